import type { Change, Version } from './change.ts';
import { rewordingOf } from './rewording.ts';
import { sentenceAt } from './sentence.ts';
import { keyOfText } from './tokens.ts';

/** The headline's change; null where it is the same but for typography, the paper's name, or a count of news before it. */
export function headlineChange(before: Version, after: Version): Change | null {
  const [x, y] = [bare(before), bare(after)];
  const [keyBefore, keyAfter] = [keyOfText(x), keyOfText(y)];
  if (keyBefore === keyAfter || keyBefore === '' || keyAfter === '') return null;
  const one = {
    before: sentenceAt(x, { start: 0, end: x.length }),
    after: sentenceAt(y, { start: 0, end: y.length }),
    sentences: { before: 1, after: 1 },
  };
  return rewordingOf(one, { before: before.published, after: after.published }, 'headline');
}

/** "(3) Ferry runs aground | The Harbour Post" → "Ferry runs aground" */
function bare({ title, site }: Version): string {
  const told = title.replace(/^\s*\(\d+\)\s*/, '').trim();
  const [name] = /\s+[|–—·-]\s+[^|–—·]+$/.exec(told) ?? [];
  return name !== undefined && keyOfText(name) === keyOfText(site) ? told.slice(0, -name.length) : told;
}
