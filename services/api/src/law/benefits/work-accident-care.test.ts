import { describe, expect, it } from 'vitest';
import { calendarDate } from '../../calendar/calendar-date.ts';
import { formatMoney, money } from '../../money/money.ts';
import { type WorkAccident, workAccidentBenefit } from './work-accident-benefit.ts';
import { type AidKind, aids, diagnosticExamination, type HomeCare, homeCare } from './work-accident-care.ts';
import { type AccidentCause, causeReason } from './work-accident-cause.ts';

const day = calendarDate;

const aHomeCare = (cost: string, from: string, to: string, onDoctorsAdvice = true): HomeCare => ({
  cost: money(cost),
  period: { from: day(from), to: day(to) },
  onDoctorsAdvice,
});

function shown({ components, refused }: ReturnType<typeof aids>): readonly string[] {
  return [
    ...components.map(({ code, amount }) => `${code} ${formatMoney(amount)}`),
    ...refused.map(({ rule }) => rule),
  ];
}

describe('care at home (PP 82/2019 Lampiran III huruf A angka 1 huruf m)', () => {
  it.each<[HomeCare, string, string[], string]>([
    [
      aHomeCare('20000000.00', '2024-03-05', '2024-06-05'),
      '2024-03-05',
      ['HOME_CARE 20000000.00'],
      'the most',
    ],
    [
      aHomeCare('20000000.01', '2024-03-05', '2024-06-05'),
      '2024-03-05',
      ['HOME_CARE 20000000.00'],
      'a sen more',
    ],
    [
      aHomeCare('19999999.99', '2024-03-05', '2024-06-05'),
      '2024-03-05',
      ['HOME_CARE 19999999.99'],
      'a sen less',
    ],
    [
      aHomeCare('3650000.00', '2023-03-05', '2024-03-05'),
      '2023-03-05',
      ['HOME_CARE 3650000.00'],
      'a whole year',
    ],
    [
      aHomeCare('7310000.00', '2023-03-05', '2025-03-05'),
      '2023-03-05',
      ['HOME_CARE 3660000.00'],
      '366 of 731 days lie within the year',
    ],
    [
      aHomeCare('1000000.00', '2024-03-05', '2024-06-05', false),
      '2024-03-05',
      ['work-accident.home-care'],
      'no advice of a doctor',
    ],
    [
      aHomeCare('1000000.00', '2024-03-05', '2024-03-05'),
      '2024-03-05',
      ['work-accident.home-care'],
      'no day',
    ],
    [
      aHomeCare('1000000.00', '2019-12-02', '2019-12-09'),
      '2019-12-02',
      ['HOME_CARE 1000000.00'],
      'the first day',
    ],
    [
      aHomeCare('1000000.00', '2019-12-02', '2019-12-09'),
      '2019-12-01',
      ['work-accident.part-not-known'],
      'an accident on the day before PP 82/2019',
    ],
  ])('%#', (care, accidentOn, expected) => {
    expect(shown(homeCare(care, day(accidentOn)))).toEqual(expected);
  });

  it('is nothing when there was none', () => {
    expect(shown(homeCare(null, day('2024-03-05')))).toEqual([]);
  });
});

describe('aids (PP 82/2019 Lampiran III, S13, S28)', () => {
  it.each<[AidKind, string, string, string]>([
    ['PROSTHESIS', '10000000.00', '2024-03-05', 'AID 14000000.00'],
    ['ORTHOSIS', '0.01', '2024-03-05', 'AID 0.01'],
    ['ORTHOSIS', '0.04', '2024-03-05', 'AID 0.06'],
    ['DENTURES', '5000000.00', '2024-03-05', 'AID 5000000.00'],
    ['DENTURES', '5000000.01', '2024-03-05', 'AID 5000000.00'],
    ['DENTURES', '4000000.00', '2019-12-01', 'AID 3000000.00'],
    ['HEARING_AID', '2500000.01', '2024-03-05', 'AID 2500000.00'],
    ['HEARING_AID', '2499999.99', '2024-03-05', 'AID 2499999.99'],
    ['HEARING_AID', '1000000.00', '2019-12-01', 'work-accident.part-not-known'],
    ['SPECTACLES', '1000000.01', '2019-12-02', 'AID 1000000.00'],
    ['SPECTACLES', '1000000.00', '2019-12-01', 'work-accident.part-not-known'],
    ['PROSTHESIS', '1000000.00', '2015-06-30', 'work-accident.part-not-known'],
  ])('%s at Rp%s for an accident on %s: %s', (kind, cost, accidentOn, expected) => {
    expect(shown(aids([{ kind, cost: money(cost) }], day(accidentOn)))).toEqual([expected]);
  });

  it('share the cap of their kind', () => {
    const two = ['600000.00', '600000.00'].map((cost) => ({
      kind: 'SPECTACLES' as const,
      cost: money(cost),
    }));
    expect(shown(aids(two, day('2024-03-05')))).toEqual(['AID 1000000.00']);
  });
});

