import { describe, expect, it } from 'vitest';
import { IRREGULAR } from '../../components/language/irregular.ts';
import { contentStemsOf, isStopWord, stemOf } from '../../components/language/stems.ts';

const FAMILIES = [
  'visit visits visited visiting',
  'invite invites invited inviting invitation invitations',
  'accept accepts accepted accepting acceptance',
  'deny denies denied denying denial denials',
  'decide decided deciding decision decisions',
  'evacuate evacuated evacuating evacuation',
  'announce announced announcement announcements',
  'cancel cancelled canceled cancellation',
  'plan plans planned planning',
  'resign resigned resignation',
  'agree agreed agreeing agreement',
  'reduce reduced reduction',
  'investigate investigating investigation investigations',
  'admit admitted admission',
  'explode exploded explosion',
  'resolve resolved resolution',
  'use used using',
  'pay pays paid paying payment',
];

describe('stems', () => {
  it.each(FAMILIES)('are shared by %s', (family) => {
    expect(new Set(family.split(' ').map(stemOf)).size).toBe(1);
  });

  it.each([
    'say:said',
    'meet:met',
    'go:went',
    'hold:held',
    'rise:rose',
    'fall:fell',
    'win:won',
    'leave:left',
    'sell:sold',
    'strike:struck',
    'shoot:shot',
    'die:death',
    'lose:loss',
    'withdraw:withdrew',
    'child:children',
  ])('lead irregular forms to their base: %s', (pair) => {
    const [base = '', form = ''] = pair.split(':');
    expect(stemOf(form)).toBe(stemOf(base));
  });

  it('know at least 120 irregular verbs', () => {
    expect(new Set(IRREGULAR.values()).size).toBeGreaterThanOrEqual(120);
  });

  it('keep apart words that only look alike', () => {
    for (const [one, other] of [
      ['statement', 'state'],
      ['nation', 'nature'],
      ['import', 'importance'],
      ['news', 'new'],
      ['universe', 'university'],
    ] as const)
      expect(stemOf(one)).not.toBe(stemOf(other));
  });

  it('leave out words of grammar', () => {
    expect(isStopWord('the')).toBe(true);
    expect(isStopWord('flood')).toBe(false);
    expect([...contentStemsOf('The 1,200 homes were not flooded by the river.')]).toEqual([
      '1200',
      stemOf('homes'),
      stemOf('flood'),
      stemOf('river'),
    ]);
  });
});
