import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, calendarDate } from '../../calendar/calendar-date.ts';
import { addMonths, month, monthOf, monthsFrom } from '../../calendar/month.ts';
import { formatMoney, money } from '../../money/money.ts';
import { membershipOn } from '../membership-status.ts';
import type { PayableParticipant, PayableRegistration } from '../payment-facts.ts';
import { paymentCalendar } from './payment-calendar.ts';

const day = calendarDate;

const paid = (from: string, to: string, on: string) =>
  monthsFrom(month(from), month(to)).flatMap((each) =>
    (['JKK', 'JKM'] as const).map((program) => ({ month: each, program, paidOn: day(on) })),
  );

const aRegistration = (changes: Partial<PayableRegistration> = {}): PayableRegistration => ({
  number: 1,
  registeredOn: day('2024-03-04'),
  programs: ['JKK', 'JKM'],
  payments: [],
  sector: 'TRADE_FOOD',
  incomes: [{ from: day('2024-03-04'), to: null, income: money('1000000.00') }],
  ...changes,
});

const first = aRegistration({ payments: paid('2024-03', '2024-03', '2024-03-04') });
const second = aRegistration({
  number: 2,
  registeredOn: day('2024-07-22'),
  payments: paid('2024-07', '2024-07', '2024-07-22'),
  incomes: [{ from: day('2024-07-22'), to: null, income: money('1000000.00') }],
});

const statuses = (facts: Partial<PayableParticipant>, [from, to]: readonly [string, string], today: string) =>
  paymentCalendar(
    { participantId: 'p', registrations: [], ...facts },
    { from: month(from), to: month(to) },
    day(today),
  ).map(({ status }) => status);

describe('the calendar of contribution months', () => {
  it('of the published case (S34) shows what was never charged, and the return', () => {
    expect(statuses({ registrations: [first, second] }, ['2024-02', '2024-09'], '2024-08-15')).toEqual([
      'NOT_REGISTERED',
      'PAID',
      'UNPAID',
      'UNPAID',
      'UNPAID',
      'PAID',
      'NOT_DUE',
      'FUTURE',
    ]);
  });

  it.each([
    ['2024-04-16', ['PAID', 'NOT_DUE', 'FUTURE', 'FUTURE', 'FUTURE', 'FUTURE'], 'the last day for April'],
    ['2024-04-17', ['PAID', 'GRACE', 'FUTURE', 'FUTURE', 'FUTURE', 'FUTURE'], 'the day after it'],
    ['2024-05-15', ['PAID', 'GRACE', 'NOT_DUE', 'FUTURE', 'FUTURE', 'FUTURE'], 'the last day for May'],
    ['2024-07-15', ['PAID', 'GRACE', 'GRACE', 'GRACE', 'NOT_DUE', 'FUTURE'], 'the last day of grace'],
    [
      '2024-07-16',
      ['PAID', 'UNPAID', 'UNPAID', 'UNPAID', 'UNPAID', 'NOT_REGISTERED'],
      'lapsed by time alone',
    ],
  ])('on %s is %j (%s)', (today, expected) => {
    expect(statuses({ registrations: [first] }, ['2024-03', '2024-08'], today)).toEqual(expected);
  });

  it('counts a payment from the day on which it was made', () => {
    const late = aRegistration({
      payments: [...paid('2024-03', '2024-03', '2024-03-04'), ...paid('2024-04', '2024-04', '2024-05-02')],
    });
    expect(statuses({ registrations: [late] }, ['2024-04', '2024-04'], '2024-05-01')).toEqual(['GRACE']);
    expect(statuses({ registrations: [late] }, ['2024-04', '2024-04'], '2024-05-02')).toEqual(['PAID']);
  });

  it('keeps months that were paid ahead of an end', () => {
    const left = aRegistration({
      payments: paid('2024-03', '2024-06', '2024-03-04'),
      endedOn: day('2024-05-02'),
      endReason: 'WITHDRAWN',
    });
    expect(statuses({ registrations: [left] }, ['2024-05', '2024-07'], '2024-08-01')).toEqual([
      'PAID',
      'PAID',
      'NOT_REGISTERED',
    ]);
  });

  it('owes nothing for months before the first payment that leave no cover', () => {
    const waiting = { registrations: [aRegistration()] };
    expect(statuses(waiting, ['2024-03', '2024-04'], '2024-03-04')).toEqual(['NOT_DUE', 'FUTURE']);
    expect(statuses(waiting, ['2024-03', '2024-03'], '2024-09-30')).toEqual(['UNPAID']);
  });

  it('ends with a death', () => {
    const facts = { registrations: [first], deathOn: day('2024-04-20') };
    expect(statuses(facts, ['2024-03', '2024-05'], '2024-06-30')).toEqual([
      'PAID',
      'UNPAID',
      'NOT_REGISTERED',
    ]);
  });

  it('says by when, how much, and where registrations begin and end', () => {
    const [july] = paymentCalendar(
      { participantId: 'p', registrations: [first, second] },
      { from: month('2024-07'), to: month('2024-07') },
      day('2024-08-15'),
    );
    expect([july?.begun, july?.ended]).toEqual([[2], [1]]);
    expect(
      july?.entries.map(({ registrationNumber, status, dueOn }) => [registrationNumber, status, dueOn]),
    ).toEqual([
      [1, 'UNPAID', '2024-07-15'],
      [2, 'PAID', '2024-07-22'],
    ]);
    const [april] = paymentCalendar(
      { participantId: 'p', registrations: [first] },
      { from: month('2024-04'), to: month('2024-04') },
      day('2024-05-01'),
    );
    expect(april?.entries.map(({ amountDue }) => amountDue && formatMoney(amountDue))).toEqual(['16800.00']);
  });
});

describe('the calendar and the status, for every day and every last paid month', () => {
  it('agree: in arrears are the unpaid months of the grace period, and no others', () => {
    const days = fc.integer({ min: 0, max: 1_000 }).map((step) => addDays(day('2024-03-04'), step));
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 20 }), (today, ahead) => {
        const last = addMonths(month('2024-03'), ahead);
        const registrations = [aRegistration({ payments: paid('2024-03', last, '2024-03-04') })];
        const span = { from: month('2024-03'), to: addMonths(monthOf(today), 1) };
        const months = paymentCalendar({ participantId: 'p', registrations }, span, today);
        const { unpaidMonths, status } = membershipOn({ registrations }, today);
        expect(months.filter((one) => one.status === 'GRACE').map((one) => one.month)).toEqual(unpaidMonths);
        expect(months.some((one) => one.status === 'UNPAID')).toBe(status === 'INACTIVE');
        for (const one of months.filter(({ month: of }) => of <= last)) expect(one.status).toBe('PAID');
      }),
    );
  });
});
