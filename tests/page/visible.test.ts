import { describe, expect, it } from 'vitest';
import { Visibility } from '../../components/page/visible.ts';
import { openPage } from './open-page.ts';

const STYLE = '<style>.none { display: none } .contents { display: contents } .unseen { visibility: hidden }</style>';

/** Whether the element with the id "it" is on the screen. */
async function isShown(html: string): Promise<boolean> {
  const page = await openPage(STYLE + html);
  return new Visibility(page).of(page.querySelector('#it')!);
}

describe('whether an element is on the screen', () => {
  it('is told of itself and of what is around it', async () => {
    expect(await isShown('<div><p id="it">x</p></div>')).toBe(true);
    expect(await isShown('<div><p id="it" class="none">x</p></div>')).toBe(false);
    expect(await isShown('<div class="none"><div><p id="it">x</p></div></div>')).toBe(false);
    expect(await isShown('<div class="unseen"><p id="it">x</p></div>')).toBe(false);
  });

  it('is told by what is around one that has no box of its own', async () => {
    expect(await isShown('<div class="contents"><p id="it" class="contents">x</p></div>')).toBe(true);
    expect(await isShown('<div class="none"><p id="it" class="contents">x</p></div>')).toBe(false);
    expect(await isShown('<div class="contents"><div class="none"><p id="it" class="contents">x</p></div></div>')).toBe(
      false,
    );
  });

  it('is told of what is in the open shadow tree of a hidden element', async () => {
    const page = await openPage(`${STYLE}<div class="none"><template shadowrootmode="open"><p>x</p></template></div>`);
    const inside = page.querySelector('div')!.shadowRoot!.querySelector('p')!;
    expect(new Visibility(page).of(inside)).toBe(false);
  });

  it('is remembered for what was asked on the way', async () => {
    const page = await openPage(`${STYLE}<div class="none"><div id="around"><p id="it">x</p></div></div>`);
    const visibility = new Visibility(page);
    expect(visibility.of(page.querySelector('#it')!)).toBe(false);
    page.querySelector('div')!.className = '';
    expect(visibility.of(page.querySelector('#around')!)).toBe(false);
    expect(new Visibility(page).of(page.querySelector('#it')!)).toBe(true);
  });

  it('counts for nothing on a page that hides its whole body', async () => {
    expect(await isShown('<body class="unseen"><p id="it">x</p></body>')).toBe(true);
  });
});
