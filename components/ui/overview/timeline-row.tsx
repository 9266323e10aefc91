import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Joined, Told } from '../../overview/timeline.ts';
import { ARTICLE_LANGUAGE } from '../locale.ts';
import { MarkedQuote } from '../marked-quote.tsx';
import { SaidBy } from '../said-by.tsx';
import { shortlyTold } from './timeline-names.ts';
import { t } from '../text.ts';

/** The words of a statement, and who says them, as the reader has it. */
export interface ToldText {
  readonly quote: string;
  readonly source: string | null;
  readonly role: string | null;
  readonly probable: boolean;
  readonly mended: boolean;
  readonly title: string;
  /** Where its article is shown. */
  readonly href: string;
}

interface TimelineRowProps {
  told: Told;
  text: ToldText | null | undefined;
  joined: readonly Joined[];
  current: boolean;
  pair(joined: Joined): ComponentChildren;
  onGoTo(told: Told): void;
}

/** One statement: who, the words, where they stand, and what they are joined with. */
export function TimelineRow({ told, text, joined, current, pair, onGoTo }: TimelineRowProps) {
  return (
    <li
      class="timeline-row"
      data-told={told.id}
      data-joined={joined.length > 0 ? '' : undefined}
      data-guest={told.guest ? '' : undefined}
      data-current={current ? '' : undefined}
      aria-busy={text === undefined}
      tabIndex={-1}
    >
      {text ? (
        <>
          <SaidBy source={text.source} role={text.role} when={null} probable={text.probable} mended={text.mended} />
          <MarkedQuote quote={text.quote} />
          <p class="small soft">
            <a href={text.href} {...ARTICLE_LANGUAGE}>
              {text.title}
            </a>{' '}
            · {told.site}
          </p>
        </>
      ) : (
        <p class="soft waiting">{t(text === null ? 'libraryGone' : 'libraryReading')}</p>
      )}
      {joined.map((one) => (
        <JoinedWith key={one.id} joined={one} told={told} pair={pair} onGoTo={onGoTo} />
      ))}
    </li>
  );
}

interface JoinedWithProps {
  joined: Joined;
  told: Told;
  pair(joined: Joined): ComponentChildren;
  onGoTo(told: Told): void;
}

/** The other end of a line: the way there, and both side by side. */
function JoinedWith({ joined, told, pair, onGoTo }: JoinedWithProps) {
  const [open, setOpen] = useState(false);
  const { mark, from, to, update } = joined;
  const other = from.id === told.id ? to : from;
  const key = update ? (other.day < told.day ? 'timelineUpdate' : 'timelineUpdatedBy') : 'timelineAgainst';
  return (
    <div class="timeline-joined">
      <span class="timeline-mark" data-update={update ? '' : undefined}>
        {mark}
      </span>
      <button type="button" class={update ? 'link' : 'link clash-link'} onClick={() => onGoTo(other)}>
        {t(key, ...shortlyTold(other))}
      </button>
      <button type="button" class="link" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('timelineSideBySide')}
      </button>
      {open && <div class="timeline-pair">{pair(joined)}</div>}
    </div>
  );
}
