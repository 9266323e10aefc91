import { useEffect, useId, useState } from 'preact/hooks';
import type { Annotation } from '../../annotations/annotation.ts';
import type { Change, Passage } from '../../changes/change.ts';
import type { History, Told } from '../../changes/history.ts';
import { ChangeItem } from './change-item.tsx';
import { countsLine, extentLine, pageSays } from './changes-text.ts';
import { shortDate } from '../dates.ts';
import { tCount } from '../counted.ts';
import type { Found } from '../go-to-passage.tsx';
import { countText } from '../numbers.ts';
import { ARTICLE_LANGUAGE } from '../locale.ts';
import { t } from '../text.ts';

/** Edits that are shown unasked, beside those of what the reader annotated. */
const FIRST = 3;

interface ToldViewProps {
  told: Told;
  annotations: readonly Annotation[];
  onGoTo: ((passage: Passage) => Found) | null;
}

interface Item {
  readonly change: Change;
  readonly annotation: Annotation | null;
}

/** The reader's own first, then what tells of a figure, a name or a "not", the headline among them, then the rest as they stand. */
function itemsOf({ comparison, annotated }: Told, annotations: readonly Annotation[]): Item[] {
  const own = annotated.flatMap(({ annotation: id, change }): Item[] => {
    const annotation = annotations.find((each) => each.id === id);
    return annotation ? [{ change, annotation }] : [];
  });
  const isOwn = (change: Change): boolean =>
    own.some(({ change: { kind, before } }) => kind === change.kind && before?.quote === change.before?.quote);
  const rank = ({ place, tells }: Change): number => (place === 'headline' || tells.length > 0 ? 0 : 1);
  const others = comparison.changes
    .filter((change) => !isOwn(change))
    .toSorted((x, y) => rank(x) - rank(y))
    .map((change): Item => ({ change, annotation: null }));
  return [...own, ...others];
}

/** What was changed between two readings: in numbers, then sentence by sentence. */
function ToldView({ told, annotations, onGoTo }: ToldViewProps) {
  const [all, showAll] = useState(false);
  const { comparison } = told;
  const items = itemsOf(told, annotations);
  const own = items.filter(({ annotation }) => annotation !== null).length;
  const shown = all ? items : items.slice(0, own + FIRST);
  const lines = [countsLine(comparison), extentLine(comparison), pageSays(told)];
  return (
    <>
      {lines.map((line) => line && <p key={line}>{line}</p>)}
      {comparison.notes.length > 0 && (
        <>
          <p>{t('changesNotes')}</p>
          {comparison.notes.map((note) => (
            <q key={note} class="page-note" {...ARTICLE_LANGUAGE}>
              {note}
            </q>
          ))}
        </>
      )}
      <ol class="changes">
        {shown.map(({ change, annotation }, index) => (
          <ChangeItem key={index} change={change} annotation={annotation} onGoTo={onGoTo} />
        ))}
      </ol>
      {items.length > own + FIRST && (
        <button type="button" class="pill" aria-expanded={all} onClick={() => showAll(!all)}>
          {all ? t('changesFewer') : tCount('changesMore', items.length - own - FIRST)}
        </button>
      )}
    </>
  );
}

interface ChangesViewProps {
  history: History;
  annotations: readonly Annotation[];
  /** Also what the reader has put away: the library keeps it. */
  earlier: boolean;
  onGoTo: ((passage: Passage) => Found) | null;
  onSeen(): void;
}

/** The notice on a later visit, until the reader has seen it. */
export function ChangesView({ history: { pending, told }, annotations, earlier, onGoTo, onSeen }: ChangesViewProps) {
  const id = useId();
  return (
    <>
      {pending && (
        <section class="changed" aria-labelledby={id} data-changed={pending.comparison.extent}>
          <div class="changed-head">
            <h2 id={id}>{t('changesHeading', shortDate(pending.since))}</h2>
            <button type="button" class="pill" onClick={onSeen}>
              {t('changesSeen')}
            </button>
          </div>
          <ToldView key={pending.version} told={pending} annotations={annotations} onGoTo={onGoTo} />
        </section>
      )}
      {earlier && told.length > 0 && (
        <details class="changed earlier">
          <summary>{t('changesEarlier', countText(told.length))}</summary>
          {told.map((one) => (
            <section key={one.version} data-told={one.version}>
              <h3>{t('changesNoticed', shortDate(one.noticed), shortDate(one.since))}</h3>
              <ToldView told={one} annotations={annotations} onGoTo={null} />
            </section>
          ))}
        </details>
      )}
    </>
  );
}

export interface HistorySource {
  /** Calls at once with an article's history, and again when it changes; the answer stops it. */
  watchHistory(key: string, onHistory: (history: History | null) => void): () => void;
  seenChanges(key: string): void;
}

interface ArticleChangesProps extends Omit<ChangesViewProps, 'history' | 'onSeen'> {
  articleKey: string;
  source: HistorySource;
}

/** What was changed in one article, kept up to date. */
export function ArticleChanges({ articleKey, source, ...rest }: ArticleChangesProps) {
  const [history, setHistory] = useState<History | null>(null);
  useEffect(() => {
    setHistory(null);
    return source.watchHistory(articleKey, setHistory);
  }, [articleKey, source]);
  if (history?.key !== articleKey) return null;
  return <ChangesView {...rest} history={history} onSeen={() => source.seenChanges(articleKey)} />;
}
