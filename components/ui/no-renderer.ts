import type { ComponentChildren } from 'preact';

/*
 * JSX's nodes as `draw.ts` reads them: the page's script gets this in place of Preact's (wxt.config.ts), because that script
 * draws the card itself, and a renderer that nobody calls would be a sixth of it.
 */

interface Props {
  ref?: unknown;
  children?: ComponentChildren;
}

export const jsx = (type: unknown, { ref, ...props }: Props, key?: unknown) => ({ type, props, ref, key });

export const jsxs = jsx;

export const Fragment = ({ children }: Props): ComponentChildren => children;
