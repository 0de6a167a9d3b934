import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, calendarDate } from '../calendar/calendar-date.ts';
import { addMonths, lastDay, type Month, month, monthsFrom } from '../calendar/month.ts';
import { dueDate } from './due-date.ts';
import { type CoverageStatus, graceRow, lapseDate, statusFor } from './grace-period.ts';
import { type PaidMonth, paidThroughOn, type RegistrationFacts } from './membership-facts.ts';
import { membershipOn } from './membership-status.ts';
import type { Reason } from './reason.ts';
import { standingOn } from './registration-standing.ts';

const day = calendarDate;

/** Months of JKK and JKM, all paid on one day. */
function paid(from: string, to: string, on: string): PaidMonth[] {
  return monthsFrom(month(from), month(to)).flatMap((each) =>
    (['JKK', 'JKM'] as const).map((program) => ({ month: each, program, paidOn: day(on) })),
  );
}

function aRegistration(changes: Partial<RegistrationFacts> = {}): RegistrationFacts {
  return { number: 1, registeredOn: day('2024-03-04'), programs: ['JKK', 'JKM'], payments: [], ...changes };
}

const statusOn = (registrations: readonly RegistrationFacts[], on: string): CoverageStatus =>
  membershipOn({ registrations }, day(on)).status;

describe('the published case of Serang (S34): March paid, April to June unpaid, back on 22 July 2024', () => {
  const first = aRegistration({ payments: paid('2024-03', '2024-03', '2024-03-04') });
  const second = aRegistration({
    number: 2,
    registeredOn: day('2024-07-22'),
    payments: paid('2024-07', '2024-07', '2024-07-22'),
  });

  it.each<[string, CoverageStatus, string]>([
    ['2024-03-03', 'INACTIVE', 'before the registration'],
    ['2024-03-04', 'ACTIVE', 'on the first payment'],
    ['2024-04-15', 'ACTIVE', 'leave'],
    ['2024-04-16', 'ACTIVE', 'the last day for April'],
    ['2024-04-17', 'GRACE', 'decision 2'],
    ['2024-07-15', 'GRACE', 'the fourth due date'],
    ['2024-07-16', 'INACTIVE', 'decision 2'],
    ['2024-07-21', 'INACTIVE', 'still lapsed'],
    ['2024-07-22', 'ACTIVE', 'a new registration'],
    ['2024-08-15', 'ACTIVE', 'the last day for August'],
    ['2024-08-16', 'GRACE', 'August unpaid'],
  ])('is on %s %s (%s)', (on, status) => {
    expect(statusOn([first, second], on)).toBe(status);
  });

  it('ended the first registration on 16 July', () => {
    expect(lapseDate(month('2024-03'))).toBe('2024-07-16');
  });

  it('names the registration that decides', () => {
    expect(membershipOn({ registrations: [first, second] }, day('2024-07-15')).registrationNumber).toBe(1);
    expect(membershipOn({ registrations: [first, second] }, day('2024-07-22')).registrationNumber).toBe(2);
  });
});

