import { Problem } from './problem.ts';

interface Allowance {
  readonly most: number;
  readonly withinMs: number;
}

const mostKeys = 10_000;

/** Counts uses per key in windows of time, in this process. Errors: RATE_LIMITED with the time to wait. */
export function throttle({ most, withinMs }: Allowance) {
  let windows = new Map<string, number>();
  let endsAt = 0;
  return {
    spend(key: string): void {
      const now = performance.now();
      if (now >= endsAt) {
        windows = new Map();
        endsAt = now + withinMs;
      }
      const used = (windows.get(key) ?? 0) + 1;
      if (used > most || windows.size >= mostKeys)
        throw new Problem('RATE_LIMITED', 'Too many tries; wait and try again.', {
          retryAfterMs: Math.ceil(endsAt - now),
        });
      windows.set(key, used);
    },
  };
}
