import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, calendarDate } from '../../calendar/calendar-date.ts';
import { formatMoney, fromSen, money, sum, times } from '../../money/money.ts';
import { component, totalOf } from './benefit.ts';
import { disabilityPercentages, findDisability } from './disability-percentages.ts';
import { type DisabilityLoss, partialDisability } from './partial-disability.ts';
import { temporaryIncapacity } from './temporary-incapacity.ts';
import { type WorkAccident, workAccidentBenefit } from './work-accident-benefit.ts';

const day = calendarDate;

const anAccident = (changes: Partial<WorkAccident> = {}): WorkAccident => ({
  accidentOn: day('2024-03-05'),
  base: money('1000000.00'),
  medicalCosts: [],
  transport: [],
  incapacity: null,
  outcome: { kind: 'RECOVERED' },
  ...changes,
});

function parts(changes: Partial<WorkAccident>): readonly string[] {
  const decision = workAccidentBenefit(anAccident(changes));
  if (decision.kind === 'refused') return decision.because.map(({ rule }) => rule);
  expect(totalOf(decision.components)).toBe(decision.amount);
  return decision.components.map(({ code, amount }) => `${code} ${formatMoney(amount)}`);
}

describe('JKK (PP 82/2019 Lampiran III)', () => {
  it('for a death with a base of Rp1.000.000 is Rp70.000.000 (domain example)', () => {
    expect(parts({ outcome: { kind: 'DEATH' } })).toEqual([
      'DEATH_GRANT 48000000.00',
      'PERIODIC_GRANT 12000000.00',
      'FUNERAL 10000000.00',
    ]);
  });

  it('for a death is never less than the grant of JKM', () => {
    const grant = (base: string) => parts({ base: money(base), outcome: { kind: 'DEATH' } })[0];
    expect(grant('416666.66')).toBe('DEATH_GRANT 20000000.00');
    expect(grant('416666.67')).toBe('DEATH_GRANT 20000000.16');
    expect(grant('20700000.00')).toBe('DEATH_GRANT 993600000.00');
  });

  it('for total permanent disability is 56 bases and the periodic grant (domain example)', () => {
    expect(parts({ outcome: { kind: 'TOTAL_DISABILITY' } })).toEqual([
      'TOTAL_DISABILITY 56000000.00',
      'PERIODIC_GRANT 12000000.00',
    ]);
  });

  it('pays medical care as recorded, without a ceiling', () => {
    expect(parts({ medicalCosts: [money('912345678.55'), money('0.45')] })).toEqual(['MEDICAL 912345679.00']);
  });

  it.each([
    [['LAND', '5000000.00'], '5000000.00'],
    [['LAND', '5000000.01'], '5000000.00'],
    [['SEA', '1999999.99'], '1999999.99'],
    [['SEA', '2500000.00'], '2000000.00'],
    [['AIR', '10000000.01'], '10000000.00'],
  ] as const)('pays transport of %j up to its cap: %s (S12)', ([mode, cost], expected) => {
    expect(parts({ transport: [{ mode, cost: money(cost) }] })).toEqual([`TRANSPORT ${expected}`]);
  });

  it('caps each kind of transport on its own, and several journeys of a kind together (S13)', () => {
    const transport = [
      { mode: 'AIR', cost: money('12000000.00') },
      { mode: 'LAND', cost: money('3000000.00') },
      { mode: 'LAND', cost: money('2500000.00') },
    ] as const;
    expect(parts({ transport })).toEqual(['TRANSPORT 5000000.00', 'TRANSPORT 10000000.00']);
  });

  it('pays nothing for what did not happen', () => {
    expect(parts({})).toEqual([]);
  });

  // Both sides of PP 82/2019; before it 24 months of Rp200.000, Rp3.000.000 and the caps of S-Kliping 2020.
  it.each([
    ['2019-12-01', ['DEATH_GRANT 48000000.00', 'PERIODIC_GRANT 4800000.00', 'FUNERAL 3000000.00']],
    ['2019-12-02', ['DEATH_GRANT 48000000.00', 'PERIODIC_GRANT 12000000.00', 'FUNERAL 10000000.00']],
  ])('for a death on %s is %j', (on, expected) => {
    expect(parts({ accidentOn: day(on), outcome: { kind: 'DEATH' } })).toEqual(expected);
  });

  it.each([
    ['LAND', '2019-12-01', '1000000.00'],
    ['SEA', '2019-12-01', '1500000.00'],
    ['AIR', '2019-12-01', '2500000.00'],
    ['AIR', '2019-12-02', '10000000.00'],
  ] as const)('carries by %s for an accident on %s for at most %s', (mode, on, cap) => {
    const transport = [{ mode, cost: money('99000000.00') }];
    expect(parts({ accidentOn: day(on), transport })).toEqual([`TRANSPORT ${cap}`]);
  });

  it('for a death before PP 82/2019 is never less than the grant of JKM then', () => {
    const outcome = { kind: 'DEATH' } as const;
    expect(parts({ accidentOn: day('2019-12-01'), base: money('337499.99'), outcome })[0]).toBe(
      'DEATH_GRANT 16200000.00',
    );
  });

  it('says so when its rules for the day are not loaded', () => {
    expect(parts({ accidentOn: day('2015-06-30') })).toEqual(['work-accident.rules']);
    expect(parts({ accidentOn: day('2015-07-01') })).toEqual([]);
  });

  it('names its parts', () => {
    const part = component({
      code: 'FUNERAL',
      amount: money('10000000.00'),
      name: { id: 'Biaya pemakaman', en: 'Funeral money' },
    });
    expect(part.because[0]).toMatchObject({
      rule: 'benefit.funeral',
      text: { id: 'Biaya pemakaman: Rp10.000.000.' },
    });
  });
});