describe('the diagnostic examination of a work disease', () => {
  it.each([
    ['2019-12-01', 'work-accident.part-not-known'],
    ['2019-12-02', 'DIAGNOSTIC 750000.00'],
  ])('on %s: %s', (on, expected) => {
    const costs = [money('500000.00'), money('250000.00')];
    expect(shown(diagnosticExamination(costs, day(on)))).toEqual([expected]);
    expect(shown(diagnosticExamination([], day(on)))).toEqual([]);
  });
});

describe('what counts as a work accident', () => {
  const ended = (on: string): AccidentCause => ({ kind: 'WORK_DISEASE', workEndedOn: day(on) });
  it.each<[AccidentCause, string, boolean, string]>([
    [{ kind: 'AT_WORK' }, '2024-03-05', true, 'S9'],
    [{ kind: 'AT_WORK' }, '2015-06-30', false, 'before PP 44/2015'],
    [{ kind: 'COMMUTE', byUsualRoute: true }, '2024-03-05', true, 'S9'],
    [{ kind: 'COMMUTE', byUsualRoute: false }, '2024-03-05', false, 'a detour'],
    [{ kind: 'VIOLENCE', atWork: true }, '2025-01-31', false, 'the day before Permenaker 1/2025'],
    [{ kind: 'VIOLENCE', atWork: true }, '2025-02-01', true, 'its first day (S3)'],
    [{ kind: 'VIOLENCE', atWork: false }, '2025-02-01', false, 'away from work'],
    [{ kind: 'WORK_DISEASE', workEndedOn: null }, '2024-03-05', true, 'still at work'],
    [ended('2021-03-05'), '2024-03-05', true, 'three years to the day (S28)'],
    [ended('2021-03-05'), '2024-03-06', false, 'a day later'],
    [ended('2020-02-29'), '2023-02-28', true, 'clamped'],
    [ended('2020-02-29'), '2023-03-01', false, 'the day after'],
  ])('%j on %s: %s (%s)', (cause, accidentOn, holds) => {
    const step = causeReason({ cause, accidentOn: day(accidentOn), isFatal: false });
    expect(step.outcome).toBe(holds ? 'HOLDS' : 'FAILS');
  });

  it.each([
    [true, true, 'HOLDS'],
    [true, false, 'FAILS'],
    [false, true, 'FAILS'],
  ])('sudden death at work %s, fatal %s: %s', (atWork, isFatal, outcome) => {
    const cause = { kind: 'SUDDEN_DEATH', atWork } as const;
    expect(causeReason({ cause, accidentOn: day('2024-03-05'), isFatal }).outcome).toBe(outcome);
  });
});

describe('JKK with all its parts', () => {
  const anAccident: WorkAccident = {
    accidentOn: day('2024-03-05'),
    base: money('1000000.00'),
    medicalCosts: [money('4000000.00')],
    transport: [{ mode: 'LAND', cost: money('250000.00') }],
    incapacity: { from: day('2024-03-05'), to: day('2024-05-05') },
    outcome: { kind: 'RECOVERED' },
    cause: { kind: 'COMMUTE', byUsualRoute: true },
    homeCare: aHomeCare('900000.00', '2024-03-10', '2024-03-20', false),
    aids: [{ kind: 'SPECTACLES', cost: money('800000.00') }],
    diagnosticCosts: [money('100000.00')],
  };

  it('adds up what is paid and tells what is not', () => {
    const decision = workAccidentBenefit(anAccident);
    expect(decision.kind !== 'refused' && formatMoney(decision.amount)).toBe('7150000.00');
    expect(decision.because.map(({ rule, outcome }) => `${rule} ${outcome}`)).toEqual([
      'work-accident.cause.commute HOLDS',
      'work-accident.base INFORMATION',
      'work-accident.home-care FAILS',
    ]);
  });

  it('pays nothing when the cause is no work accident', () => {
    const decision = workAccidentBenefit({ ...anAccident, cause: { kind: 'COMMUTE', byUsualRoute: false } });
    expect(decision.kind).toBe('refused');
    expect(decision.because[0]?.legalBasis?.instrument).toBe('Permenaker 5/2021');
  });
});
