import { useLayoutEffect, useRef } from 'preact/hooks';

interface Roving<Element> {
  readonly group: { current: Element | null };
  onKeyDown(event: KeyboardEvent): void;
}

/** Of many things in a picture one is reached by Tab; arrow keys go from one to the next. `stop` names them. */
export function useRoving<E extends HTMLElement | SVGElement>(stop: string): Roving<E> {
  const group = useRef<E>(null);
  const stopsIn = (): (HTMLElement | SVGElement)[] => [...(group.current?.querySelectorAll<HTMLElement>(stop) ?? [])];
  useLayoutEffect(() => {
    const stops = stopsIn();
    const focused = stops.find((each) => each === document.activeElement);
    const reached = focused ?? stops.find((each) => each.tabIndex === 0 && each.hasAttribute('tabindex')) ?? stops[0];
    for (const each of stops) each.tabIndex = each === reached ? 0 : -1;
  });
  return {
    group,
    onKeyDown(event) {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const stops = stopsIn();
      const at = stops.indexOf(document.activeElement as HTMLElement);
      const last = stops.length - 1;
      const to = { ArrowDown: at + 1, ArrowRight: at + 1, ArrowUp: at - 1, ArrowLeft: at - 1, Home: 0, End: last }[event.key]; // prettier-ignore
      if (at === -1 || to === undefined) return;
      event.preventDefault();
      const next = stops[Math.max(0, Math.min(to, last))]!;
      for (const each of stops) each.tabIndex = each === next ? 0 : -1;
      next.focus();
    },
  };
}
