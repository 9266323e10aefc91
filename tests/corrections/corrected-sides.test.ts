import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../components/annotations/annotation.ts';
import type { Link } from '../../components/annotations/link.ts';
import type { Contradiction, Side } from '../../components/contradictions/contradiction.ts';
import { correctedSides } from '../../components/corrections/corrected-sides.ts';
import { correctedLinks, correctedTargets } from '../../components/corrections/corrected-targets.ts';
import type { Correction, Mended } from '../../components/corrections/correction.ts';

const stub = (key: string) => ({ key, url: key, title: key, site: key, published: null, read: '2025-05-06' });

const side = (articleKey: string, quote: string, source: string | null): Side => ({
  article: stub(articleKey),
  start: 0,
  end: quote.length,
  quote,
  source,
  role: 'clerk',
  when: 'Monday',
  date: null,
  words: [],
});

const CLOSES = 'The mill closes, they said.';
const STAYS = 'The mill stays open, she said.';

const clash = (a: Side, b: Side): Contradiction => ({
  id: 'one',
  a,
  b,
  kind: 'antonym',
  relation: 'sources-disagree',
  score: 0.9,
  reason: { key: 'reasonAntonym', values: ['stays open', 'closes'], voices: ['she', 'they'] },
  by: 'judge',
});

const mend = (articleKey: string, exact: string, mended: Mended): Correction => ({
  id: exact,
  articleKey,
  quote: { exact, prefix: '', suffix: '' },
  position: { start: 0, end: exact.length },
  mended,
  created: '2025-05-07',
  modified: '2025-05-07',
});

const between = clash(side('mill', CLOSES, 'they'), side('valley', STAYS, 'she'));

describe('two statements that conflict', () => {
  it('are shown with the sources that the reader names, the reason too', () => {
    const [one] = correctedSides([between], [mend('mill', CLOSES, { source: 'the union' })]);
    expect(one?.a).toMatchObject({
      source: 'the union',
      role: null,
      when: 'Monday',
      asRead: { source: 'they', role: 'clerk' },
    });
    expect(one?.b).toBe(between.b);
    expect(one?.reason.voices).toEqual(['she', 'the union']);
    expect(one?.relation).toBe('sources-disagree');
  });

  it('are two statements of one source where the reader says so, and the reason names nobody', () => {
    const [one] = correctedSides(
      [between],
      [mend('mill', CLOSES, { source: 'Ida Marsh' }), mend('valley', STAYS, { source: 'ida marsh ' })],
    );
    expect(one?.relation).toBe('source-changed');
    expect(one?.reason.voices).toBeUndefined();
  });

  it('are the article’s own where neither has a source any more', () => {
    const own = clash(side('mill', CLOSES, 'they'), side('mill', STAYS, null));
    const [one] = correctedSides([own], [mend('mill', CLOSES, { source: null })]);
    expect(one).toMatchObject({ relation: 'own-voice', a: { source: null, role: null, when: null } });
  });

  it('stay as they are where another article says the same, or another wording was all that was mended', () => {
    expect(correctedSides([between], [mend('elsewhere', CLOSES, { source: 'x' })])[0]).toBe(between);
    expect(correctedSides([between], [mend('mill', CLOSES, { wording: 'The mill is to close.' })])[0]).toBe(between);
  });
});

describe('an annotation', () => {
  const annotation: Annotation = {
    id: 'a',
    about: 'claim',
    targets: [
      {
        article: stub('mill'),
        quote: { exact: CLOSES, prefix: '', suffix: '' },
        position: { start: 0, end: CLOSES.length },
        source: 'they',
        role: 'clerk',
      },
    ],
    verdict: 'mixed',
    note: '',
    tags: [],
    evidence: [],
    created: '2025-05-06',
    modified: '2025-05-06',
  };

  it('hangs on a passage that is said by whom the reader says, in the reader’s words', () => {
    const [now] = correctedTargets(
      [annotation],
      [mend('mill', CLOSES, { source: 'the union', wording: 'The mill is to close.' })],
    );
    expect(now?.targets[0]).toMatchObject({ source: 'the union', role: null, wording: 'The mill is to close.' });
    expect(now?.targets[0]?.quote?.exact).toBe(CLOSES);
  });

  it('is linked from and to a passage that is said by whom the reader says', () => {
    const end = { annotation: 'a', target: annotation.targets[0]! };
    const link: Link = { id: 'l', kind: 'repeats', from: end, to: end, created: '2025-05-06' };
    const [now] = correctedLinks([link], [mend('mill', CLOSES, { source: 'the union' })]);
    expect([now?.from.target.source, now?.to.target.source]).toEqual(['the union', 'the union']);
  });

  it('is as it was kept once the correction is taken back', () => {
    expect(correctedTargets([annotation], [])[0]).toBe(annotation);
  });
});
