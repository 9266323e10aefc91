import { countText } from '../numbers.ts';
import { t } from '../text.ts';

/** Articles from before there was a search are put in bit by bit: until then not all is found. */
export function BuildingNotice({ building }: { building: { missing: number; articles: number } | null }) {
  if (!building) return null;
  const { missing, articles } = building;
  return (
    <p class="building small" role="status">
      <progress max={articles} value={articles - missing} aria-label={t('libraryBuilding')} />
      <span aria-hidden="true">{t('libraryBuildingCount', countText(articles - missing), countText(articles))}</span>
      <span class="unseen">{t('libraryBuilding')}</span>
    </p>
  );
}
