import { describe, expect, it } from 'vitest';
import type { Attribution } from '../../components/claims/claim.ts';
import { fieldsOf, mendedBy } from '../../components/corrections/mended-by.ts';

const read: Attribution = {
  source: 'the agency',
  role: 'state news agency',
  sourceKeys: [],
  sourceSpans: [],
  cueSpans: [],
  contentSpans: [],
  when: 'Thursday',
  date: '2025-03-13',
  probable: false,
};
const asRead = fieldsOf(read);

describe('what is mended by a form', () => {
  it('is nothing where its fields are what the machine reads', () => {
    expect(asRead).toEqual({
      source: 'the agency',
      role: 'state news agency',
      when: 'Thursday',
      date: '2025-03-13',
      wording: '',
    });
    expect(mendedBy(read, asRead)).toEqual({});
    expect(mendedBy(null, fieldsOf(null))).toEqual({});
    expect(mendedBy(read, { ...asRead, role: ' state  news agency ' })).toEqual({});
  });

  it('is only what differs', () => {
    expect(mendedBy(read, { ...asRead, when: '' })).toEqual({ when: null });
    expect(mendedBy(read, { ...asRead, role: 'broadcaster', date: '2025-03-12' })).toEqual({
      role: 'broadcaster',
      date: '2025-03-12',
    });
    expect(mendedBy(read, { ...asRead, wording: 'The tower\nwill be restored.' })).toEqual({
      wording: 'The tower will be restored.',
    });
  });

  it('takes a role along with another source, as the form shows it', () => {
    expect(mendedBy(read, { ...asRead, source: 'Ines Calder' })).toEqual({
      source: 'Ines Calder',
      role: 'state news agency',
    });
    expect(mendedBy(read, { ...asRead, source: 'Ines Calder', role: '' })).toEqual({
      source: 'Ines Calder',
      role: null,
    });
  });

  it('is the article’s own voice where the source is emptied', () => {
    expect(mendedBy(read, { ...asRead, source: ' ' })).toEqual({ source: null });
    expect(mendedBy(null, { ...fieldsOf(null), role: 'left over' })).toEqual({});
  });

  it('begins with what was mended before', () => {
    const mended = { source: 'Ines Calder', role: null, wording: 'Mine.' };
    const fields = fieldsOf(read, mended);
    expect(fields).toMatchObject({ source: 'Ines Calder', role: '', when: 'Thursday', wording: 'Mine.' });
    expect(mendedBy(read, fields)).toEqual(mended);
  });
});
