import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDate } from '../../../calendar/calendar-date.ts';
import { addMonths, month, monthsFrom } from '../../../calendar/month.ts';
import { formatMoney, money, sum } from '../../../money/money.ts';
import type { MembershipFacts } from '../../membership-facts.ts';
import { scholarshipBenefit, scholarshipMonths } from './scholarship-benefit.ts';
import { yearConditions } from './scholarship-conditions.ts';
import type { PaidYear, ScholarshipCase, ScholarshipChild } from './scholarship-facts.ts';
import { type SchoolLevel, scholarshipAmounts, schoolLevels } from './scholarship-rows.ts';
import { conditionsDay, schoolYearOf, schoolYearStart, schoolYearText } from './school-year.ts';

const day = calendarDate;

const year = (schoolYear: number, level: SchoolLevel = 'SD') => ({ schoolYear, level });

function paidYears(level: SchoolLevel, from: number, count: number): PaidYear[] {
  const amount = scholarshipAmounts[0]?.value.levels[level].perYear ?? money('0.00');
  return Array.from({ length: count }, (_, step) => ({ schoolYear: from + step, level, amount }));
}

const aChild = (changes: Partial<ScholarshipChild> = {}): ScholarshipChild => ({
  key: 'ani',
  bornOn: day('2014-03-01'),
  paid: [],
  claimed: [year(2024)],
  ...changes,
});

const aCase = (changes: Partial<ScholarshipCase> = {}): ScholarshipCase => ({
  ground: 'WORK_ACCIDENT_DEATH',
  eventOn: day('2024-03-05'),
  claimedOn: day('2024-09-10'),
  contributionMonths: 0,
  children: [aChild()],
  ...changes,
});

const ofChild = (changes: Partial<ScholarshipChild>, rest: Partial<ScholarshipCase> = {}) =>
  aCase({ children: [aChild(changes)], ...rest });

function shown(request: ScholarshipCase): readonly string[] {
  const decision = scholarshipBenefit(request);
  if (decision.kind === 'refused') return ['refused'];
  expect(sum(decision.components.map(({ amount }) => amount))).toBe(decision.amount);
  return decision.components.map(
    ({ child, schoolYear, level, amount }) => `${child} ${schoolYear} ${level} ${formatMoney(amount)}`,
  );
}

describe('school years', () => {
  it.each([
    ['2024-06-30', 2023, '2023/2024'],
    ['2024-07-01', 2024, '2024/2025'],
    ['2024-12-31', 2024, '2024/2025'],
    ['2025-01-01', 2024, '2024/2025'],
  ])('%s lies in %i', (on, expected, text) => {
    expect(schoolYearOf(day(on))).toBe(expected);
    expect(schoolYearText(expected)).toBe(text);
  });

  it('begin in July; the year of the event is looked at on the day of the event', () => {
    expect(schoolYearStart(2024)).toBe('2024-07-01');
    expect(conditionsDay(2023, day('2024-03-05'))).toBe('2024-03-05');
    expect(conditionsDay(2024, day('2024-03-05'))).toBe('2024-07-01');
  });
});

