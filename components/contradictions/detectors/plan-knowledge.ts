import { actFamilies } from '../lexicon/acts.ts';
import { rootOf } from '../lexicon/forms.ts';
import { PhraseBook } from '../lexicon/phrase.ts';
import { planAffirmations, planDenials, type PlanPhrase } from '../lexicon/plans.ts';

/** Words of a plan that say nothing of what is planned. */
const LIGHT = [
  'make',
  'take',
  'have',
  'hold',
  'give',
  'get',
  'pay',
  'put',
  'carry',
  'pursue',
  'begin',
  'continue',
  'let',
  'allow',
  'go',
  'plan',
  'idea',
  'place',
  'part',
  'proposal',
  'second',
  'next',
];

/** An act by the roots of its words, and the roots of what follows from it. */
interface KnownAct {
  readonly roots: readonly string[];
  readonly implied: ReadonlySet<string>;
}

interface PlanKnowledge {
  readonly denials: PhraseBook<PlanPhrase>;
  readonly affirmations: PhraseBook<PlanPhrase>;
  readonly light: ReadonlySet<string>;
  /** Acts by the root of their first word. */
  readonly acts: ReadonlyMap<string, readonly KnownAct[]>;
  /** The families that a root of consequence belongs to. */
  readonly families: ReadonlyMap<string, ReadonlySet<number>>;
}

let known: PlanKnowledge | undefined;

/** The phrases and acts, made ready at first need. */
export function planKnowledge(): PlanKnowledge {
  if (known !== undefined) return known;
  const book = (phrases: readonly PlanPhrase[]): PhraseBook<PlanPhrase> =>
    new PhraseBook(phrases.map((value) => ({ pattern: value.phrase, value })));
  const acts = new Map<string, KnownAct[]>();
  const families = new Map<string, Set<number>>();
  actFamilies().forEach((family, index) => {
    const implied = new Set(family.follows.map(rootOf));
    for (const root of implied) families.set(root, (families.get(root) ?? new Set()).add(index));
    for (const { words } of family.acts) {
      const roots = words.map(rootOf);
      const first = roots[0] ?? '';
      const others = acts.get(first) ?? [];
      acts.set(first, [...others, { roots, implied }]);
    }
  });
  known = {
    denials: book(planDenials()),
    affirmations: book(planAffirmations()),
    light: new Set(LIGHT.map(rootOf)),
    acts,
    families,
  };
  return known;
}

/** Whether two roots can name one plan: the same word, or two words for the same consequence. */
export function sameConsequence(x: string, y: string): boolean {
  if (x === y) return true;
  const { families } = planKnowledge();
  const ofY = families.get(y);
  return ofY !== undefined && [...(families.get(x) ?? [])].some((family) => ofY.has(family));
}
