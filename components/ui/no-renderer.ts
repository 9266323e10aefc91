import type { ComponentChildren } from 'preact';

/*
 * What JSX needs of Preact to make nodes: the page's script gets this in its place (wxt.config.ts), because `draw.ts`
 * draws the card, and a renderer that nobody calls would be a sixth of that script.
 */

export const options = {};

export const Fragment = ({ children }: { children: ComponentChildren }): ComponentChildren => children;