describe('membership on a day', () => {
  it('counts payments made by that day alone: paying arrears later rewrites nothing', () => {
    const late = aRegistration({
      payments: [...paid('2024-03', '2024-03', '2024-03-04'), ...paid('2024-04', '2024-06', '2024-06-20')],
    });
    expect(statusOn([late], '2024-06-19')).toBe('GRACE');
    expect(statusOn([late], '2024-06-20')).toBe('ACTIVE');
    expect(statusOn([late], '2024-05-31')).toBe('GRACE');
  });

  it('is INACTIVE before the first payment, with the registration day as due date', () => {
    const membership = membershipOn({ registrations: [aRegistration()] }, day('2024-03-10'));
    expect(membership).toMatchObject({
      registered: true,
      status: 'INACTIVE',
      paidThrough: null,
      nextDueMonth: '2024-03',
      nextDueOn: '2024-03-04',
    });
  });

  it('tells what is due next, and what is in arrears', () => {
    const registrations = [aRegistration({ payments: paid('2024-03', '2024-03', '2024-03-04') })];
    expect(membershipOn({ registrations }, day('2024-03-20'))).toMatchObject({
      nextDueMonth: '2024-04',
      nextDueOn: '2024-04-16',
      unpaidMonths: [],
      lapsesOn: '2024-07-16',
    });
    expect(membershipOn({ registrations }, day('2024-06-30'))).toMatchObject({
      nextDueMonth: '2024-04',
      unpaidMonths: ['2024-04', '2024-05', '2024-06'],
    });
    expect(membershipOn({ registrations }, day('2024-07-16'))).toMatchObject({
      paidThrough: '2024-03',
      nextDueMonth: null,
      nextDueOn: null,
      unpaidMonths: [],
    });
  });

  it('takes the best of two jobs', () => {
    const lapsing = aRegistration({ payments: paid('2024-03', '2024-03', '2024-03-04') });
    const kept = aRegistration({ number: 2, payments: paid('2024-03', '2024-08', '2024-03-04') });
    expect(membershipOn({ registrations: [kept, lapsing] }, day('2024-08-31'))).toMatchObject({
      status: 'ACTIVE',
      registrationNumber: 2,
      paidThrough: '2024-08',
    });
  });

  it('needs JKK and JKM both: the earlier of the two decides', () => {
    const [accident, ...rest] = paid('2024-03', '2024-04', '2024-03-04');
    const uneven = aRegistration({ payments: rest.filter(({ program }) => program === 'JKM') });
    expect(paidThroughOn(uneven, day('2024-05-01'))).toBeNull();
    expect(
      paidThroughOn(
        { ...uneven, payments: [...uneven.payments, ...(accident ? [accident] : [])] },
        day('2024-05-01'),
      ),
    ).toBe('2024-03');
  });

  it('asks of one program only those enrolled in it', () => {
    const savings = aRegistration({
      programs: ['JKK', 'JKM', 'JHT'],
      payments: [
        ...paid('2024-03', '2024-06', '2024-03-04'),
        { month: month('2024-03'), program: 'JHT', paidOn: day('2024-03-04') },
      ],
    });
    const on = day('2024-06-30');
    expect(membershipOn({ registrations: [savings] }, on, 'JKK').status).toBe('ACTIVE');
    expect(membershipOn({ registrations: [savings] }, on, 'JHT').status).toBe('GRACE');
    expect(membershipOn({ registrations: [aRegistration()] }, on, 'JHT').registered).toBe(false);
  });

  it('ends with death: no longer registered from that day on', () => {
    const registrations = [aRegistration({ payments: paid('2024-03', '2024-12', '2024-03-04') })];
    const facts = { registrations, deathOn: day('2024-05-10') };
    expect(membershipOn(facts, day('2024-05-09'))).toMatchObject({ registered: true, status: 'ACTIVE' });
    expect(membershipOn(facts, day('2024-05-10'))).toMatchObject({ registered: false, status: 'INACTIVE' });
  });

  it('ends when the JHT balance is paid out, though months were paid ahead', () => {
    const facts = aRegistration({
      payments: paid('2024-03', '2024-12', '2024-03-04'),
      endedOn: day('2024-06-03'),
      endReason: 'JHT_PAID',
    });
    expect(statusOn([facts], '2024-06-02')).toBe('ACTIVE');
    const membership = membershipOn({ registrations: [facts] }, day('2024-06-03'));
    expect(membership).toMatchObject({ registered: true, status: 'INACTIVE', paidThrough: '2024-12' });
    expect(membership.because[0]?.text.id).toContain('saldo JHT');
  });

  it('has an answer on the first and the last day of the calendar', () => {
    const registrations = [aRegistration({ payments: paid('2024-03', '2024-03', '2024-03-04') })];
    expect(membershipOn({ registrations }, day('9999-12-31')).status).toBe('INACTIVE');
    expect(membershipOn({ registrations }, day('0001-01-01')).registered).toBe(false);
  });

  it('is no registration before the first', () => {
    expect(membershipOn({ registrations: [] }, day('2024-01-01'))).toMatchObject({
      registered: false,
      status: 'INACTIVE',
      because: [{ rule: 'membership.registration' }],
    });
  });
});

describe('a registration on 29 February 2024', () => {
  const leap = aRegistration({
    registeredOn: day('2024-02-29'),
    payments: paid('2024-02', '2024-02', '2024-02-29'),
  });

  it.each<[string, CoverageStatus, string]>([
    ['2024-02-28', 'INACTIVE', 'the day before'],
    ['2024-02-29', 'ACTIVE', 'the leap day'],
    ['2024-03-15', 'ACTIVE', 'the due date of March'],
    ['2024-03-16', 'GRACE', 'March unpaid'],
    ['2024-06-19', 'GRACE', 'the due date of June, moved by Idul Adha and leave'],
    ['2024-06-20', 'INACTIVE', 'four months unpaid'],
  ])('is on %s %s (%s)', (on, status) => {
    expect(statusOn([leap], on)).toBe(status);
  });

  it('of the year after has a year of paid months like any other', () => {
    const year = aRegistration({ ...leap, payments: paid('2024-02', '2025-01', '2024-02-29') });
    expect(membershipOn({ registrations: [year] }, day('2025-02-28'))).toMatchObject({
      status: 'GRACE',
      unpaidMonths: ['2025-02'],
      nextDueOn: '2025-02-17',
    });
  });
});

