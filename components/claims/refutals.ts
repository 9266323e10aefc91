import type { Found } from './said-content.ts';
import { lowerAt, type Frame } from './sentence-frame.ts';

const NAMING = new Set('call brand label describe dismiss denounce condemn reject'.split(' '));
const STATED =
  /^(?:that|this|it|them|these|those|claims?|allegations?|accusations?|reports?|charges?|story|stories|suggestions?|rumou?rs?|statements?|assertions?|figures?|accounts?|testimony|remarks?|video|photos?|letter|document|news)$/;
const FALSE =
  /^(?:false|untrue|lies?|fakes?|fabricat(?:ed|ions?)|baseless|groundless|unfounded|nonsense|rubbish|hoax|bogus|fictions?|fictitious|inventions?|invented|slander|slanderous|smears?|disinformation|propaganda)$/;

/** "She called the claim false", "he dismissed that as a lie": not a name that somebody gives but a denial. */
export function asRefutal(frame: Frame, found: Found): Found {
  if (!NAMING.has(found.lemma)) return found;
  let stated = false;
  for (const { from, to } of found.content)
    for (let i = from; i < to; i++) {
      const lower = lowerAt(frame, i);
      if (stated && FALSE.test(lower) && lowerAt(frame, i - 1) !== 'not')
        return { ...found, force: 'speech', lemma: 'refute' };
      stated ||= STATED.test(lower);
    }
  return found;
}
