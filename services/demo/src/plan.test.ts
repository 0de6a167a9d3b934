import { beforeAll, describe, expect, it } from 'vitest';
import { lastMonth, monthOfDay } from './calendar/days.ts';
import { isActiveAtEnd } from './people/standing.ts';
import { type Plan, planOf } from './plan.ts';
import { planted } from './planted.ts';

describe('the plan of the full demo', () => {
  let plan: Plan;
  beforeAll(async () => {
    plan = await planOf('serang');
  });

  it('registers nowhere more people than could work there, and reaches few here and many there', () => {
    const ratios = plan.districts
      .filter(({ branch }) => branch === 0)
      .map((district) => {
        const own = plan.people.filter((person) => person.district === district.index);
        expect(own.length).toBeLessThanOrEqual(district.potentialWorkers);
        return own.filter((person) => isActiveAtEnd(person, lastMonth)).length / district.potentialWorkers;
      });
    expect(Math.min(...ratios)).toBeLessThan(0.1);
    expect(Math.max(...ratios)).toBeGreaterThan(0.4);
  });

  it('bunches at no incentive threshold, apart from the one agent on purpose', () => {
    const at = agentMonths(plan, (code) => code !== planted.stopsAtThreshold.agent);
    for (const threshold of [25, 50]) {
      const around =
        (at.get(threshold - 2) ?? 0) +
        (at.get(threshold - 1) ?? 0) +
        (at.get(threshold + 1) ?? 0) +
        (at.get(threshold + 2) ?? 0);
      expect((at.get(threshold) ?? 0) / (around / 4)).toBeGreaterThan(0.7);
      expect((at.get(threshold) ?? 0) / (around / 4)).toBeLessThan(1.3);
    }
  });

  it('holds the planted irregularities', () => {
    const { agent: code, first, last, newcomers } = planted.stopsAtThreshold;
    for (let month = first; month <= last; month += 1) {
      expect(newcomersOf(plan, code, month)).toBe(newcomers);
    }
    expect(newcomersOf(plan, planted.sharesAccount.agent, planted.sharesAccount.month)).toBeGreaterThan(2);
    const dying = plan.agents.find((agent) => agent.code === planted.enrolsTheDying.agent)?.index;
    const soon = plan.people.filter(
      ({ acquiredBy, died, registered }) => acquiredBy === dying && died !== null && died - registered <= 42,
    );
    expect(soon.length).toBeGreaterThanOrEqual(planted.enrolsTheDying.full);
  });
});

/** How many agent-months brought how many newcomers. */
function agentMonths(
  { people, agents }: Plan,
  counts: (code: string) => boolean,
): ReadonlyMap<number, number> {
  const newcomers = new Map<string, number>();
  for (const { acquiredBy, registered } of people) {
    if (acquiredBy === null || !counts(agents[acquiredBy]?.code ?? '')) continue;
    const key = `${acquiredBy}/${monthOfDay(registered)}`;
    newcomers.set(key, (newcomers.get(key) ?? 0) + 1);
  }
  const months = new Map<number, number>();
  for (const count of newcomers.values()) months.set(count, (months.get(count) ?? 0) + 1);
  return months;
}

const newcomersOf = ({ people, agents }: Plan, code: string, month: number): number =>
  people.filter(
    ({ acquiredBy, registered }) =>
      acquiredBy !== null && agents[acquiredBy]?.code === code && monthOfDay(registered) === month,
  ).length;
