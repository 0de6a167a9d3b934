import { describe, expect, it } from 'vitest';
import { calendarDate } from '../calendar/calendar-date.ts';
import { isInForce } from '../calendar/in-force.ts';
import { month } from '../calendar/month.ts';
import { money, parseMoney } from '../money/money.ts';
import { findOccupation, occupations } from './occupations.ts';
import { lawParameters } from './parameters.ts';
import { programName, programs } from './programs.ts';
import { amountText, dayText, monthText } from './wording.ts';

describe('occupations (S23b: 13 groups, about 95)', () => {
  it('stand in 13 sectors with a code each', () => {
    expect(new Set(occupations.map(({ sector }) => sector)).size).toBe(13);
    expect(occupations.length).toBeGreaterThanOrEqual(90);
    expect(new Set(occupations.map(({ code }) => code)).size).toBe(occupations.length);
    expect(occupations.every(({ code }) => /^\d{4}$/.test(code))).toBe(true);
  });

  it('are named in both languages, each once', () => {
    expect(new Set(occupations.map(({ name }) => name.id)).size).toBe(occupations.length);
    expect(occupations.every(({ name }) => name.en.length > 2)).toBe(true);
  });

  it('are found by code', () => {
    expect(findOccupation('0101')).toMatchObject({ sector: 'TRANSPORT' });
    expect(findOccupation('9999')).toBeUndefined();
  });
});

describe('programs', () => {
  it('are the three of the BPU segment, with their law', () => {
    expect(programs.map(({ code }) => code)).toEqual(['JKK', 'JKM', 'JHT']);
    expect(programName('JHT').id).toBe('Jaminan Hari Tua');
    expect(programs.every(({ legalBasis }) => legalBasis.article !== '')).toBe(true);
  });
});

describe('law parameters', () => {
  it('are dated, sourced and marked, every one', () => {
    expect(lawParameters.length).toBeGreaterThan(150);
    for (const { key, value, unit, instrument, article, source } of lawParameters) {
      expect(key).toMatch(/^[a-z0-9.-]+$/);
      expect([instrument, article, source].every((text) => text.length > 0)).toBe(true);
      expect(unit === 'rupiah' ? parseMoney(value) !== null : /^\d+$/.test(value)).toBe(true);
    }
  });

  it('have at most one value of a key on any day', () => {
    for (const parameter of lawParameters) {
      const others = lawParameters.filter(
        (other) => other.key === parameter.key && isInForce(other, parameter.effectiveFrom),
      );
      expect(others).toEqual([parameter]);
      expect(parameter.effectiveTo === null || parameter.effectiveFrom < parameter.effectiveTo).toBe(true);
    }
  });

  it.each([
    ['contribution.bracket.11.base', '2024-07-01', '3450000.00'],
    ['contribution.rate.jkm', '2024-07-01', '6800.00'],
    ['contribution.discount.jkk.transport', '2026-02-01', '5000'],
    ['membership.grace-months', '2024-07-01', '3'],
    ['jkm.death-grant', '2024-07-01', '20000000.00'],
    ['jkk.transport.land', '2019-12-01', '1000000.00'],
    ['jkk.transport.land', '2019-12-02', '5000000.00'],
    ['jkk.cause.violence', '2025-02-01', '1'],
    ['jkk.home-care.most', '2024-07-01', '20000000.00'],
    ['scholarship.higher.a-year', '2024-07-01', '12000000.00'],
    ['scholarship.most-together', '2024-07-01', '174000000.00'],
    ['claim.payment-days.jkm', '2024-07-01', '3'],
    ['claim.late-rate-a-day.jkk', '2024-07-01', '100'],
    ['claim.tax-number-above', '2024-06-04', '50000000.00'],
    ['jht.partial.home', '2024-07-01', '3000'],
    ['jht.yearly-rate', '2016-06-01', '719'],
    ['jht.yearly-rate', '2024-06-01', '550'],
  ])('%s on %s is %s', (key, on, value) => {
    const found = lawParameters.filter((row) => row.key === key && isInForce(row, calendarDate(on)));
    expect(found.map((row) => row.value)).toEqual([value]);
  });

  it('marks what is assumed', () => {
    const rate = lawParameters.find(({ key }) => key === 'jht.yearly-rate');
    expect(rate?.confidence).toBe('ASSUMPTION');
  });
});

describe('the words of amounts and days', () => {
  it.each([
    ['16800.00', 'Rp16.800', 'Rp16,800'],
    ['304256414524.88', 'Rp304.256.414.524,88', 'Rp304,256,414,524.88'],
    ['-1500.00', '−Rp1.500', '−Rp1,500'],
    ['999.05', 'Rp999,05', 'Rp999.05'],
    ['0.00', 'Rp0', 'Rp0'],
  ])('%s is %s and %s', (amount, id, en) => {
    expect(amountText(money(amount))).toEqual({ id, en });
  });

  it('name the month', () => {
    expect(dayText(calendarDate('2024-08-09'))).toEqual({ id: '9 Agustus 2024', en: '9 August 2024' });
    expect(monthText(month('2024-05'))).toEqual({ id: 'Mei 2024', en: 'May 2024' });
  });
});
