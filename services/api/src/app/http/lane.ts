import { Problem } from '../../platform/problem.ts';

interface LaneSize {
  readonly atWork: number;
  readonly waiting: number;
  readonly waitMs: number;
}

interface Waiting {
  readonly start: () => void;
}

/** Lets so many requests work at once and so many wait a moment. Errors: OVERLOADED for the others. */
export class Lane {
  readonly #size: LaneSize;
  readonly #waiting = new Set<Waiting>();
  #atWork = 0;

  constructor(size: LaneSize) {
    this.#size = size;
  }

  async run<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#atWork >= this.#size.atWork) await this.#turn();
    else this.#atWork += 1;
    try {
      return await work();
    } finally {
      this.#next();
    }
  }

  // Who waits takes over the place of who finished, so the number at work stays.
  #turn(): Promise<void> {
    if (this.#waiting.size >= this.#size.waiting) throw busy();
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        // Who was called already is no longer among those who wait.
        if (this.#waiting.delete(one)) reject(busy());
      }, this.#size.waitMs);
      const one = {
        start: () => {
          clearTimeout(timer);
          resolve();
        },
      };
      this.#waiting.add(one);
    });
  }

  #next(): void {
    const [next] = this.#waiting;
    if (next === undefined) {
      this.#atWork -= 1;
      return;
    }
    this.#waiting.delete(next);
    // Not at once: what the network brought meanwhile comes between.
    setImmediate(next.start);
  }
}

const busy = (): Problem => new Problem('OVERLOADED', 'The service is busy. Try again.');
