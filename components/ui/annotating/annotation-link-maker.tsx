import { useContext, useEffect, useId, useRef, useState } from 'preact/hooks';
import { LINK_KINDS, type LinkKind } from '../../annotations/link.ts';
import type { LinkPlace, Passage } from '../../annotations/passages.ts';
import { WorkbenchContext, type Workbench } from './annotate-workbench.ts';
import { LinkedPassage } from './annotation-passage.tsx';
import { verdictName } from '../names.ts';
import { t, type MessageKey } from '../text.ts';

/** How long typing rests before the whole library is searched, in milliseconds. */
const REST_MS = 120;

const KIND_NAMES: Record<LinkKind, MessageKey> = {
  supports: 'linkKindSupports',
  contradicts: 'linkKindContradicts',
  updates: 'linkKindUpdates',
  repeats: 'linkKindRepeats',
};

interface LinkMakerProps {
  /** The annotation that the link goes out from; null: there is none yet, and it is begun when a passage is chosen. */
  from: string | null;
  onBegin(): void;
  onClose(): void;
}

/** "This passage contradicts …": first how, then which passage, from the reader's latest or by search. */
export function LinkMaker({ from, onBegin, onClose }: LinkMakerProps) {
  const bench = useContext(WorkbenchContext);
  const [kind, setKind] = useState<LinkKind | null>(null);
  const [chosen, choose] = useState<{ kind: LinkKind; place: LinkPlace } | null>(null);
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  useEffect(() => {
    if (chosen === null) return;
    if (from === null) onBegin();
    else void bench?.link(chosen.kind, from, chosen.place).then(onClose);
  }, [chosen, from]);
  if (!bench) return null;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.stopPropagation();
    onClose();
  };
  return (
    <div class="link-maker" role="group" aria-label={t('linkFromHere')} onKeyDown={onKeyDown}>
      <p class="small">{t('linkThisPassage')}</p>
      <div class="verdicts" role="group" aria-label={t('linkKindLabel')}>
        {LINK_KINDS.map((one, index) => (
          <button
            key={one}
            type="button"
            class="chip"
            data-link-kind={one}
            aria-pressed={one === kind}
            ref={index === 0 ? first : null}
            onClick={() => setKind(one)}
          >
            {t(KIND_NAMES[one])}
          </button>
        ))}
      </div>
      {kind !== null && (
        <PassageSearch
          bench={bench}
          except={from ?? ''}
          busy={chosen !== null}
          onChoose={(place) => choose({ kind, place })}
        />
      )}
      <button type="button" class="link quiet" onClick={onClose}>
        {t('linkCancel')}
      </button>
    </div>
  );
}

interface PassageSearchProps {
  bench: Workbench;
  except: string;
  busy: boolean;
  onChoose(place: LinkPlace): void;
}

function PassageSearch({ bench, except, busy, onChoose }: PassageSearchProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState('');
  const found = usePassages(bench, query, except);
  useEffect(() => field.current?.focus(), []);
  return (
    <>
      <label for={id} class="small">
        {t('linkSearch')}
      </label>
      <input id={id} type="search" value={query} ref={field} onInput={(event) => setQuery(event.currentTarget.value)} />
      <p class="soft small" role="status">
        {found === 'failed'
          ? t('errorStorageFailed')
          : found === null
            ? ''
            : found.length === 0
              ? t('linkNothing')
              : t(query.trim() === '' ? 'linkLatest' : 'linkFound')}
      </p>
      <ul class="passages">
        {Array.isArray(found) &&
          found.map(({ place, target, verdict }: Passage) => (
            <li key={JSON.stringify(place)}>
              <button type="button" class="passage" disabled={busy} onClick={() => onChoose(place)}>
                <LinkedPassage target={target} whole />
                {verdict !== null && <b class="own small">{verdictName(verdict)}</b>}
              </button>
            </li>
          ))}
      </ul>
    </>
  );
}

/** Null: being looked for, for the first time. A later search replaces an earlier one only when it has found. */
function usePassages(bench: Workbench, query: string, except: string): readonly Passage[] | 'failed' | null {
  const [found, setFound] = useState<readonly Passage[] | 'failed' | null>(null);
  useEffect(() => {
    let stale = false;
    const look = (): void =>
      void bench.passages(query, except).then(
        (passages) => stale || setFound(passages),
        () => stale || setFound('failed'),
      );
    const timer = setTimeout(look, query === '' ? 0 : REST_MS);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [query, except]);
  return found;
}
