import { type Day, day, firstDayOf, lastDayOf, monthNumber } from '../calendar/days.ts';
import { purposes } from '../chance/purposes.ts';
import { itemAt, type Random, randomOf, weighted } from '../chance/random.ts';
import type { Agent } from '../scheme/agent.ts';
import type { District } from '../scheme/places.ts';
import type { Recruiters } from '../scheme/recruiters.ts';
import type { BranchFigures } from '../scheme/scale.ts';

/** Who joins: where, when, and through which agent. */
export interface Joining {
  readonly branch: number;
  readonly district: number;
  readonly registered: Day;
  readonly agent: Agent | null;
  readonly order: number;
}

// Fewer people join in the fasting month and around Lebaran, more after the harvest and the branch's drives.
const seasons: readonly (readonly number[])[] = [
  [5, 6, 7, 5, 5, 8, 9, 10, 11, 11, 12, 11],
  [7, 8, 7, 5, 8, 9, 9, 10, 10, 9, 10, 8],
  [8, 9, 6, 6, 9, 9, 9, 10, 10, 9, 8, 7],
];

interface Recruiting {
  readonly recruiters: Recruiters;
  readonly shard: number;
}

/** All joinings of a shard in all branches, in no order. */
export function joiningsOf(
  branches: readonly BranchFigures[],
  districts: readonly District[],
  { recruiters, shard }: Recruiting,
): Joining[] {
  const joinings = branches.flatMap((figures, branch) => {
    const own = districts.filter((district) => district.branch === branch);
    const random = randomOf(purposes.cohort, branch, shard);
    return [
      ...earlierJoinings(figures, own, random),
      ...acquiredJoinings(figures, own, { recruiters, random }),
    ];
  });
  return joinings;
}

/** By day; the order within a day is chance, so that ids tell nothing. */
export const inOrder = (joinings: Joining[]): readonly Joining[] =>
  joinings.sort((left, right) => left.registered - right.registered || left.order - right.order);

const weightOf = ({ potentialWorkers, reach }: District): number => potentialWorkers * reach;

function earlierJoinings(figures: BranchFigures, districts: readonly District[], random: Random): Joining[] {
  const choose = weighted(districts.map(weightOf));
  const from = day('2018-03-01');
  return Array.from({ length: figures.before2022 }, () => {
    const { branch, index } = itemAt(districts, choose(random));
    const registered = from + random.below(day('2021-09-30') - from);
    return { branch, district: index, registered, agent: null, order: random.next() };
  });
}

interface Chances {
  readonly recruiters: Recruiters;
  readonly random: Random;
}

function acquiredJoinings(
  figures: BranchFigures,
  districts: readonly District[],
  chances: Chances,
): Joining[] {
  const choose = weighted(districts.map(weightOf));
  return figures.acquired.flatMap((count, year) => {
    const season = weighted(seasons[year] ?? []);
    return Array.from({ length: count }, () => {
      for (;;) {
        const month = monthNumber(2022 + year, 1 + season(chances.random));
        const district = itemAt(districts, choose(chances.random));
        const agent = chances.recruiters.choose(district.index, month, chances.random);
        if (agent === null) continue;
        const registered = fieldDayIn(month, agent, chances.random);
        return {
          branch: district.branch,
          district: district.index,
          registered,
          agent,
          order: chances.random.next(),
        };
      }
    });
  });
}

/** A day of the month on which the agent is in the field: every third day, from an own beginning. */
export function fieldDayIn(month: number, agent: Agent, random: Random): Day {
  const first = firstDayOf(month);
  const offset = (agent.fieldDay - (first % 3) + 3) % 3;
  const days = Math.floor((lastDayOf(month) - first - offset) / 3) + 1;
  return first + offset + 3 * random.below(days);
}
