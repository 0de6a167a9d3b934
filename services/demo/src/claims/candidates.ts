import { itemAt, type Random } from '../chance/random.ts';
import type { Person } from '../people/person.ts';

/** Draws people of a branch at random, each at most once. */
export interface Candidates {
  draw<Found>(fits: (person: Person) => Found | null, random: Random): Found;
  readonly taken: ReadonlySet<number>;
}

const most = 4_000_000;

export function candidatesOf(people: readonly Person[]): Candidates {
  const taken = new Set<number>();
  return {
    taken,
    draw(fits, random) {
      for (let attempt = 0; attempt < most; attempt += 1) {
        const person = itemAt(people, random.below(people.length));
        if (taken.has(person.index) || person.savingsPaid !== null) continue;
        const found = fits(person);
        if (found === null) continue;
        taken.add(person.index);
        return found;
      }
      throw new Error('no person fits');
    },
  };
}
