import type { ComponentChildren } from 'preact';
import { ARTICLE_LANGUAGE } from './locale.ts';
import { t } from './text.ts';

export interface WhoProps {
  /** Null: the article says it in its own voice. */
  source: string | null;
  role: string | null;
  when: string | null;
  /** Inferred, so said with "probably". */
  probable?: boolean;
  /** By the reader's word. */
  mended?: boolean;
  /** The name as something that leads on; left out where it leads nowhere, as on a page of the web. */
  link?: (source: string, name: string) => ComponentChildren;
}

/** Who says something: name, what they are, when. */
export function Who({ source, role, when, probable, mended, link = plainName }: WhoProps) {
  return (
    <p class="who">
      <span class="who-name">
        {source !== null && probable && <span class="soft">{t('sourceProbably')} </span>}
        <b {...(source !== null && ARTICLE_LANGUAGE)}>
          {source === null ? t('sourceArticle') : link(source, probable ? source : capitalised(source))}
        </b>
      </span>
      {(role || when) && (
        <span class="soft">
          {role && <span {...ARTICLE_LANGUAGE}>{role}</span>}
          {role && when && ' · '}
          {when}
        </span>
      )}
      {mended && <span class="by-you">{t('mendedByYou')}</span>}
    </p>
  );
}

const plainName = (_: string, name: string): string => name;

/** A line begins with it: "the mayor" → "The mayor". */
export const capitalised = (source: string): string => source.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
