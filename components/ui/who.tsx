import type { ComponentChildren } from 'preact';
import { t } from './text.ts';

interface WhoProps {
  /** Null: the article says it in its own voice. */
  source: string | null;
  role: string | null;
  when: string | null;
  /** Inferred, so said with "probably". */
  probable?: boolean;
  children?: ComponentChildren;
}

/** Who says something: name, what they are, when. */
export function Who({ source, role, when, probable = false, children }: WhoProps) {
  const details = [role, when].filter((part) => part !== null && part !== '').join(' · ');
  return (
    <p class="who">
      <span class="who-name">
        {source !== null && probable && <span class="soft">{t('sourceProbably')} </span>}
        <b>{source ?? t('sourceArticle')}</b>
      </span>
      {details !== '' && <span class="soft">{details}</span>}
      {children}
    </p>
  );
}
