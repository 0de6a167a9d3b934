import { describe, expect, it } from 'vitest';
import { addTallies, crashed, nothingRan, summaryLine, tallyOf } from './tally.ts';

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((test) => ({ status: test })),
});
const report = (...testResults: ReturnType<typeof file>[]) => ({ testResults });

describe('the tally of a run', () => {
  it('adds up the tests of all files', () => {
    const two = report(file('passed', 'passed', 'passed'), file('passed', 'passed', 'skipped', 'todo'));
    expect(tallyOf(two, 0)).toEqual({ passed: 3, failed: 0, skipped: 2 });
  });

  it('counts a failed test once', () => {
    expect(tallyOf(report(file('failed', 'passed', 'failed')), 1)).toEqual({
      passed: 1,
      failed: 1,
      skipped: 0,
    });
  });

  it('counts a file that broke before its tests ran as a failure', () => {
    expect(tallyOf(report(file('failed'), file('passed', 'passed')), 1)).toEqual({
      passed: 1,
      failed: 1,
      skipped: 0,
    });
  });

  it('does not count a file whose tests are all skipped as a failure', () => {
    expect(tallyOf(report(file('skipped', 'skipped')), 0)).toEqual({ passed: 0, failed: 0, skipped: 1 });
  });

  it('counts a run that ended badly without a failed test as a failure', () => {
    expect(tallyOf(report(file('passed', 'passed')), 1)).toEqual({ passed: 1, failed: 1, skipped: 0 });
    expect(tallyOf(report(file('passed', 'passed')), null)).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });

  it.each([
    ['no report', undefined],
    ['a report of another form', { tests: 12 }],
    ['a file of another form', { testResults: [{ name: 'x' }] }],
  ])('counts %s as one failure', (_, broken) => {
    expect(tallyOf(broken, 0)).toEqual(crashed);
  });

  it('counts a run without any test as a failure', () => {
    expect(tallyOf(report(), 0)).toEqual(crashed);
  });

  it('counts a status it does not know as a failure', () => {
    expect(tallyOf(report(file('passed', 'exploded')), 0).failed).toBe(1);
  });
});

describe('the last line', () => {
  it('names passed and failed, and skipped only where there are some', () => {
    expect(summaryLine({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed');
    expect(summaryLine({ passed: 12, failed: 1, skipped: 3 })).toBe('12 passed, 1 failed, 3 skipped');
  });

  it('is the sum of the suites', () => {
    const suites = [{ passed: 2, failed: 0, skipped: 1 }, crashed, { passed: 5, failed: 0, skipped: 0 }];
    expect(summaryLine(suites.reduce(addTallies, nothingRan))).toBe('7 passed, 1 failed, 1 skipped');
  });
});