describe('the scholarship of a year (PP 82/2019 Lampiran III, S12, S36, S28)', () => {
  it.each<[SchoolLevel, string]>([
    ['TK', 'ani 2024 TK 1500000.00'],
    ['SD', 'ani 2024 SD 1500000.00'],
    ['SMP', 'ani 2024 SMP 2000000.00'],
    ['SMA', 'ani 2024 SMA 3000000.00'],
    ['HIGHER', 'ani 2024 HIGHER 12000000.00'],
  ])('in %s is %s', (level, expected) => {
    expect(shown(ofChild({ claimed: [year(2024, level)] }))).toEqual([expected]);
  });

  it('adds up to Rp87.000.000 for a child and Rp174.000.000 for two', () => {
    const [row] = scholarshipAmounts;
    const child = schoolLevels.map((level) => row?.value.levels[level]);
    const total = child.reduce((all, each) => all + (each?.perYear ?? 0n) * BigInt(each?.years ?? 0), 0n);
    expect(total).toBe(row?.value.perChild);
    expect(total * 2n).toBe(row?.value.together);
  });

  it.each([
    ['2019-12-01', ['refused'], 'the day before PP 82/2019'],
    ['2019-12-02', ['ani 2019 TK 1500000.00'], 'its first day'],
  ])('for an event on %s: %j (%s)', (eventOn, expected) => {
    const request = ofChild(
      { claimed: [year(2019, 'TK')] },
      { eventOn: day(eventOn), claimedOn: day('2020-01-05') },
    );
    expect(shown(request)).toEqual(expected);
  });

  it.each([
    [35, ['refused']],
    [36, ['ani 2024 SD 1500000.00']],
  ])(
    'after a death outside work needs three years of contributions: %i months',
    (contributionMonths, expected) => {
      expect(shown(aCase({ ground: 'DEATH', contributionMonths }))).toEqual(expected);
      expect(shown(aCase({ ground: 'TOTAL_DISABILITY', contributionMonths }))).toHaveLength(1);
    },
  );

  it.each([
    ['2001-07-02', ['ani 2024 HIGHER 12000000.00'], '22 on the first day of the school year'],
    ['2001-07-01', ['refused'], '23 on that day'],
  ])('ends at 23: born %s: %j (%s)', (bornOn, expected) => {
    expect(shown(ofChild({ bornOn: day(bornOn), claimed: [year(2024, 'HIGHER')] }))).toEqual(expected);
  });

  it.each([
    ['2024-07-01', ['refused']],
    ['2024-07-02', ['ani 2024 SD 1500000.00']],
  ])('ends with marriage: married %s', (marriedOn, expected) => {
    expect(shown(ofChild({ marriedOn: day(marriedOn) }))).toEqual(expected);
  });

  it.each([
    ['WAGE_EARNER', '2024-01-01', '2025-03-01', 'paid', 'six months by 1 July (Pasal 103 ayat (3a))'],
    ['WAGE_EARNER', '2023-12-31', '2025-03-01', 'refused', 'six months were over on 30 June'],
    ['WAGE_EARNER', '2024-01-01', '2025-01-31', 'refused', 'claimed before Permenaker 1/2025'],
    ['INFORMAL', '2020-01-01', '2025-03-01', 'paid', 'works of its own'],
    ['INTERN', '2020-01-01', '2025-03-01', 'paid', 'an intern'],
    ['INFORMAL', '2020-01-01', '2025-01-31', 'refused', 'claimed before Permenaker 1/2025'],
    ['WAGE_EARNER', '2024-07-02', '2025-01-31', 'paid', 'began after the school year had begun'],
  ] as const)('%s from %s, claimed %s: %s (%s)', (kind, from, claimedOn, expected, why) => {
    const request = ofChild({ work: [{ kind, from: day(from), to: null }] }, { claimedOn: day(claimedOn) });
    const outcome = shown(request)[0] === 'refused' ? 'refused' : 'paid';
    expect([outcome, why]).toEqual([expected, why]);
  });

  it.each([
    [2020, 'refused', 'before three past years'],
    [2021, 'paid', 'three past years'],
    [2024, 'paid', 'the current year'],
    [2025, 'refused', 'has not begun'],
    [2024.5, 'refused', 'no year'],
    [99_999, 'refused', 'no year of the calendar'],
  ])('of %d, claimed in 2024/2025: %s (%s)', (schoolYear, expected) => {
    const request = ofChild({ claimed: [year(schoolYear)] }, { eventOn: day('2020-01-10') });
    expect(shown(request)[0] === 'refused' ? 'refused' : 'paid').toBe(expected);
  });

  it.each([
    [2022, 'refused'],
    [2023, 'paid'],
  ])('begins with the school year of the event: %i is %s', (schoolYear, expected) => {
    expect(shown(ofChild({ claimed: [year(schoolYear)] }))[0] === 'refused' ? 'refused' : 'paid').toBe(
      expected,
    );
  });

  it('names what fails', () => {
    const request = ofChild({ marriedOn: day('2020-01-01') });
    const [asked] = request.children;
    const steps = asked === undefined ? [] : yearConditions({ request, child: asked, year: year(2024) });
    expect(steps.filter(({ outcome }) => outcome === 'FAILS').map(({ rule }) => rule)).toEqual([
      'scholarship.unmarried',
    ]);
    const decision = scholarshipBenefit(request);
    expect(decision.because.at(-1)?.because.map(({ rule }) => rule)).toEqual(['scholarship.unmarried']);
  });
});

