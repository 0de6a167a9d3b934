import { describe, expect, it } from 'vitest';
import { runSuite } from './run-suite.ts';
import { crashed } from './tally.ts';

describe('a suite', () => {
  it('that cannot even start counts as failed', async () => {
    const suite = { name: 'absent', folder: 'test', project: 'no-such-project', mostMinutes: 1 };
    expect(await runSuite(suite, process.env, 'ignore')).toEqual(crashed);
  });

  it('that takes too long is stopped and counts as failed', async () => {
    const suite = { name: 'slow', folder: 'test', project: 'house', mostMinutes: 0.001 };
    expect(await runSuite(suite, process.env, 'ignore')).toEqual(crashed);
  });
});
