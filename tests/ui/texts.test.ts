import { describe, expect, it } from 'vitest';
import messages from '../../assets/public/_locales/en/messages.json';
import { REASON_KEYS } from '../../components/contradictions/contradiction.ts';
import { reasonText } from '../../components/ui/reason-text.ts';
import { speakFrom, t } from '../../components/ui/text.ts';

const sources = import.meta.glob<string>(['../../{components,entrypoints}/**/*.{ts,tsx}', '../../wxt.config.ts'], {
  query: '?raw',
  import: 'default',
  eager: true,
});
const all = Object.values(sources).join('\n');
const keys = Object.keys(messages);

describe('the texts', () => {
  it('are all used', () => {
    const general = new Set<string>(REASON_KEYS.map((key) => `${key}General`));
    const used = (key: string): boolean =>
      all.includes(`'${key}'`) ||
      all.includes(`__MSG_${key}__`) ||
      general.has(key) ||
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
