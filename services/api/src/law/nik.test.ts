import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDate } from '../calendar/calendar-date.ts';
import { parseNik } from './nik.ts';

// The number printed in the press as an example (S62): 36 Banten, 02, 04, born 12-11-1987, male, 0001.
const EXAMPLE = '3602041211870001';
const day = calendarDate;

describe('a NIK', () => {
  it('says where it was issued, the birth date and the sex', () => {
    expect(parseNik(EXAMPLE)).toEqual({
      kind: 'ok',
      content: {
        provinceCode: '36',
        regencyCode: '36.02',
        districtCode: '36.02.04',
        sex: 'MALE',
        dayOfBirth: 12,
        monthOfBirth: 11,
        yearOfBirth: 87,
        sequence: '0001',
      },
    });
  });

  it('of a woman has 40 added to the day', () => {
    expect(parseNik('3604105211870001')).toMatchObject({
      kind: 'ok',
      content: { sex: 'FEMALE', dayOfBirth: 12 },
    });
  });

  it.each([
    ['', 'FORM'],
    ['360204121187001', 'FORM'],
    ['36020412118700011', 'FORM'],
    ['360204121187000A', 'FORM'],
    ['٣٦٠٢٠٤١٢١١٨٧٠٠٠١', 'FORM'],
    ['0002041211870001', 'PROVINCE'],
    ['2002041211870001', 'PROVINCE'],
    ['9902041211870001', 'PROVINCE'],
    ['3602043211870001', 'BIRTH_DATE'],
    ['3602040011870001', 'BIRTH_DATE'],
    ['3602044011870001', 'BIRTH_DATE'],
    ['3602047211870001', 'BIRTH_DATE'],
    ['3602041213870001', 'BIRTH_DATE'],
    ['3602041200870001', 'BIRTH_DATE'],
    ['3602043102870001', 'BIRTH_DATE'],
    ['3602042902870001', 'BIRTH_DATE'],
    ['3602047004870001', 'ok'],
    ['3602047104870001', 'BIRTH_DATE'],
    ['3602041211870000', 'SEQUENCE'],
  ])('%s is %s', (nik, expected) => {
    const decision = parseNik(nik);
    expect(decision.kind === 'error' ? decision.problem : decision.kind).toBe(expected);
  });

  it.each(['3602042902000001', '3602042902840001', '3602046902960001'])(
    '%s is born on a 29 February',
    (nik) => {
      expect(parseNik(nik).kind).toBe('ok');
    },
  );

  it('may carry the code of a district that is no more, or of another province', () => {
    expect(parseNik('3604011211870001').kind).toBe('ok');
    expect(parseNik('3275991211870001').kind).toBe('ok');
  });

  it('that disagrees with what is stated is a warning, not an error', () => {
    expect(parseNik(EXAMPLE, { bornOn: day('1987-11-12'), sex: 'MALE' }).kind).toBe('ok');
    expect(parseNik(EXAMPLE, { bornOn: day('1987-11-13') })).toMatchObject({
      kind: 'warning',
      doubts: ['BIRTH_DATE_DIFFERS'],
    });
    expect(parseNik(EXAMPLE, { bornOn: day('1986-11-12'), sex: 'FEMALE' })).toMatchObject({
      kind: 'warning',
      doubts: ['BIRTH_DATE_DIFFERS', 'SEX_DIFFERS'],
      because: [{ outcome: 'INFORMATION' }, { outcome: 'INFORMATION' }],
    });
  });

  it('leaves the century to the stated birth date', () => {
    expect(parseNik('3602041211050001', { bornOn: day('2005-11-12') }).kind).toBe('ok');
    expect(parseNik('3602041211050001', { bornOn: day('1905-11-12') }).kind).toBe('ok');
  });

  it('never comes back in a reason', () => {
    const digits = fc.stringMatching(/^\d{14,18}$/);
    fc.assert(
      fc.property(digits, (nik) => {
        const decision = parseNik(nik, { bornOn: day('1990-01-01'), sex: 'MALE' });
        const said = 'because' in decision ? JSON.stringify(decision.because) : '';
        return !said.includes(nik) && !said.includes(nik.slice(6, 12));
      }),
    );
  });

  it('of 15 digits gets a sentence that helps', () => {
    const decision = parseNik('360204121187001');
    expect(decision.kind === 'error' && decision.because[0]?.text.id).toBe(
      'NIK harus 16 angka. Yang diketik 15 karakter.',
    );
  });
});
