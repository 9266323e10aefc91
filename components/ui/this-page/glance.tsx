import type { TabSummary } from '../../messages/protocol.ts';
import { ArticleHead } from '../article-head.tsx';
import { ContradictionItem } from '../contradictions/contradiction-item.tsx';
import { PageFrame } from '../page-frame.tsx';
import { Tabs } from '../tabs.tsx';
import { t } from '../text.ts';

const nothing = (): void => {};

/**
 * What the popup shows at once, of what the tab's summary holds: the article, and its first contradictions. It can't be
 * pressed; the page itself takes its place in a moment, and looks the same.
 */
export function Glance({ summary }: { summary: TabSummary }) {
  const { articleKey, claims, contradictions, contradictionCount, marked } = summary;
  const tabs = [
    {
      id: 'contradictions',
      name: t('tabContradictions'),
      count: contradictionCount,
      panel: contradictions.map((one) => (
        <ContradictionItem key={one.id} contradiction={one} articleKey={articleKey} onGoTo={nothing} />
      )),
    },
    { id: 'claims', name: t('tabClaims'), count: claims, panel: null },
  ];
  return (
    <div inert data-glance>
      <PageFrame site={summary.site} footer={null}>
        <div class="this-page">
          <ArticleHead {...summary} claimCount={claims} markedCount={marked} />
          <Tabs label={t('tabsLabel')} tabs={tabs} selected="contradictions" onSelect={nothing} />
        </div>
      </PageFrame>
    </div>
  );
}