describe('a withdrawal', () => {
  const left = aRegistration({
    payments: paid('2024-03', '2024-12', '2024-03-04'),
    endedOn: day('2024-06-03'),
    endReason: 'WITHDRAWN',
  });

  it('ends membership on its day, and gives no due dates as its reason', () => {
    expect(statusOn([left], '2024-06-02')).toBe('ACTIVE');
    const [root] = membershipOn({ registrations: [left] }, day('2024-06-03')).because;
    expect(root?.text.en).toBe(
      'Membership is inactive since 3 June 2024, because the participant asked to leave.',
    );
    expect(root?.because.map(({ rule }) => rule)).toEqual(['membership.paid-through']);
  });
});

describe('the explanation', () => {
  const registrations = [aRegistration({ payments: paid('2024-03', '2024-03', '2024-03-04') })];
  const because = (on: string): readonly Reason[] => membershipOn({ registrations }, day(on)).because;

  it('of GRACE names the unpaid months and the day before which to pay', () => {
    expect(because('2024-05-20')[0]?.text).toEqual({
      id: 'Kepesertaan dalam masa tenggang pada 20 Mei 2024. Iuran April 2024, Mei 2024 belum dibayar. Lunasi sebelum 16 Juli 2024 agar kepesertaan tidak berakhir. Kecelakaan yang terjadi sebelum tunggakan lunas mungkin tidak dijamin.',
      en: 'Membership is in its grace period on 20 May 2024. April 2024, May 2024 are unpaid. Pay before 16 July 2024 to keep the membership. An accident that happens before the arrears are paid may not be covered.',
    });
    expect(because('2024-05-20')[0]?.legalBasis?.instrument).toBe('Perdir 22/PERDIR.02/072022');
  });

  it('of a moved due date names the closed day and that it is unverified', () => {
    const due = because('2024-03-20')[0]?.because.find(({ rule }) => rule === 'contribution.due-date');
    expect(due?.text.id).toBe('Iuran April 2024 dibayar paling lambat 16 April 2024.');
    expect(due?.because.map(({ text }) => text.en)).toEqual([
      '15 April 2024 is not a working day (Idul Fitri 2024), not yet checked against the decree.',
    ]);
  });

  it('of INACTIVE says since when, and that arrears are not charged', () => {
    expect(because('2024-08-01')[0]?.text.en).toBe(
      'Membership is inactive since 16 July 2024. Arrears are not charged. Register and pay again to be covered.',
    );
    expect(because('2024-08-01')[0]?.outcome).toBe('FAILS');
  });

  it('is the same again from the same facts', () => {
    expect(because('2024-06-01')).toEqual(because('2024-06-01'));
  });
});

describe('the status of a paid month, for every month and day', () => {
  const months = fc.integer({ min: 0, max: 70 }).map((step) => addMonths(month('2022-01'), step));

  it('agrees with the month-end rule of the coverage counts', () => {
    const byMonthEnd = (paidThrough: Month, of: Month): CoverageStatus => {
      if (paidThrough >= of) return 'ACTIVE';
      return paidThrough >= addMonths(of, -3) ? 'GRACE' : 'INACTIVE';
    };
    fc.assert(
      fc.property(months, fc.integer({ min: -8, max: 14 }), (of, step) => {
        const paidThrough = addMonths(of, step);
        return statusFor(paidThrough, lastDay(of)) === byMonthEnd(paidThrough, of);
      }),
    );
  });

  it('lapses exactly on the lapse date, after three months of grace', () => {
    fc.assert(
      fc.property(months, (paidThrough) => {
        const on = lapseDate(paidThrough);
        expect(statusFor(paidThrough, on)).toBe('INACTIVE');
        expect(statusFor(paidThrough, addDays(on, -1))).toBe('GRACE');
        expect(on).toBe(addDays(dueDate(addMonths(paidThrough, 4)), 1));
      }),
    );
  });

  it('never rises as days pass without a payment', () => {
    const rank = { ACTIVE: 2, GRACE: 1, INACTIVE: 0 };
    fc.assert(
      fc.property(months, fc.integer({ min: 0, max: 200 }), (paidThrough, step) => {
        const on = addDays(lastDay(paidThrough), step);
        return rank[statusFor(paidThrough, addDays(on, 1))] <= rank[statusFor(paidThrough, on)];
      }),
    );
  });

  it('rests on the dated grace period', () => {
    expect(graceRow(day('2024-01-01'))?.value).toBe(3);
    expect(statusFor(null, day('2024-01-01'))).toBe('INACTIVE');
  });

  it('is what one registration has', () => {
    const registration = aRegistration({ payments: paid('2024-03', '2024-05', '2024-03-04') });
    expect(standingOn(registration, day('2024-05-31'))).toMatchObject({
      status: 'ACTIVE',
      paidThrough: '2024-05',
      nextDueMonth: '2024-06',
      nextDueOn: '2024-06-19',
      lapsesOn: addDays(dueDate(month('2024-09')), 1),
    });
  });
});
