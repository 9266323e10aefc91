import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Opposed } from '../../overview/opposed.ts';
import { withField } from '../../search/query.ts';
import { tCount } from '../counted.ts';
import { roomAddress } from '../library/library-address.ts';
import { countText } from '../numbers.ts';
import { oppositionName, relationsText, voiceName } from './opposed-names.ts';
import { OpposedPicture } from './opposed-picture.tsx';
import { t } from '../text.ts';

interface OpposedViewProps {
  opposed: Opposed;
  of: readonly string[];
  onChoose(of: readonly string[]): void;
  /** The statements behind what is chosen, side by side. */
  pairs(numbers: readonly number[], id: string): ComponentChildren;
}

/** Pairs that are set side by side at once. */
const MOST_PAIRS = 20;

/** Who contradicts whom: a picture, what stands behind its lines, and the same as a table. */
export function OpposedView(props: OpposedViewProps) {
  const { voices, more, count } = props.opposed;
  const empty = voices.length === 0;
  return (
    <section class="opposed">
      <h1>{t('opposedTitle')}</h1>
      {!empty && (
        <>
          <p class="soft small">{t('opposedCounts', countText(count), countText(voices.length + more))}</p>
          <Legend />
          <p class="soft small">{t('opposedHint')}</p>
        </>
      )}
      <div class="opposed-desk" data-empty={empty ? '' : undefined}>
        {empty ? <p class="empty">{t('opposedNone')}</p> : <Sheet {...props} />}
        <Behind {...props} />
      </div>
    </section>
  );
}

function Sheet(props: OpposedViewProps) {
  const { voices, more } = props.opposed;
  return (
    <div class="opposed-sheet">
      <OpposedPicture {...props} />
      {more > 0 && (
        <p class="small opposed-more">
          {tCount('opposedMore', more)}{' '}
          <a class="link" href={roomAddress('contradictions')}>
            {t('opposedMoreAll')}
          </a>
        </p>
      )}
      {voices.some(({ anyone }) => anyone) && <p class="soft small">{t('opposedAnyone')}</p>}
      <Table opposed={props.opposed} />
    </div>
  );
}

function Legend() {
  return (
    <ul class="opposed-legend small" role="list">
      <li>
        <svg width="28" height="24" aria-hidden="true">
          <path d="M14 3V21" stroke-width="2" />
          <circle class="end" cx="14" cy="4" r="4" />
          <circle class="end" cx="14" cy="20" r="4" />
        </svg>
        {t('opposedLegendLine')}
      </li>
      <li>
        <svg width="28" height="24" aria-hidden="true">
          <circle class="ring" cx="14" cy="12" r="9" stroke-width="2" />
        </svg>
        {t('opposedLegendRing')}
      </li>
    </ul>
  );
}

/** What is chosen: its name, its pairs, its number. */
function chosenIn(opposed: Opposed, of: readonly string[]) {
  const { voices, oppositions } = opposed;
  const [one, other] = of.map((id) => voices.findIndex((voice) => voice.id === id));
  if (one === undefined || one === -1) return null;
  if (other === undefined) {
    const voice = voices[one]!;
    return { name: tCount('opposedVoice', voice.pairs.length, voiceName(voice)), how: null, pairs: voice.pairs, voice };
  }
  const line = oppositions.find(({ from, to }) => (from === one && to === other) || (from === other && to === one));
  return line
    ? { name: oppositionName(opposed, line), how: relationsText(line), pairs: line.pairs, voice: null }
    : null;
}

/** The statements behind what was pressed. Where they come to stand out of sight, the focus goes there, and back. */
function Behind({ opposed, of, onChoose, pairs }: OpposedViewProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const pressed = useRef<Element | null>(null);
  const id = of.join(' | ');
  const first = useRef(true);
  // What was chosen stays in sight when its last pair is dismissed: there it can be brought back.
  const last = useRef<{ id: string; chosen: ReturnType<typeof chosenIn> } | null>(null);
  const now = chosenIn(opposed, of);
  if (now) last.current = { id, chosen: now };
  const chosen = now ?? (last.current?.id === id ? last.current.chosen : null);
  useEffect(() => {
    const asked = !first.current;
    first.current = false;
    if (!asked || !heading.current) return;
    pressed.current = document.activeElement;
    const { top } = heading.current.getBoundingClientRect();
    if (top > innerHeight - 120 || top < 0) heading.current.focus();
  }, [id]);
  const back = (): void => {
    const [one] = of;
    const from = pressed.current?.isConnected ? pressed.current : document.querySelector(`[data-voice="${CSS.escape(one ?? '')}"]`); // prettier-ignore
    onChoose([]);
    (from as HTMLElement | null)?.focus();
  };
  return (
    <div class="opposed-behind">
      <div role="status">
        {chosen ? (
          <h2 ref={heading} tabIndex={-1}>
            {chosen.name}
          </h2>
        ) : (
          opposed.voices.length > 0 && <p class="soft">{t('opposedChoose')}</p>
        )}
      </div>
      {chosen && (
        <>
          {chosen.how !== null && <p class="small">{chosen.how}</p>}
          <p class="ways">
            <button type="button" class="link" onClick={back}>
              {t('opposedBack')}
            </button>
            {chosen.voice && !chosen.voice.paper && (
              <a class="link" href={roomAddress('contradictions', withField('', 'source', [chosen.voice.name]))}>
                {t('opposedAll')}
              </a>
            )}
          </p>
          {chosen.pairs.length > MOST_PAIRS && (
            <p class="soft small">{t('opposedFirst', countText(MOST_PAIRS), countText(chosen.pairs.length))}</p>
          )}
          {pairs(chosen.pairs.slice(0, MOST_PAIRS), id)}
        </>
      )}
    </div>
  );
}

/** All that the lines say, for those who read rather than look. */
function Table({ opposed }: { opposed: Opposed }) {
  const { voices, oppositions } = opposed;
  return (
    <details class="opposed-table">
      <summary>{t('opposedTable')}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('opposedTableWho')}</th>
            <th scope="col">{t('opposedTableWhom')}</th>
            <th scope="col">{t('opposedTableCount')}</th>
            <th scope="col">{t('opposedTableHow')}</th>
          </tr>
        </thead>
        <tbody>
          {oppositions.map((each) => (
            <tr key={each.id}>
              <th scope="row">{voiceName(voices[each.from]!)}</th>
              <td>{each.from === each.to ? t('opposedTableOwn') : voiceName(voices[each.to]!)}</td>
              <td>{countText(each.pairs.length)}</td>
              <td>{relationsText(each)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
