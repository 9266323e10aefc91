import { describe, expect, it } from 'vitest';
import { reasonOf } from '../../components/contradictions/reason.ts';
import type { Finding } from '../../components/contradictions/detectors/detector.ts';
import { statement } from './statements.ts';

const plan = statement('The band agreed to play in Oslo.');
const noPlan = statement('There are no plans for the band to play in Oslo.');
const wordsIn = (text: string, part: string) => [{ start: text.indexOf(part), end: text.indexOf(part) + part.length }];

const finding = (first: string, second: string, aText: string, bText: string): Finding => ({
  kind: 'modality',
  strength: 0.8,
  aWords: wordsIn(aText, first),
  bWords: wordsIn(bText, second),
  values: [first, second],
  alone: false,
});

describe('why two claims are set side by side', () => {
  it('names the kind and the words that the strongest finding names', () => {
    const said = reasonOf(plan, noPlan, finding('agreed', 'no plans', plan.claim.quote, noPlan.claim.quote));
    expect(said.kind).toBe('modality');
    expect(said.reason).toMatchObject({ key: 'reasonModality', values: ['agreed', 'no plans'] });
  });

  it('names what is held to be so first, whichever side stands first', () => {
    const said = reasonOf(noPlan, plan, finding('no plans', 'agreed', noPlan.claim.quote, plan.claim.quote));
    expect(said.reason.values).toEqual(['agreed', 'no plans']);
    expect(noPlan.claim.quote.slice(said.aWords[0]!.start, said.aWords[0]!.end)).toBe('no plans');
  });

  it('names what is told before the words that call it false, whichever those are', () => {
    const wrong = statement('The story that the band plays in Oslo is wildly exaggerated.');
    const told = statement('The band plays in Oslo on Friday.');
    const words = finding('wildly exaggerated', 'plays', wrong.claim.quote, told.claim.quote);
    const { reason } = reasonOf(wrong, told, { ...words, kind: 'refutation' });
    expect(reason.values[0]).toContain('plays');
    expect(reason.values[1]).toBe('wildly exaggerated');
  });

  it('shows words that differ where no detector has found a kind', () => {
    const said = reasonOf(
      statement('The painting hung in the hall until June.'),
      statement('The painting lay in a Zurich warehouse until June.'),
      null,
    );
    expect(said.kind).toBe('other');
    expect(said.reason.key).toBe('reasonOther');
    expect(said.reason.values[1]).toContain('warehouse');
    expect(said.reason.values.join(' ')).not.toContain('painting');
  });

  it('shows what became of the thing of which the other side says that there was none', () => {
    const took = statement(
      'Premier Ada Lund of Holm has accepted an invitation to Dorn, the agency reported on Friday.',
    );
    const none = statement('“There was no invitation, so nothing could be taken up,” her office said.');
    expect(reasonOf(took, none, null).reason.values).toEqual(['accepted an invitation', 'no invitation']);
  });

  it('tells a figure and a negation even where no detector dares to', () => {
    const seven = statement('The crew brought seven hikers down from the ridge.');
    const nine = statement('All nine hikers were flown off the ridge, the pilot said.');
    expect(reasonOf(seven, nine, null).kind).toBe('number');
    const never = statement('The minister never met the lobbyist.');
    const dined = statement('The lobbyist dined with the minister in June.');
    const { kind, reason } = reasonOf(never, dined, null);
    expect(kind).toBe('negation');
    expect(reason.values[0]).toContain('dined');
    expect(reason.values[1]).toContain('never met');
  });

  it('never shows words that only say who speaks', () => {
    const a = statement('Storage at the dam climbed in May, engineer Wanda Pilsner said.');
    const start = a.claim.quote.indexOf('engineer');
    const span = { start: a.claim.start + start, end: a.claim.end };
    const attribution = { ...statement('', { source: 'Wanda Pilsner' }).claim.attribution!, sourceSpans: [span] };
    const said = reasonOf(
      { ...a, claim: { ...a.claim, attribution } },
      statement('Storage at the dam shrank in May.'),
      null,
    );
    expect(said.reason.values[0]).not.toMatch(/Pilsner|said/);
  });

  it('says who says each where two sources are known, in the order of the words', () => {
    const office = statement('The mill burned down in May, the mayor said.', { source: 'the mayor' });
    const owner = statement('The mill never burned down, Ada Renn said.', {
      source: 'Ada Renn',
      keys: ['person:renn'],
    });
    expect(reasonOf(office, owner, null).reason.voices).toEqual(['the mayor', 'Ada Renn']);
    const { kind, reason } = reasonOf(owner, office, null);
    expect(kind).toBe('negation');
    expect(reason.values[1]).toContain('never');
    expect(reason.voices).toEqual(['the mayor', 'Ada Renn']);
  });

  it('names nobody where one source speaks twice, nor the paper in its own article', () => {
    const told = { source: 'Ada Renn', keys: ['person:renn'] };
    const [may, june] = [statement('It burned in May.', told), statement('It burned in June.', told)];
    expect(reasonOf(may, june, null).reason.voices).toEqual(['', '']);
    expect(reasonOf(may, statement('It burned in June.'), null).reason.voices).toEqual(['Ada Renn', '']);
  });

  it('names the papers where two of them speak in their own voice', () => {
    const here = statement('It burned in May.', { article: 'https://a.example/1', site: 'Hill Post' });
    const there = statement('It burned in June.', { article: 'https://b.example/1', site: 'Coast Gazette' });
    expect(reasonOf(here, there, null).reason.voices).toEqual(['Hill Post', 'Coast Gazette']);
  });

  it('tells what is denied in more than a word', () => {
    const fact = statement('The treasurer burned the ledgers in the cellar, a clerk said.');
    const denial = statement('The treasurer denied having burned anything.');
    const words = wordsIn(fact.claim.quote, 'burned');
    const said = reasonOf(fact, denial, {
      ...finding('burned', 'denied having burned', fact.claim.quote, denial.claim.quote),
      kind: 'denial',
      aWords: words,
    });
    expect(said.reason.values).toEqual(['burned the ledgers in the cellar', 'denied having burned']);
  });

  it('has something to show for sides without a word of their own', () => {
    const same = statement('It rained.');
    expect(reasonOf(same, same, null).reason.values.every((value) => value.length > 0)).toBe(true);
  });
});
