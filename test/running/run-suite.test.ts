import { describe, expect, it } from 'vitest';
import { runSuite } from './run-suite.ts';
import { crashed } from './tally.ts';

const quietly = { environment: process.env, output: 'ignore', stop: new AbortController().signal } as const;

describe('a suite', () => {
  it('that cannot even start counts as failed', async () => {
    const suite = { name: 'absent', folder: 'test', project: 'no-such-project', needs: [], mostMinutes: 1 };
    expect(await runSuite(suite, quietly)).toEqual(crashed);
  });

  it('that takes too long is stopped and counts as failed', async () => {
    const suite = { name: 'slow', folder: 'test', project: 'house', needs: [], mostMinutes: 0.001 };
    expect(await runSuite(suite, quietly)).toEqual(crashed);
  });

  it('that is stopped from outside ends and counts as failed', async () => {
    const suite = { name: 'stopped', folder: 'test', project: 'house', needs: [], mostMinutes: 1 };
    expect(await runSuite(suite, { ...quietly, stop: AbortSignal.timeout(100) })).toEqual(crashed);
  });
});
