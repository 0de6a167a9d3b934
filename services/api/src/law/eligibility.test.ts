import { describe, expect, it } from 'vitest';
import { calendarDate } from '../calendar/calendar-date.ts';
import { type Applicant, ageLimitOn, eligibleToRegister, lateRecordingDays } from './eligibility.ts';

const anApplicant = (changes: Partial<Applicant> = {}): Applicant => ({
  bornOn: calendarDate('1985-06-15'),
  registeringOn: calendarDate('2024-07-22'),
  isWorking: true,
  isHealthy: true,
  openRegistrations: 0,
  ...changes,
});

const failing = (changes: Partial<Applicant>): readonly string[] =>
  eligibleToRegister(anApplicant(changes))
    .because.filter(({ outcome }) => outcome === 'FAILS')
    .map(({ rule }) => rule);

describe('who may register (decision 5, S28, S33)', () => {
  it.each([
    ['2007-07-23', ['eligibility.minimum-age'], 'the day before turning 17'],
    ['2007-07-22', [], 'on the 17th birthday'],
    ['1959-07-23', [], 'the day before turning 65'],
    ['1959-07-22', ['eligibility.age-limit'], 'on the 65th birthday'],
    ['1959-07-21', ['eligibility.age-limit'], 'after it'],
  ])('a person born on %s fails %j (%s)', (bornOn, rules) => {
    expect(failing({ bornOn: calendarDate(bornOn) })).toEqual(rules);
  });

  it.each([
    [0, []],
    [1, []],
    [2, ['eligibility.kinds-of-work']],
  ])('a person with %i open registrations fails %j', (openRegistrations, rules) => {
    expect(failing({ openRegistrations })).toEqual(rules);
  });

  it.each([
    ['2008-02-29', '2025-02-28', ['eligibility.minimum-age'], '17 is completed on 1 March'],
    ['2008-02-29', '2025-03-01', [], 'completed'],
    ['1960-02-29', '2025-02-28', [], 'still 64'],
    ['1960-02-29', '2025-03-01', ['eligibility.age-limit'], '65 on 1 March'],
  ])('a person born on %s and registering on %s fails %j (%s)', (bornOn, registeringOn, rules) => {
    expect(failing({ bornOn: calendarDate(bornOn), registeringOn: calendarDate(registeringOn) })).toEqual(
      rules,
    );
  });

  it('rests on dated rows: the age limit and the days of late recording', () => {
    expect(ageLimitOn(calendarDate('2024-07-22'))?.value).toBe(65);
    expect(ageLimitOn(calendarDate('2015-06-30'))).toBeUndefined();
    expect(lateRecordingDays.map(({ value, confidence }) => [value, confidence])).toEqual([
      [30, 'ASSUMPTION'],
    ]);
  });

  it('asks again after a lapse whether the person works and is not ill (the published case of Serang)', () => {
    expect(failing({ isWorking: false })).toEqual(['eligibility.working']);
    expect(failing({ isWorking: false, isHealthy: false })).toEqual([
      'eligibility.working',
      'eligibility.healthy',
    ]);
    expect(eligibleToRegister(anApplicant({ isHealthy: false })).kind).toBe('refused');
  });

  it('answers every condition, not only the first', () => {
    const decision = eligibleToRegister(anApplicant());
    expect(decision.kind).toBe('eligible');
    expect(decision.because.map(({ outcome }) => outcome)).toEqual(Array(5).fill('HOLDS'));
  });
});
