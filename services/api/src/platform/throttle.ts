import { Problem } from './problem.ts';

interface Allowance {
  readonly most: number;
  readonly withinMs: number;
}

const mostKeys = 50_000;

/**
 * Counts uses per key in windows of time, in this process. Errors: RATE_LIMITED with the time to wait. Each key has a
 * window of its own, and a full memory forgets the oldest window: nobody can use up the tries of somebody else.
 */
export function throttle({ most, withinMs }: Allowance) {
  const windows = new Map<string, Window>();
  return {
    spend(key: string): void {
      const now = performance.now();
      const known = windows.get(key);
      const window = known !== undefined && now < known.endsAt ? known : { used: 0, endsAt: now + withinMs };
      if (window.used >= most)
        throw new Problem('RATE_LIMITED', 'Too many tries; wait and try again.', {
          retryAfterMs: Math.ceil(window.endsAt - now),
        });
      window.used += 1;
      if (window === known) return;
      windows.delete(key);
      windows.set(key, window);
      if (windows.size > mostKeys) windows.delete(windows.keys().next().value ?? '');
    },
  };
}

interface Window {
  used: number;
  readonly endsAt: number;
}
