import type { Annotation, Target } from '../../components/annotations/annotation.ts';
import type { Link } from '../../components/annotations/link.ts';

/** Annotations and links of three small articles. */

export const target = (article: string, exact: string | null = `What ${article} says.`): Target => ({
  article: {
    key: article,
    url: `https://${article}.example/`,
    title: `The ${article} story`,
    site: 'The Quay',
    published: null,
    read: '2026-03-02T08:00:00.000Z',
  },
  quote: exact === null ? null : { exact, prefix: '', suffix: '' },
  position: exact === null ? null : { start: 0, end: exact.length },
  source: null,
  role: null,
});

export const annotation = (id: string, article: string, change: Partial<Annotation> = {}): Annotation => ({
  id,
  about: 'claim',
  targets: [target(article)],
  verdict: null,
  note: '',
  tags: [],
  evidence: [],
  created: '2026-03-02T09:00:00.000Z',
  modified: '2026-03-02T09:00:00.000Z',
  ...change,
});

export const link = (id: string, from: Annotation, to: Annotation, change: Partial<Link> = {}): Link => ({
  id,
  kind: 'supports',
  from: { annotation: from.id, target: from.targets[0]! },
  to: { annotation: to.id, target: to.targets[0]! },
  created: '2026-03-03T09:00:00.000Z',
  ...change,
});
