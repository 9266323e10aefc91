import { vi } from 'vitest';
import { articleOf } from '../../components/ui/this-page/page-article.ts';
import type { ThisPageProps } from '../../components/ui/this-page/this-page.tsx';
import { correctingOn } from './correcting-sample.ts';
import { decidingOn } from './deciding-sample.ts';
import { annotation, article } from './samples.ts';

/** The view of a page whose article is known, with one annotation. */
export const props = (part: Partial<ThisPageProps> = {}): ThisPageProps => ({
  state: { state: 'checked', articleKey: article.key },
  article: articleOf(article),
  annotations: [annotation],
  deciding: decidingOn(article.key),
  correcting: correctingOn(article.key),
  progress: null,
  all: false,
  onAnnotate: vi.fn(),
  onChange: vi.fn(),
  onRemove: vi.fn(),
  onGoToClaim: vi.fn(),
  onBack: vi.fn(),
  onGoToSide: vi.fn(),
  onGoToPassage: vi.fn(),
  onJudgeAgain: vi.fn(),
  onShowAll: vi.fn(),
  onRead: vi.fn(),
  onSwitchOn: vi.fn(),
  onReload: vi.fn(),
  onResume: vi.fn(),
  onAlways: vi.fn(),
  ...part,
});
