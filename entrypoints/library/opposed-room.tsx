import { useMemo } from 'preact/hooks';
import { opposedIn } from '../../components/overview/opposed.ts';
import { opposedAddress } from '../../components/ui/library/library-address.ts';
import { OpposedView } from '../../components/ui/overview/opposed-view.tsx';
import { Pair, type RowDesk } from './listed-row.tsx';

/** Who contradicts whom in all that is kept: computed from what search stands on, which is in memory. */
export function OpposedRoom({ of, ...desk }: RowDesk & { of: readonly string[] }) {
  const { model, index } = desk;
  const opposed = useMemo(() => opposedIn(index), [index]);
  return (
    <OpposedView
      opposed={opposed}
      of={of}
      onChoose={(chosen) => {
        model.place.value = { view: 'opposed', of: chosen };
        history.replaceState(null, '', opposedAddress(chosen));
      }}
      pairs={(numbers, id) => <Pairs key={id} {...desk} numbers={numbers} />}
    />
  );
}

/** Pairs stay where they are while they are decided on: what is dismissed can be brought back in its place. */
function Pairs({ numbers, ...desk }: RowDesk & { numbers: readonly number[] }) {
  const { index } = desk;
  const pairs = useMemo(
    () =>
      numbers.map((number) => {
        const { id, article } = index.contradictions[number]!;
        return { id, articleKey: index.articles[article]!.key };
      }),
    [],
  );
  return (
    <>
      {pairs.map((pair) => (
        <Pair key={pair.id} {...desk} {...pair} />
      ))}
    </>
  );
}
