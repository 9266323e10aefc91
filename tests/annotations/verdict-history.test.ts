import { describe, expect, it } from 'vitest';
import type { Judgement } from '../../components/annotations/annotation.ts';
import { withVerdictChange } from '../../components/annotations/verdict-history.ts';

const none: Judgement = { verdict: null, ownWord: '' };
const wrong: Judgement = { verdict: 'false', ownWord: '' };
const mixed: Judgement = { verdict: 'mixed', ownWord: '' };
const at = (minute: number, second = 0): string => new Date(Date.UTC(2026, 2, 3, 9, minute, second)).toISOString();

describe('the history of a verdict', () => {
  it('tells when it was given and what it was changed from', () => {
    const given = withVerdictChange([], none, wrong, at(0));
    expect(withVerdictChange(given, wrong, mixed, at(10))).toEqual([
      { at: at(0), from: none, to: wrong },
      { at: at(10), from: wrong, to: mixed },
    ]);
  });

  it('takes a slip that is mended at once for none', () => {
    const slip = withVerdictChange([], none, wrong, at(0));
    expect(withVerdictChange(slip, wrong, mixed, at(0, 20))).toEqual([{ at: at(0, 20), from: none, to: mixed }]);
    expect(withVerdictChange(slip, wrong, none, at(0, 20))).toEqual([]);
  });

  it('takes a word that is typed letter by letter for one', () => {
    const typed = ['t', 'ta', 'tal', 'tall'].reduce(
      (history, ownWord, second) =>
        withVerdictChange(
          history,
          { verdict: 'false', ownWord: ownWord.slice(0, -1) },
          { verdict: 'false', ownWord },
          at(5, second),
        ),
      withVerdictChange([], none, wrong, at(0)),
    );
    expect(typed).toHaveLength(2);
    expect(typed[1]).toMatchObject({ from: wrong, to: { verdict: 'false', ownWord: 'tall' } });
  });

  it('says nothing of what stays as it is', () => {
    const given = withVerdictChange([], none, wrong, at(0));
    expect(withVerdictChange(given, wrong, { ...wrong }, at(9))).toBe(given);
  });
});
