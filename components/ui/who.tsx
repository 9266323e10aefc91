import { t } from './text.ts';

interface WhoProps {
  /** Null: the article says it in its own voice. */
  source: string | null;
  role: string | null;
  when: string | null;
  /** Inferred, so said with "probably". */
  probable?: boolean;
  /** By the reader's word. */
  mended?: boolean;
}

/** Who says something: name, what they are, when. */
export function Who({ source, role, when, probable = false, mended = false }: WhoProps) {
  const details = [role, when].filter((part) => part !== null && part !== '').join(' · ');
  return (
    <p class="who">
      <span class="who-name">
        {source !== null && probable && <span class="soft">{t('sourceProbably')} </span>}
        <b>{source === null ? t('sourceArticle') : probable ? source : capitalised(source)}</b>
      </span>
      {details !== '' && <span class="soft">{details}</span>}
      {mended && <span class="by-you">{t('mendedByYou')}</span>}
    </p>
  );
}

/** A line begins with it: "the mayor" → "The mayor". */
export const capitalised = (source: string): string => source.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
