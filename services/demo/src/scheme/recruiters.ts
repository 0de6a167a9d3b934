import { type Day, firstDayOf, lastDayOf, type MonthNumber } from '../calendar/days.ts';
import { purposes } from '../chance/purposes.ts';
import { type Random, randomOf, spread, weighted } from '../chance/random.ts';
import { covers } from './agencies.ts';
import type { Agent } from './agent.ts';
import type { District } from './places.ts';

export interface Recruiters {
  /** An agent who works in a district for the whole of a month; null where nobody does. */
  choose(district: number, month: MonthNumber, random: Random): Agent | null;
  /** The agent who takes over in a district on a day; null where nobody is there. */
  successor(district: number, on: Day): Agent | null;
}

interface Choice {
  readonly agents: readonly Agent[];
  readonly choose: (random: Random) => number;
}

/** Who can register people where and when; busy months and quiet months of one agent differ by chance. */
export function recruitersOf(agents: readonly Agent[], districts: readonly District[]): Recruiters {
  const choices = new Map<string, Choice>();
  const choiceFor = (district: number, month: MonthNumber): Choice => {
    const key = `${district}/${month}`;
    const known = choices.get(key);
    if (known !== undefined) return known;
    const there = agents.filter((agent) => worksIn(agent, district, month));
    const choice = { agents: there, choose: weighted(there.map((agent) => energyIn(agent, month))) };
    choices.set(key, choice);
    return choice;
  };
  return {
    choose(district, month, random) {
      const choice = choiceFor(district, month);
      return choice.agents[choice.choose(random)] ?? null;
    },
    successor: (district, on) =>
      agents.find((agent) => holds(agent, district, on) && agent.statuses.at(-1)?.status === 'ACTIVE') ??
      null,
  };
  function holds(agent: Agent, district: number, on: Day): boolean {
    const branch = districts[district]?.branch;
    return (
      agent.branch === branch &&
      agent.territories.some((territory) => territory.district === district && covers(territory, on)) &&
      agent.working.some((span) => covers(span, on))
    );
  }
}

function worksIn(agent: Agent, district: number, month: MonthNumber): boolean {
  const first = firstDayOf(month);
  const last = lastDayOf(month);
  return (
    agent.working.some((span) => covers(span, first) && covers(span, last)) &&
    agent.territories.some(
      (territory) => territory.district === district && covers(territory, first) && covers(territory, last),
    )
  );
}

const energyIn = (agent: Agent, month: MonthNumber): number =>
  (agent.energy * spread(randomOf(purposes.agentMonth, agent.index, month), 0.6)) /
  new Set(agent.territories.map(({ district }) => district)).size;