describe('what was paid before counts', () => {
  it.each<[PaidYear[], [number, SchoolLevel], string, string]>([
    [paidYears('SD', 2019, 5), [2024, 'SD'], 'paid', 'the sixth year of SD'],
    [paidYears('SD', 2018, 6), [2024, 'SD'], 'refused', 'six years of SD were paid'],
    [paidYears('SMP', 2021, 3), [2024, 'SMP'], 'refused', 'three years of SMP were paid'],
    [paidYears('SMP', 2021, 3), [2024, 'SMA'], 'paid', 'on to SMA'],
    [paidYears('SD', 2024, 1), [2024, 'SD'], 'refused', 'the same school year'],
    [paidYears('SD', 2024, 1), [2024, 'SMP'], 'refused', 'the same school year at another level'],
  ])('%#', (paid, [schoolYear, level], expected, why) => {
    const outcome = shown(ofChild({ paid, claimed: [year(schoolYear, level)] }))[0];
    expect([outcome === 'refused' ? 'refused' : 'paid', why]).toEqual([expected, why]);
  });

  it('pays a year once, though it is claimed twice', () => {
    expect(shown(ofChild({ claimed: [year(2024), year(2024)] }))).toEqual(['ani 2024 SD 1500000.00']);
  });

  it('pays what is left of Rp87.000.000', () => {
    const paid: PaidYear[] = [{ schoolYear: 2020, level: 'HIGHER', amount: money('86000000.00') }];
    expect(shown(ofChild({ paid }))).toEqual(['ani 2024 SD 1000000.00']);
    const full: PaidYear[] = [{ schoolYear: 2020, level: 'HIGHER', amount: money('87000000.00') }];
    expect(shown(ofChild({ paid: full }))).toEqual(['refused']);
  });

  it('is for two children; those paid before keep their place', () => {
    const children = ['ani', 'budi', 'cici'].map((key) => aChild({ key }));
    expect(shown(aCase({ children }))).toEqual(['ani 2024 SD 1500000.00', 'budi 2024 SD 1500000.00']);
    const kept = children.map((child) =>
      child.key === 'cici' ? { ...child, paid: paidYears('SD', 2023, 1) } : child,
    );
    expect(shown(aCase({ children: kept }))).toEqual(['cici 2024 SD 1500000.00', 'ani 2024 SD 1500000.00']);
  });

  it('never goes beyond the maxima, whatever is claimed', () => {
    const claimed = fc.record({
      schoolYear: fc.integer({ min: 2020, max: 2026 }),
      level: fc.constantFrom(...schoolLevels),
    });
    const paid = fc
      .tuple(
        fc.constantFrom(...schoolLevels),
        fc.integer({ min: 2000, max: 2023 }),
        fc.integer({ min: 0, max: 5 }),
      )
      .map(([level, from, count]) => paidYears(level, from, count));
    const child = fc.record({ claimed: fc.array(claimed, { maxLength: 8 }), paid });
    fc.assert(
      fc.property(fc.array(child, { maxLength: 4 }), (drafts) => {
        const children = drafts.map((draft, place) => aChild({ key: String(place), ...draft }));
        const decision = scholarshipBenefit(aCase({ eventOn: day('2020-01-10'), children }));
        const components = decision.kind === 'refused' ? [] : decision.components;
        expect(new Set(components.map((each) => each.child)).size <= 2).toBe(true);
        for (const each of children) {
          const years = [...each.paid, ...components.filter((part) => part.child === each.key)];
          const own = components.filter((part) => part.child === each.key);
          if (own.length === 0) continue;
          expect(sum(years.map(({ amount }) => amount)) <= money('87000000.00')).toBe(true);
          expect(new Set(own.map(({ schoolYear }) => schoolYear)).size).toBe(own.length);
        }
      }),
    );
  });
});

describe('the months that count', () => {
  const facts: MembershipFacts = {
    registrations: [
      {
        number: 1,
        registeredOn: day('2015-01-10'),
        programs: ['JKK', 'JKM'],
        payments: monthsFrom(month('2015-08'), month('2018-08')).map((each) => ({
          month: each,
          program: 'JKM' as const,
          paidOn: day('2018-08-01'),
        })),
      },
      {
        number: 2,
        registeredOn: day('2021-03-10'),
        programs: ['JKK', 'JKM'],
        payments: monthsFrom(month('2021-03'), addMonths(month('2021-03'), 47)).map((each) => ({
          month: each,
          program: 'JKM' as const,
          paidOn: day(`${each}-05` < '2021-03-10' ? '2021-03-10' : `${each}-05`),
        })),
      },
    ],
  };

  it.each([
    ['2024-02-29', 35, 'February 2024 has not ended'],
    ['2024-03-01', 36, 'March 2021 to February 2024'],
    ['2018-08-31', 36, 'the earlier registration, August not ended'],
  ])('for a death on %s are %i (%s)', (on, expected) => {
    expect(scholarshipMonths(facts, day(on))).toBe(expected);
  });
});
