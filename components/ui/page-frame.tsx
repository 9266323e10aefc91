import type { ComponentChildren } from 'preact';

/** The name as it is written: the second half in red pencil. */
export function Brand() {
  return (
    <span class="brand" role="img" aria-label="Gainsay">
      Gain<b>say</b>
    </span>
  );
}

interface PageFrameProps {
  site: string;
  children: ComponentChildren;
  footer: ComponentChildren;
}

/** What popup and panel have around their view: the name and the site above, the ways out below. */
export function PageFrame({ site, children, footer }: PageFrameProps) {
  return (
    <>
      <header class="top">
        <Brand />
        <span class="site">{site}</span>
      </header>
      <main tabIndex={-1}>{children}</main>
      <footer class="bottom">{footer}</footer>
    </>
  );
}
