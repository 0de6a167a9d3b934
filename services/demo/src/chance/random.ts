/** A seeded source of numbers: the same key gives the same sequence on every machine. */
export interface Random {
  /** From 0 up to, but not, 1. */
  next(): number;
  /** A whole number from 0 up to, but not, `below`. */
  below(below: number): number;
  /** A whole number from `first` to `last`, both included. */
  between(first: number, last: number): number;
  chance(probability: number): boolean;
  pick<Item>(list: readonly Item[]): Item;
}

export type Words = readonly [number, number, number, number];

/** PCG4D (Jarzynski and Olano, 2020): four well mixed words of a key of four words. */
export function mix([a, b, c, d]: Words): Words {
  let x = step(a);
  let y = step(b);
  let z = step(c);
  let w = step(d);
  x = (x + Math.imul(y, w)) | 0;
  y = (y + Math.imul(z, x)) | 0;
  z = (z + Math.imul(x, y)) | 0;
  w = (w + Math.imul(y, z)) | 0;
  x ^= x >>> 16;
  y ^= y >>> 16;
  z ^= z >>> 16;
  w ^= w >>> 16;
  x = (x + Math.imul(y, w)) | 0;
  y = (y + Math.imul(z, x)) | 0;
  z = (z + Math.imul(x, y)) | 0;
  w = (w + Math.imul(y, z)) | 0;
  return [x >>> 0, y >>> 0, z >>> 0, w >>> 0];
}

const step = (word: number): number => (Math.imul(word, 1664525) + 1013904223) | 0;

/** What a key is for, so that two uses of one index never share their numbers. */
export type Purpose = number;

const demoSeed = 0x5e7a46;

/** The sequence of a purpose and an index (SFC32 by Chris Doty-Humphrey). */
export function randomOf(purpose: Purpose, index = 0, part = 0): Random {
  let [a, b, c, counter] = mix([demoSeed, purpose, index, part]);
  const next = (): number => {
    const total = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + total) | 0;
    return (total >>> 0) / 4294967296;
  };
  return {
    next,
    below: (below) => Math.floor(next() * below),
    between: (first, last) => first + Math.floor(next() * (last - first + 1)),
    chance: (probability) => next() < probability,
    pick: (list) => itemAt(list, Math.floor(next() * list.length)),
  };
}

/** The item at a place that is known to exist; a wrong place is a bug and throws. */
export function itemAt<Item>(list: readonly Item[], place: number): Item {
  const item = list[place];
  if (item === undefined) throw new RangeError(`no item at place ${place} of ${list.length}`);
  return item;
}

/** A number around 1 with the spread of a log-normal distribution: many below, a few far above. */
export function spread(random: Random, sigma: number): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random.next()));
  return Math.exp(sigma * radius * Math.cos(2 * Math.PI * random.next()));
}

/** Picks places in proportion to weights. */
export function weighted(weights: readonly number[]): (random: Random) => number {
  const sums: number[] = [];
  let total = 0;
  for (const weight of weights) {
    total += weight;
    sums.push(total);
  }
  return (random) => {
    const target = random.next() * total;
    let low = 0;
    let high = sums.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) > target) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}

/** A seeded order of a list. */
export function shuffled<Item>(list: readonly Item[], random: Random): Item[] {
  const order = [...list];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = random.below(last + 1);
    const moved = itemAt(order, last);
    order[last] = itemAt(order, other);
    order[other] = moved;
  }
  return order;
}