describe('temporary incapacity (STMB)', () => {
  const months = (from: string, to: string, accidentOn = '2024-03-05') =>
    temporaryIncapacity({
      base: money('3000000.00'),
      accidentOn: day(accidentOn),
      period: { from: day(from), to: day(to) },
    });

  it.each([
    ['2024-03-05', '2024-04-05', ['3000000.00'], 'one whole month'],
    ['2024-04-01', '2024-04-16', ['1500000.00'], '15 of 30 days'],
    ['2024-03-05', '2024-04-06', ['3000000.00', '100000.00'], 'a month and one day of 30'],
    ['2024-03-05', '2024-03-05', [], 'no day'],
    ['2024-03-05', '2024-03-04', [], 'an end before the beginning'],
  ])('from %s to %s is %j (%s)', (from, to, amounts) => {
    expect(months(from, to).map(({ amount }) => formatMoney(amount))).toEqual(amounts);
  });

  it('is the whole base for twelve months and half of it from the thirteenth (S13, S28)', () => {
    const rows = months('2024-03-05', '2025-05-05');
    expect(rows.map(({ basisPoints }) => basisPoints)).toEqual([...Array(12).fill(10_000n), 5_000n, 5_000n]);
    expect(formatMoney(sum(rows.map(({ amount }) => amount)))).toBe('39000000.00');
  });

  it('was 100, 75 and 50 per cent for accidents before PP 82/2019', () => {
    const rows = months('2019-12-01', '2021-01-01', '2019-12-01');
    expect(rows.map(({ basisPoints }) => basisPoints)).toEqual([
      ...Array(6).fill(10_000n),
      ...Array(6).fill(7_500n),
      5_000n,
    ]);
  });

  it('never falls when the incapacity is longer', () => {
    const lengths = fc.integer({ min: 0, max: 900 });
    fc.assert(
      fc.property(lengths, lengths, (first, second) => {
        const total = (length: number) =>
          sum(months('2024-01-31', addDays(day('2024-01-31'), length)).map(({ amount }) => amount));
        return first <= second ? total(first) <= total(second) : total(first) >= total(second);
      }),
    );
  });
});

