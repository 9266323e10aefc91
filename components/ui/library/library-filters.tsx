import { useId } from 'preact/hooks';
import { VERDICTS } from '../../annotations/annotation.ts';
import { CLAIM_KINDS } from '../../claims/claim.ts';
import { CONTRADICTION_KINDS } from '../../contradictions/contradiction.ts';
import type { Room } from '../../search/rooms.ts';
import { parseQuery, valuesOf, withField, type Field } from '../../search/query.ts';
import { clashKindName, kindName, verdictName } from '../names.ts';
import { t } from '../text.ts';

interface LibraryFiltersProps {
  room: Room;
  query: string;
  /** What there is to choose from. */
  sites: readonly string[];
  sources: readonly string[];
  tags: readonly string[];
  onQuery(query: string): void;
}

/** Controls that write the query that could also be typed: what they show is what stands there. */
export function LibraryFilters({ room, query, sites, sources, tags, onQuery }: LibraryFiltersProps) {
  const parsed = parseQuery(query);
  const of = (field: Field): string[] => valuesOf(parsed, field);
  const write = (field: Field, values: readonly string[]): void => onQuery(withField(query, field, values));
  const flag = (field: Field, value: string, name: string) => (
    <label class="flag">
      <input
        type="checkbox"
        checked={of(field).includes(value)}
        onChange={({ currentTarget }) =>
          write(field, currentTarget.checked ? [...of(field), value] : of(field).filter((each) => each !== value))
        }
      />
      {name}
    </label>
  );
  const kinds = room === 'contradictions' ? CONTRADICTION_KINDS : CLAIM_KINDS;
  return (
    <div class="filters" role="group" aria-label={t('libraryFilters')}>
      <Words name={t('filterSite')} values={of('site')} known={sites} onValues={(values) => write('site', values)} />
      <Words
        name={t('filterSource')}
        values={of('source')}
        known={sources}
        onValues={(values) => write('source', values)}
      />
      <Words name={t('filterTag')} values={of('tag')} known={tags} onValues={(values) => write('tag', values)} />
      <Choice
        name={t('filterVerdict')}
        value={of('verdict')[0] ?? ''}
        options={[
          ['any', t('filterVerdictAny')],
          ...VERDICTS.map((verdict) => [verdict, verdictName(verdict)] as const),
          ['none', t('filterVerdictNone')],
        ]}
        onValue={(value) => write('verdict', value === '' ? [] : [value])}
      />
      <Choice
        name={t('findKind')}
        value={of('kind')[0] ?? ''}
        options={kinds.map((kind) => [kind, nameOfKind(kind, room)] as const)}
        onValue={(value) => write('kind', value === '' ? [] : [value])}
      />
      <Dates range={of('date')[0] ?? ''} onRange={(range) => write('date', range === '' ? [] : [range])} />
      <div class="flags">
        {room !== 'contradictions' && flag('is', 'contradicted', t('filterContradicted'))}
        {room === 'contradictions' && flag('is', 'confirmed', t('filterConfirmed'))}
        {room !== 'annotations' && flag('is', 'annotated', t('filterAnnotated'))}
        {flag('has', 'note', t('filterNote'))}
        {flag('has', 'evidence', t('filterEvidence'))}
      </div>
    </div>
  );
}

const nameOfKind = (kind: string, room: Room): string =>
  room === 'contradictions'
    ? clashKindName(kind as (typeof CONTRADICTION_KINDS)[number])
    : kindName(kind as (typeof CLAIM_KINDS)[number]);

interface WordsProps {
  name: string;
  values: readonly string[];
  known: readonly string[];
  onValues(values: readonly string[]): void;
}

/** A field that is completed from what there is; taken when it is left, or a name is chosen. */
function Words({ name, values, known, onValues }: WordsProps) {
  const id = useId();
  return (
    <label>
      {name}
      <input
        list={id}
        value={values.join(', ')}
        onChange={({ currentTarget }) => {
          const text = currentTarget.value.trim();
          // A name that is known may hold a comma itself.
          onValues(known.includes(text) ? [text] : text.split(',').flatMap((each) => each.trim() || []));
        }}
      />
      <datalist id={id}>
        {known.map((each) => (
          <option key={each} value={each} />
        ))}
      </datalist>
    </label>
  );
}

interface ChoiceProps {
  name: string;
  value: string;
  options: readonly (readonly [string, string])[];
  onValue(value: string): void;
}

function Choice({ name, value, options, onValue }: ChoiceProps) {
  return (
    <label>
      {name}
      <select value={value} onChange={({ currentTarget }) => onValue(currentTarget.value)}>
        <option value="">{t('filterAll')}</option>
        {options.map(([each, text]) => (
          <option key={each} value={each}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

/** From a day to a day; what is typed as a month or a year is shown as its days. */
function Dates({ range, onRange }: { range: string; onRange(range: string): void }) {
  const [from = '', to = ''] = range.includes('..') ? range.split('..') : [range, range];
  const write = (start: string, end: string): void => onRange(start === '' && end === '' ? '' : `${start}..${end}`);
  return (
    <>
      <label>
        {t('filterFrom')}
        <input type="date" value={from} onChange={({ currentTarget }) => write(currentTarget.value, to)} />
      </label>
      <label>
        {t('filterTo')}
        <input type="date" value={to} onChange={({ currentTarget }) => write(from, currentTarget.value)} />
      </label>
    </>
  );
}
