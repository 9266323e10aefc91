import { stemOf } from '../../language/stems.ts';

/** Irregular forms and nouns of action, brought to one word a line; the first word of a line is what the others come to. */
const FORMS = `
apologise apology apologize
begin start
build building
buy purchase
close shut shutdown
expel expulsion
extradite extradition
fly flight
lay laid
lose loss
marry wed wedding
merge merger
negotiate talks
nominate nominee
open reopen
pay payment
privatise privatize
publish publication
recognise recognition recognize
speak speech
steal theft
succeed succession succeeded
testify testimony
try trial
`;

let forms: Map<string, string> | undefined;
const roots = new Map<string, string>();

function formsOnce(): Map<string, string> {
  if (forms === undefined) {
    forms = new Map();
    for (const line of FORMS.trim().split('\n')) {
      const [first = '', ...others] = line.split(' ');
      const root = stemOf(first);
      for (const form of [first, ...others]) {
        forms.set(form, root);
        if (!forms.has(stemOf(form))) forms.set(stemOf(form), root);
      }
    }
  }
  return forms;
}

/** One key for all forms of a word, irregular ones and nouns of action included: "sold", "sale" and "sells" are one. */
export function rootOf(lower: string): string {
  let root = roots.get(lower);
  if (root === undefined) {
    const known = formsOnce();
    const stem = stemOf(lower);
    root = known.get(lower) ?? known.get(stem) ?? stem;
    if (roots.size > 20_000) roots.clear();
    roots.set(lower, root);
  }
  return root;
}
