import { statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { placeOf } from '../../components/language/places.ts';

describe('countries', () => {
  it.each([
    ['Russia', 'ru'],
    ['Russian', 'ru'],
    ['Russians', 'ru'],
    ['Moscow', 'ru'],
    ['the Kremlin', 'ru'],
    ['UK', 'gb'],
    ['Britain', 'gb'],
    ['Whitehall', 'gb'],
    ['DPRK', 'kp'],
    ['Pyongyang', 'kp'],
    ['Burma', 'mm'],
    ['Myanmar', 'mm'],
    ['U.S.', 'us'],
    ['USA', 'us'],
    ['America', 'us'],
    ['Washington', 'us'],
    ['the White House', 'us'],
    ['UAE', 'ae'],
    ['Ivory Coast', 'ci'],
    ['Élysée', 'fr'],
    ['Elysee', 'fr'],
    ['Blue House', 'kr'],
    ['Zhongnanhai', 'cn'],
    ['Turkey', 'tr'],
    ['Kyiv', 'ua'],
    ['US-led', 'us'],
  ])('%s stands for %s', (name, country) => {
    expect(placeOf(name)?.country).toBe(country);
  });

  it('are not what a mere word is', () => {
    for (const word of ['us', 'car', 'Peskov', 'people', 'Korea', '']) expect(placeOf(word)).toBeNull();
  });

  it('come in at most 40 kB', () => {
    expect(statSync('assets/data/places/places.json').size).toBeLessThanOrEqual(40_000);
  });
});
