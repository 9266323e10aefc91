import type { ClaimFilter, FilterCounts } from '../../claims/claim-filter.ts';
import type { ClaimKind } from '../../claims/claim.ts';
import type { Wanted } from '../../claims/density.ts';
import { kindName } from '../names.ts';
import { countText } from '../numbers.ts';
import { t, type MessageKey } from '../text.ts';
import { capitalised } from '../who.tsx';

type Density = Wanted['density'];

interface ClaimFiltersProps {
  filter: ClaimFilter;
  counts: FilterCounts;
  density: Density;
  onFilter(filter: ClaimFilter): void;
  onDensity(density: Density): void;
}

const DENSITIES: readonly (readonly [Density, MessageKey])[] = [
  ['few', 'densityFew'],
  ['normal', 'densityNormal'],
  ['many', 'densityMany'],
];

/** What of the claims is listed: by kind, by source, what is contradicted, what is the reader's own; and how many. */
export function ClaimFilters({ filter, counts, density, onFilter, onDensity }: ClaimFiltersProps) {
  return (
    <div class="filters" role="group" aria-label={t('filterLabel')}>
      <Choice
        name="filterKind"
        all={t('filterKindAll')}
        value={filter.kind}
        options={counts.kinds.map(([kind, count]) => [kind, t('filterOption', kindName(kind), countText(count))])}
        onValue={(kind) => onFilter({ ...filter, kind: kind as ClaimKind | null })}
      />
      <Choice
        name="filterSource"
        all={t('filterSourceAll')}
        value={filter.source}
        options={counts.sources.map(([source, count]) => [
          source,
          t('filterOption', sourceName(source), countText(count)),
        ])}
        onValue={(source) => onFilter({ ...filter, source })}
      />
      <Toggle
        name="filterContradicted"
        count={counts.contradicted}
        on={filter.contradicted}
        onToggle={(contradicted) => onFilter({ ...filter, contradicted })}
      />
      <Toggle
        name="filterMine"
        count={counts.mine}
        on={filter.mine}
        onToggle={(mine) => onFilter({ ...filter, mine })}
      />
      <label class="density">
        <span>{t('densityLabel')}</span>
        <select
          data-filter="density"
          value={density}
          onChange={({ currentTarget }) => onDensity(currentTarget.value as Density)}
        >
          {DENSITIES.map(([each, name]) => (
            <option key={each} value={each}>
              {t(name)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

const sourceName = (source: string): string => (source === '' ? t('sourceArticle') : capitalised(source));

interface ChoiceProps {
  name: 'filterKind' | 'filterSource';
  /** What stands for no choice. */
  all: string;
  value: string | null;
  options: readonly (readonly [value: string, text: string])[];
  onValue(value: string | null): void;
}

/** A choice of one. A source's value may be empty (the article itself), so that options count from 1 and 0 is none. */
function Choice({ name, all, value, options, onValue }: ChoiceProps) {
  return (
    <select
      data-filter={name === 'filterKind' ? 'kind' : 'source'}
      aria-label={t(name)}
      value={String(options.findIndex(([each]) => each === value) + 1)}
      onChange={({ currentTarget }) => onValue(options[Number(currentTarget.value) - 1]?.[0] ?? null)}
    >
      <option value="0">{all}</option>
      {options.map(([each, text], index) => (
        <option key={each} value={String(index + 1)}>
          {text}
        </option>
      ))}
    </select>
  );
}

interface ToggleProps {
  name: 'filterContradicted' | 'filterMine';
  count: number;
  on: boolean;
  onToggle(on: boolean): void;
}

function Toggle({ name, count, on, onToggle }: ToggleProps) {
  return (
    <button
      type="button"
      class="chip"
      data-filter={name === 'filterMine' ? 'mine' : 'contradicted'}
      aria-pressed={on}
      onClick={() => onToggle(!on)}
    >
      {t(name)} <i>{count}</i>
    </button>
  );
}