describe('partial disability (Lampiran III)', () => {
  const amountOf = (loss: DisabilityLoss, base = '1000000.00') =>
    partialDisability({ accidentOn: day('2024-03-05'), base: money(base), losses: [loss] }).map(
      ({ amount }) => formatMoney(amount),
    );

  it.each<[DisabilityLoss, string, string]>([
    [{ code: 'EYE_ONE' }, '28000000.00', '35 % of 80'],
    [{ code: 'ARM_R_SHOULDER' }, '32000000.00', '40 % of 80'],
    [{ code: 'INDEX_R_PHALANX1' }, '3600000.00', '4,5 % of 80'],
    [{ code: 'HEARING_LOSS_BOTH_10DB', count: 3n }, '14400000.00', '6 % for each 10 dB'],
    [{ code: 'SCALP' }, '8000000.00', 'the least of 10 to 30 %'],
    [{ code: 'SCALP', determined: 2_500n }, '20000000.00', 'as the doctor determined'],
    [{ code: 'SCALP', determined: 9_000n }, '24000000.00', 'never above the range'],
    [{ code: 'ARM_R_SHOULDER', functionLost: 5_000n }, '16000000.00', 'half the function of the arm'],
  ])('$0.code is Rp$1 ($2)', (loss, expected) => {
    expect(amountOf(loss)).toEqual([expected]);
  });

  it.each([
    ['ARM_L_SHOULDER', false, '28000000.00'],
    ['ARM_L_SHOULDER', true, '32000000.00'],
    ['THUMB_R', true, '9600000.00'],
    ['INDEX_L_PHALANX1', true, '3600000.00'],
    ['EYE_ONE', true, '28000000.00'],
    ['LEG_ONE_GROIN', true, '28000000.00'],
  ])('of %s, left-handed %s, is Rp%s (Lampiran III: "kidal: sebaliknya")', (code, leftHanded, expected) => {
    const losses = [{ code }];
    const [part] = partialDisability({
      accidentOn: day('2024-03-05'),
      base: money('1000000.00'),
      losses,
      leftHanded,
    });
    expect(formatMoney(part?.amount ?? money('0.00'))).toBe(expected);
  });

  it('adds up several losses', () => {
    const outcome = {
      kind: 'PARTIAL_DISABILITY',
      losses: [{ code: 'EYE_ONE' }, { code: 'TOE_BIG' }],
    } as const;
    expect(parts({ outcome })).toEqual(['PARTIAL_DISABILITY 28000000.00', 'PARTIAL_DISABILITY 4000000.00']);
  });

  it.each([
    [['LEGS_BOTH_GROIN'], ['56000000.00'], 'the cap itself'],
    [['ARM_R_SHOULDER', 'LEG_SHORT_GE75'], ['32000000.00', '24000000.00'], '40 + 30 %: just the cap'],
    [
      ['EYE_ONE', 'EYE_ONE', 'TOE_OTHER'],
      ['27222222.23', '27222222.22', '1555555.55'],
      '72 %: cut in proportion',
    ],
    [['EYES_BOTH', 'HEARING_BOTH'], ['35636363.64', '20363636.36'], '110 %'],
  ] as const)('of one accident are at most a total disability: %j', (codes, expected) => {
    const losses = codes.map((code) => ({ code }));
    const components = partialDisability({
      accidentOn: day('2024-03-05'),
      base: money('1000000.00'),
      losses,
    });
    expect(components.map(({ amount }) => formatMoney(amount))).toEqual(expected);
    expect(totalOf(components) <= money('56000000.00')).toBe(true);
  });

  it('are never more than a total disability, whatever the losses', () => {
    const codes = disabilityPercentages.map(({ value }) => value.code);
    const loss = fc.record({ code: fc.constantFrom(...codes), count: fc.bigInt({ min: 1n, max: 9n }) });
    const bases = fc.bigInt({ min: 1n, max: 2_070_000_000n }).map(fromSen);
    fc.assert(
      fc.property(fc.array(loss, { maxLength: 8 }), bases, (losses, base) => {
        const components = partialDisability({ accidentOn: day('2024-03-05'), base, losses });
        expect(components).toHaveLength(losses.length);
        expect(totalOf(components) <= times(base, 56n)).toBe(true);
      }),
    );
  });

  it('refuses a condition that the table does not have', () => {
    expect(amountOf({ code: 'NOTHING' })).toEqual([]);
    const outcome = { kind: 'PARTIAL_DISABILITY', losses: [{ code: 'NOTHING' }] } as const;
    expect(parts({ outcome })).toEqual(['work-accident.disability']);
  });

  it('has every row once, at most 70 per cent, unverified rows marked', () => {
    expect(disabilityPercentages).toHaveLength(46);
    expect(new Set(disabilityPercentages.map(({ value }) => value.code)).size).toBe(46);
    for (const { value, confidence } of disabilityPercentages) {
      expect(value.least > 0n && value.least <= value.most && value.most <= 7_000n).toBe(true);
      expect(['PRESS', 'ASSUMPTION']).toContain(confidence);
    }
    expect(findDisability('THUMB_R')?.confidence).toBe('ASSUMPTION');
  });

  it('rounds once, half up, to the sen', () => {
    expect(amountOf({ code: 'TOE_OTHER' }, '0.01')).toEqual(['0.02']);
    expect(formatMoney(fromSen(2n))).toBe('0.02');
  });
});
