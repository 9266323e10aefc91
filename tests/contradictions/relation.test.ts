import { describe, expect, it } from 'vitest';
import { relationOf } from '../../components/contradictions/relation.ts';
import { statement } from './statements.ts';

const open = 'The road to the pass is open.';
const shut = 'The road to the pass is shut.';
const mayor = { source: 'Mayor Ida Brandt', keys: ['person:brandt'] };
const police = { source: 'police', keys: ['organisation:police'] };
const later = { article: 'https://gazette.example/later', site: 'The Gazette', published: '2026-03-09' };
const earlier = { published: '2026-03-02' };

describe('how two sides stand to each other', () => {
  it.each([
    ['two sources of one article', mayor, police, 'sources-disagree'],
    ['one source twice', mayor, mayor, 'source-changed'],
    ['the paper twice', {}, {}, 'own-voice'],
    ['a source and the paper itself', mayor, {}, 'sources-disagree'],
    ['two papers in their own voices', {}, later, 'sources-disagree'],
    ['one paper on two days', earlier, { ...later, site: 'The Paper' }, 'own-voice'],
    ['one source in two papers', { ...mayor, ...earlier }, { ...mayor, ...later }, 'source-changed'],
  ])('%s', (_, a, b, relation) => {
    expect(relationOf(statement(open, a), statement(shut, b))).toBe(relation);
    expect(relationOf(statement(shut, b), statement(open, a))).toBe(relation);
  });

  it('takes two named people of one office for two sources, and a spokesman for his office', () => {
    const brandt = statement(open, { source: 'Ida Brandt', keys: ['person:brandt', 'organisation:council'] });
    const olsen = statement(shut, { source: 'Per Olsen', keys: ['person:olsen', 'organisation:council'] });
    const council = statement(shut, { source: 'The council', keys: ['organisation:council'] });
    expect(relationOf(brandt, olsen)).toBe('sources-disagree');
    expect(relationOf(brandt, council)).toBe('source-changed');
  });

  it('compares sources that have no key by their wording', () => {
    const doctors = (text: string, source: string) => statement(text, { source });
    expect(relationOf(doctors(open, 'The doctors'), doctors(shut, 'doctors'))).toBe('source-changed');
    expect(relationOf(doctors(open, 'doctors'), doctors(shut, 'nurses'))).toBe('sources-disagree');
  });
});

describe('an update', () => {
  const toll = (count: string, told: object) => statement(`The landslide killed ${count} people, rescuers said.`, told);

  it('is a toll that has grown by a later day', () => {
    expect(relationOf(toll('31', earlier), toll('58', later))).toBe('update');
  });

  it('is not a toll that shrank without a word about it, nor two tolls of one day or one article', () => {
    expect(relationOf(toll('58', earlier), toll('31', later))).not.toBe('update');
    expect(relationOf(toll('31', later), toll('58', { published: later.published }))).not.toBe('update');
    expect(relationOf(toll('31', {}), toll('58', {}))).not.toBe('update');
  });

  it('is a suspect who is held first and freed later, not the other way round', () => {
    const held = 'A gardener was detained over the fire at Hexley mill.';
    const freed = 'The gardener held over the Hexley fire was released without charge.';
    expect(relationOf(statement(held, earlier), statement(freed, later))).toBe('update');
    expect(relationOf(statement(freed, earlier), statement(held, later))).not.toBe('update');
  });

  it('is not what is said anew of one past moment', () => {
    const before = statement('The captain had steered by hand, the line said.', { ...earlier, source: 'the line' });
    const after = statement('The autopilot had steered the ship, the line said.', { ...later, source: 'the line' });
    expect(relationOf(before, after)).toBe('source-changed');
  });
});
