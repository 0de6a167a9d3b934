/** What a caller may spend: so many points a second, and what was saved up over `burstSeconds` at once. */
export interface Allowance {
  readonly pointsPerSecond: number;
  readonly burstSeconds: number;
}

/**
 * Where the points of callers are counted. One process counts in its own memory; several behind one address share
 * their counts when this is implemented on a shared store, by one atomic step per call: fill the bucket of the key by
 * the time that went by, then take the cost if it is there. A store that is away must let requests pass by a limit of
 * its own, never without one.
 */
export interface Budgets {
  /** Zero when the points were taken; else nothing was taken, and it may be tried again after so many ms. */
  take(key: string, cost: number, allowance: Allowance): number | Promise<number>;
}

interface Bucket {
  points: number;
  filledAt: number;
}

const mostBuckets = 50_000;

/** Token buckets in the memory of this process. The caller seen longest ago is forgotten first. */
export function budgetsInMemory(now: () => number = () => performance.now()): Budgets {
  const buckets = new Map<string, Bucket>();
  return {
    take(key, cost, { pointsPerSecond, burstSeconds }) {
      const most = pointsPerSecond * burstSeconds;
      const at = now();
      const known = buckets.get(key);
      const saved = known === undefined ? 0 : ((at - known.filledAt) / 1_000) * pointsPerSecond;
      const points = known === undefined ? most : Math.min(most, known.points + saved);
      const wanted = Math.min(cost, most);
      const left = points < wanted ? points : points - wanted;
      buckets.delete(key);
      buckets.set(key, { points: left, filledAt: at });
      if (buckets.size > mostBuckets) buckets.delete(buckets.keys().next().value ?? '');
      return points < wanted ? Math.ceil(((wanted - points) / pointsPerSecond) * 1_000) : 0;
    },
  };
}
