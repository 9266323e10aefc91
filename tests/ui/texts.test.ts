import { describe, expect, it } from 'vitest';
import messages from '../../assets/public/_locales/en/messages.json';
import { VERDICTS } from '../../components/annotations/annotation.ts';
import { CLAIM_KINDS, type CheckReason } from '../../components/claims/claim.ts';
import { CONTRADICTION_KINDS, REASON_KEYS, type Relation } from '../../components/contradictions/contradiction.ts';
import { keyOf } from '../../components/ui/names.ts';
import { reasonText } from '../../components/ui/reason-text.ts';
import { speakFrom, t } from '../../components/ui/text.ts';

const sources = import.meta.glob<string>(['../../{components,entrypoints}/**/*.{ts,tsx}', '../../wxt.config.ts'], {
  query: '?raw',
  import: 'default',
  eager: true,
});
const all = Object.values(sources).join('\n');
const keys = Object.keys(messages);

const REASONS: Record<CheckReason, true> = {
  figure: true,
  date: true,
  'past-event': true,
  comparison: true,
  'named-source': true,
  denial: true,
  forecast: true,
  opinion: true,
  question: true,
  hedged: true,
};
const RELATIONS: Record<Relation, true> = { 'sources-disagree': true, 'source-changed': true, 'own-voice': true };

/** What is named by the word for it: its key stands nowhere as a whole. */
const named = new Set<string>([
  ...VERDICTS.map((each) => keyOf('verdict', each)),
  ...CLAIM_KINDS.map((each) => keyOf('kind', each)),
  ...CONTRADICTION_KINDS.map((each) => keyOf('clash', each)),
  ...Object.keys(RELATIONS).map((each) => keyOf('relation', each)),
  ...Object.keys(REASONS).map((each) => keyOf('why', each)),
]);

describe('the texts', () => {
  it('name every verdict, kind, relation and reason', () => {
    expect([...named].filter((key) => !keys.includes(key))).toEqual([]);
    expect(named).toContain('whyPastEvent');
  });

  it('are all used', () => {
    const general = new Set<string>(REASON_KEYS.map((key) => `${key}General`));
    const used = (key: string): boolean =>
      all.includes(`'${key}'`) ||
      all.includes(`__MSG_${key}__`) ||
      general.has(key) ||
      named.has(key) ||
      (/(?:One|Other)$/.test(key) && all.includes(`'${key.replace(/(?:One|Other)$/, '')}'`));
    expect(keys.filter((key) => !used(key))).toEqual([]);
  });

  it('exist wherever one is asked for', () => {
    const asked = [...all.matchAll(/\bt\(\s*'(\w+)'/g)].map((match) => match[1]);
    expect(asked.length).toBeGreaterThan(50);
    expect(asked.filter((key) => !keys.includes(key!))).toEqual([]);
    const counted = [...all.matchAll(/\btCount\(\s*'(\w+)'/g)].map((match) => match[1]);
    expect(counted.length).toBeGreaterThan(15);
    expect(counted.filter((base) => !keys.includes(`${base}One`) || !keys.includes(`${base}Other`))).toEqual([]);
  });

  it('are filled with their values, and with nothing where one is missing', () => {
    speakFrom(messages);
    expect(t('sidePublished', '14 Mar 2025')).toBe('published 14 Mar 2025');
    expect(t('pageCountsOther', '3')).toBe('3 claims,  marked');
  });

  it('never say that anyone lied, erred or changed their mind', () => {
    const accusing =
      /\b(lie[sd]?|lying|liar|wrong|error|mistake|fake|changed (his|her|their) mind|contradicts (himself|herself))\b/i;
    expect(
      Object.values(messages).filter(({ message }) => accusing.test(message.replace('Something went wrong', ''))),
    ).toEqual([]);
  });
});

describe('the reason', () => {
  it.each(REASON_KEYS)('of kind %s is a sentence, with the two wordings or without', (key) => {
    speakFrom(messages);
    const filled = reasonText({ key, values: ['left words', 'right words'] });
    expect(filled).toContain('“left words”');
    expect(filled).toContain('“right words”');
    const general = reasonText({ key, values: ['left words', ''] });
    expect(general).not.toContain('“');
    expect(general).toMatch(/^[A-Z].*\.$/);
  });
});
