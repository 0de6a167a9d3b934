import { ageAt, businessDay, type Day } from '../calendar/days.ts';
import type { Random } from '../chance/random.ts';
import { recordDeath } from '../people/deaths.ts';
import type { Person } from '../people/person.ts';
import { bestOn, type Status } from '../people/standing.ts';
import { accidentEvent } from './accident-event.ts';
import type { Candidates } from './candidates.ts';
import type { Claim, ClaimCourse, ClaimStatus } from './claim.ts';
import { lawfulClaim } from './claim-decision.ts';
import type { Batch } from './claim-windows.ts';
import { courseOf } from './course.ts';

/** Work accidents and their JKK claims; a few are fatal. */
export function accidentClaims(batch: Batch, candidates: Candidates, random: Random): Claim[] {
  return Array.from({ length: batch.count }, () =>
    candidates.draw((person) => accidentClaim(person, batch, random), random),
  );
}

function accidentClaim(person: Person, batch: Batch, random: Random): Claim | null {
  const course = courseOf(batch, { program: 'JKK', toPayment: [6, 52] }, random);
  const day = course.filed - random.between(1, 60);
  const best = person.registered > day ? null : bestOn(person, day);
  if (best === null || !fits(batch.status, best.status)) return null;
  const isFatal = batch.status === 'PAID' && random.chance(0.02);
  const claim = accidentOf(person, { day, isFatal, status: batch.status, course }, random);
  if (isFatal && claim !== null) recordDeath(person, day);
  return claim;
}

interface Accident {
  readonly day: Day;
  readonly isFatal: boolean;
  readonly status: ClaimStatus;
  readonly course: ClaimCourse;
}

function accidentOf(
  person: Person,
  { day, isFatal, status, course }: Accident,
  random: Random,
): Claim | null {
  const time = { event: day, filed: course.filed, age: ageAt(person.born, day), isFatal };
  return lawfulClaim(
    {
      ...course,
      status,
      ...{ person: person.index, branch: person.branch },
      registration: bestOn(person, day)?.registration.number ?? 1,
      program: 'JKK',
      event: accidentEvent(time, random),
    },
    person,
  );
}

const fits = (status: ClaimStatus, membership: Status): boolean =>
  status === 'REJECTED' ? membership === 'INACTIVE' : membership === 'ACTIVE';

const fiveYears = 5 * 365 + 1;

/** Accidents after the end of 2019 that were claimed more than five years later: the right had lapsed. */
export function lapsedClaims(count: number, candidates: Candidates, random: Random): Claim[] {
  return Array.from({ length: count }, () =>
    candidates.draw((person) => lapsedClaim(person, random), random),
  );
}

function lapsedClaim(person: Person, random: Random): Claim | null {
  const day = person.registered + random.between(30, 200);
  const filed = day + fiveYears + random.between(3, 120);
  const isFiled = filed <= businessDay - 10 && (person.died === null || filed < person.died);
  if (person.acquiredBy !== null || !isFiled) return null;
  const course = { filed, complete: filed + 2, decided: filed + 6, paid: null };
  return accidentOf(person, { day, isFatal: false, status: 'LAPSED', course }, random);
}
