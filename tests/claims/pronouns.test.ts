import { describe, expect, it } from 'vitest';
import { attributionsOf } from './attributed.ts';

const last = (text: string): string | null => attributionsOf(text).at(-1)?.source ?? null;

describe('“he” and “she” after somebody without a name', () => {
  it.each([
    ['President Carl Weiss called Ivo Lang on Friday. The Norwegian prime minister said the talks were dead. He said they would not be held.', 'he'],
    ['Defence Secretary Tom Reyes sacked General Paul Marsh. The general said he had done no wrong. “I will fight this,” he said.', 'he'],
    ['Judge Carl Weiss fined Ivo Lang on Monday. The defendant said he was innocent. He said he would appeal.', 'he'],
    ['Mr Holm left the mill in May. A witness said the gate was shut. He said it had been shut for days.', 'he'],
    ['Mr Holm left the mill in May. An official in Leeds said the gate was shut. He said it was open.', 'he'],
    ['Mr Holm said the pact was dead. His lawyer said it would be signed. He said no more was needed.', 'he'],
    ['Ms Reyes left the mill in May. The chief executive said the gate was shut. She said it was open.', 'she'],
    ['Carl Weiss was told by Judge Ivo Lang to speak up. He said he had no voice.', 'he'],
  ])('may mean either: %s', (text, source) => {
    expect(last(text)).toBe(source);
  });

  it.each([
    ['Mr Holm left the mill in May. Police said the gate was shut. He said it was open.', 'Holm'],
    ['Mr Holm left the mill in May. The ministry said the gate was shut. He said it was open.', 'Holm'],
    ['Mr Holm left the mill in May. The regulator said the gate was shut. He said it was open.', 'Holm'],
    ['Mr Holm left the mill in May. A new report said the gate was shut. He said it was open.', 'Holm'],
    ['Mr Holm left the mill in May. Two men from Hull said the gate was shut. He said it was open.', 'Holm'],
    ['Mr Holm left the mill in May. Norway said the gate was shut. He said it was open.', 'Holm'],
    ['Mr Holm left the mill in May. A spokeswoman said the gate was shut. He said it was open.', 'Holm'],
    ['The general said he had done no wrong. He said he would fight.', 'general'],
    ['Ada Moor, the mayor, said the road was shut. The mayor said it would open. She said it was safe.', 'Ada Moor'],
    ['An official said the gate was shut. Ivo Lang, the miller, said it was open. He said he had seen it.', 'Ivo Lang'],
    ['Ada Moor would not say when she would go. She said it was late.', 'Ada Moor'],
    ['The union does not dispute this. It says that its members were tired.', 'the union'],
    ['The Transport Minister said the gate was shut. He said it was old.', 'Transport Minister'],
  ])('mean the only one who can be meant: %s', (text, source) => {
    expect(last(text)).toBe(source);
  });

  it('are not told by whose relative somebody is', () => {
    expect(last('Her brother said the road was shut. She said it was open.')).toBe('she');
    expect(last('His daughter said the road was shut. He said it was open.')).toBe('he');
    expect(last('Her brother said the road was shut. He said it was open.')).toBe('Her brother');
  });

  it('does not take “it” for a minister', () => {
    expect(last('The Norwegian prime minister said the talks were dead. It said they would be held.')).toBeNull();
  });
}); // prettier-ignore
