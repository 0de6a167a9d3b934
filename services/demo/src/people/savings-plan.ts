import { type Day, day } from '../calendar/days.ts';
import { anyWorkingDay } from '../calendar/working-days.ts';
import { purposes } from '../chance/purposes.ts';
import { type Random, randomOf, shuffled } from '../chance/random.ts';
import type { BranchFigures } from '../scheme/scale.ts';
import type { Joining } from './cohorts.ts';

/** A person of the time before agents who stops a business and takes out the whole JHT balance. */
export interface SavingsPlan {
  readonly stopped: Day;
  readonly filed: Day;
  readonly paid: Day;
  /** From this day on nothing is paid any more; for most it came long before the claim. */
  readonly quit: Day;
}

export const publishedWindow: readonly [Day, Day] = [day('2024-01-02'), day('2024-08-30')];

const otherWindows: readonly { readonly share: number; readonly window: readonly [Day, Day] }[] = [
  { share: 0.011, window: [day('2022-03-01'), day('2022-12-29')] },
  { share: 0.027, window: [day('2023-01-02'), day('2023-12-29')] },
  { share: 0.075, window: [day('2024-09-02'), day('2024-12-30')] },
];

interface Place {
  readonly shard: number;
  /** The index of its first person. */
  readonly firstPerson: number;
}

/** Who of the earlier participants of a shard claims the savings and when, by index of the person. */
export function savingsPlans(
  branches: readonly BranchFigures[],
  joinings: readonly Joining[],
  { shard, firstPerson }: Place,
): ReadonlyMap<number, SavingsPlan> {
  const plans = new Map<number, SavingsPlan>();
  branches.forEach((figures, branch) => {
    const random = randomOf(purposes.savings, branch, shard);
    const earlier = joinings.flatMap((joining, index) =>
      joining.agent === null && joining.branch === branch ? [firstPerson + index] : [],
    );
    const order = shuffled(earlier, random);
    const counts = [
      { count: figures.claims.jht, window: publishedWindow },
      ...otherWindows.map(({ share, window }) => ({ count: Math.round(share * figures.claims.jht), window })),
    ];
    for (const { count, window } of counts) {
      for (const index of order.splice(0, count)) plans.set(index, planIn(window, random));
    }
  });
  return plans;
}

function planIn(window: readonly [Day, Day], random: Random): SavingsPlan {
  const paid = anyWorkingDay(window, random);
  const filed = paid - random.between(4, 12);
  const stopped = filed - random.between(32, 80);
  const isDormant = random.chance(0.8);
  const from = day('2021-11-01');
  const quit = isDormant
    ? from + random.below(Math.max(1, Math.min(stopped - 150, day('2023-02-01')) - from))
    : stopped;
  return { stopped: isDormant ? Math.max(quit, stopped - random.below(200)) : stopped, filed, paid, quit };
}
