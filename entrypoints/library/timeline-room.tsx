import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { timelineOf, type Joined, type Timeline, type Told } from '../../components/overview/timeline.ts';
import { quoteHash } from '../../components/search/segment.ts';
import type { Sort } from '../../components/search/rooms.ts';
import { articleAddress, timelineAddress } from '../../components/ui/library/library-address.ts';
import { SourceHead, SourceUnknown } from '../../components/ui/library/library-source.tsx';
import type { ToldText } from '../../components/ui/overview/timeline-row.tsx';
import { TimelineView } from '../../components/ui/overview/timeline-view.tsx';
import { TimelineWays } from '../../components/ui/overview/timeline-ways.tsx';
import { Pair, type RowDesk } from './listed-row.tsx';
import { countsAbout, saidBy, sourceNamed } from './listing.ts';

/** What one source has said, by days, with what stands against it. */
export function TimelineRoom({ name, sort, ...desk }: RowDesk & { name: string; sort: Sort | null }) {
  const { model, index } = desk;
  const order = sort === 'latest-said' ? sort : 'first-said';
  const known = useMemo(() => {
    const named = sourceNamed(index, name);
    if (!named) return null;
    const claims = saidBy(index, named.group, order);
    const timeline = timelineOf(index, claims, { latestFirst: order === 'latest-said' });
    return { source: named.source, counts: countsAbout(index, claims), timeline };
  }, [index, name, order]);
  if (!known) return <SourceUnknown name={name} />;
  const onSort = (next: Sort): void => {
    model.place.value = { view: 'timeline', name, sort: next };
    history.replaceState(null, '', timelineAddress(name, next));
  };
  return (
    <section>
      <SourceHead source={known.source} counts={known.counts} sort={order} onSort={onSort} />
      <TimelineWays name={name} here="days" />
      <ToldTimeline key={`${name} ${order}`} {...desk} timeline={known.timeline} />
    </section>
  );
}

/** A timeline with its words, which are read as they come to be shown. */
export function ToldTimeline({
  timeline,
  pair,
  ...desk
}: RowDesk & { timeline: Timeline; pair?: (joined: Joined) => ComponentChildren }) {
  // prettier-ignore
  const { model } = desk;
  return (
    <TimelineView
      timeline={timeline}
      text={(told) => textOf(desk, timeline, told)}
      pair={pair ?? (({ id, keptWith }) => <Pair {...desk} id={id} articleKey={keptWith} />)}
      onShown={(shown) => {
        const keys = new Set(shown.map(({ key }) => key));
        const partners = timeline.joined.filter(({ from, to }) => keys.has(from.key) || keys.has(to.key));
        model.records.want([...keys, ...partners.map(({ keptWith }) => keptWith)]);
      }}
    />
  );
}

/** A statement's words: from its article, else as the pair holds them that it is a side of. */
function textOf({ model }: RowDesk, { joined }: Timeline, told: Told): ToldText | null | undefined {
  const record = model.records.of(told.key);
  if (record === undefined) model.records.want([told.key]);
  const claim = record && model.claimsOf(record).find(({ quote }) => quoteHash(quote) === told.hash);
  const href = articleAddress(told.key);
  if (record && claim) {
    const { quote, attribution } = claim;
    const { source = null, role = null, probable = false } = attribution ?? {};
    return { quote, source, role, probable, mended: claim.mended === true, title: record.title, href };
  }
  for (const { id, from, to, keptWith } of joined) {
    if (from.id !== told.id && to.id !== told.id) continue;
    const keeper = model.records.of(keptWith);
    const one = [...(keeper?.contradictions ?? []), ...(keeper?.updates ?? [])].find((each) => each.id === id);
    const side = one && [one.a, one.b].find(({ quote }) => quoteHash(quote) === told.hash);
    if (side) {
      const { quote, source, role, article } = side;
      return { quote, source, role, probable: false, mended: false, title: article.title, href };
    }
  }
  return record === undefined ? undefined : null;
}
