import { describe, expect, it } from 'vitest';
import { calendarDate } from '../calendar/calendar-date.ts';
import { month } from '../calendar/month.ts';
import { money } from '../money/money.ts';
import { endRefusals, incomeRefusals } from './change-rules.ts';
import type { HeldRegistration } from './held-registration.ts';

const day = calendarDate;

const held = (changes: Partial<HeldRegistration> = {}): HeldRegistration => ({
  participantKey: 'person',
  number: 1,
  registeredOn: day('2024-03-04'),
  endedOn: null,
  paidThrough: month('2024-06'),
  lastPaidOn: day('2024-06-10'),
  incomeSince: day('2024-03-04'),
  ...changes,
});

describe('an income', () => {
  const rules = (changes: Partial<HeldRegistration>, from: string, income = '2000000.00') =>
    incomeRefusals(held(changes), { income: money(income), from: month(from), today: day('2024-07-10') }).map(
      ({ because }) => because.rule,
    );

  it.each<[string, readonly string[], string]>([
    ['2024-06', ['income.past-month', 'income.paid-month'], 'past and paid'],
    ['2024-07', [], 'the running month'],
    ['2025-07', [], 'twelve months ahead'],
    ['2025-08', ['income.too-far-ahead'], 'thirteen months ahead'],
  ])('from %s: %j (%s)', (from, expected) => {
    expect(rules({}, from)).toEqual(expected);
  });

  it('keeps what was paid in advance', () => {
    expect(rules({ paidThrough: month('2024-12') }, '2024-12')).toEqual(['income.paid-month']);
    expect(rules({ paidThrough: month('2024-12') }, '2025-01')).toEqual([]);
  });

  it('does not change before a later change, and may replace that one', () => {
    expect(rules({ incomeSince: day('2024-09-01') }, '2024-08')).toEqual(['income.later-change']);
    expect(rules({ incomeSince: day('2024-09-01') }, '2024-09')).toEqual([]);
  });

  it('is above zero', () => {
    expect(rules({}, '2024-07', '0.00')).toEqual(['contribution.income']);
  });

  it('does not change once the registration is over, by its end or by time alone', () => {
    expect(rules({ endedOn: day('2024-07-10') }, '2024-07')).toEqual(['income.over']);
    expect(rules({ endedOn: day('2024-07-11') }, '2024-07')).toEqual([]);
    expect(rules({ paidThrough: month('2024-02') }, '2024-07')).toEqual(['income.over']);
  });
});

describe('an end', () => {
  const rules = (changes: Partial<HeldRegistration>, endedOn: string) =>
    endRefusals(held(changes), day(endedOn), day('2024-07-10')).map(({ because }) => because.rule);

  it.each<[string, readonly string[], string]>([
    ['2024-06-10', ['end.before-payment'], 'the day of the last payment'],
    ['2024-06-11', [], 'the day after it'],
    ['2024-07-10', [], 'today'],
    ['2024-07-11', ['registration.registered-on'], 'tomorrow'],
    ['2024-06-09', ['registration.registered-on', 'end.before-payment'], '31 days ago'],
  ])('on %s: %j (%s)', (on, expected) => {
    expect(rules({}, on)).toEqual(expected);
  });

  it('comes after the registration', () => {
    const never = { lastPaidOn: null, paidThrough: null };
    expect(rules({ ...never, registeredOn: day('2024-07-10') }, '2024-07-10')).toEqual([
      'end.before-registration',
    ]);
    expect(rules({ ...never, registeredOn: day('2024-07-09') }, '2024-07-10')).toEqual([]);
  });

  it('comes once', () => {
    expect(rules({ endedOn: day('2024-07-01') }, '2024-07-05')).toEqual(['end.over']);
  });
});
