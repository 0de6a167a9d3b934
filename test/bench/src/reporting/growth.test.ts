import { describe, expect, it } from 'vitest';
import { type GrowthReport, growthMarkdown, missedGrowth } from './growth.ts';

const report = (once: number, grown: number, faults: readonly string[] = []): GrowthReport => ({
  at: '',
  machine: '',
  demo: 'small',
  times: 10,
  connections: 16,
  rounds: 3,
  secondsPerRound: 1,
  operations: [{ id: 'B1', title: 'one participant', once, grown, faults }],
});

describe('growth', () => {
  it('may take a quarter longer, and a tenth more before the goal counts as missed', () => {
    expect(missedGrowth(report(10, 13.7))).toEqual([]);
  });
  it('is missed by more', () => {
    expect(missedGrowth(report(10, 14))).toEqual([
      'B1: takes 1.40 × as long with 10 × the rows; the goal is at most 1.25.',
    ]);
  });
  it('is missed when nothing was answered', () => {
    expect(missedGrowth(report(10, Number.NaN))).toHaveLength(1);
  });
  it('tells of failures however fast they were', () => {
    expect(missedGrowth(report(10, 1, ['ours failed: 500']))).toEqual(['B1: ours failed: 500']);
  });
  it('is a table for people', () => {
    expect(growthMarkdown(report(10, 11))).toContain('| B1 | one participant | 10.0 | 11.0 | 1.10 |');
  });
});
