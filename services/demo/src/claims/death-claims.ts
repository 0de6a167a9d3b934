import { ageAt, businessDay, type Day } from '../calendar/days.ts';
import { anyWorkingDay } from '../calendar/working-days.ts';
import type { Random } from '../chance/random.ts';
import { recordDeath } from '../people/deaths.ts';
import type { Person } from '../people/person.ts';
import { bestOn, type Status } from '../people/standing.ts';
import type { Candidates } from './candidates.ts';
import type { Claim, ClaimStatus } from './claim.ts';
import { deathLines } from './claim-amounts.ts';
import type { Batch } from './claim-windows.ts';

/** Deaths and their JKM claims: paid for those who died as active members, refused after a lapse. */
export function deathClaims(batch: Batch, candidates: Candidates, random: Random): Claim[] {
  return Array.from({ length: batch.count }, () =>
    candidates.draw((person) => deathClaim(person, batch, random), random),
  );
}

function deathClaim(person: Person, batch: Batch, random: Random): Claim | null {
  const course = courseOf(batch, random);
  if (person.registered > course.event || !random.chance(riskOf(ageAt(person.born, course.event))))
    return null;
  const best = bestOn(person, course.event);
  if (best === null || !fits(batch.status, best.status)) return null;
  recordDeath(person, course.event);
  const isDecided = batch.status === 'PAID' || batch.status === 'DETERMINED';
  return {
    ...course,
    person: person.index,
    branch: person.branch,
    registration: best.registration.number,
    program: 'JKM',
    status: batch.status,
    circumstance: random.pick(causes),
    lines: isDecided ? deathLines(course.event) : [],
  };
}

const causes = ['ILLNESS', 'ILLNESS', 'ILLNESS', 'ILLNESS_SUDDEN', 'OLD_AGE', 'ACCIDENT_NOT_AT_WORK'];

const fits = (status: ClaimStatus, membership: Status): boolean => {
  if (status === 'REJECTED') return membership === 'INACTIVE';
  return status === 'UNDER_VERIFICATION' ? membership !== 'INACTIVE' : membership === 'ACTIVE';
};

const riskOf = (age: number): number => (age < 35 ? 0.1 : age < 45 ? 0.25 : age < 55 ? 0.6 : 1);

export interface ClaimCourse {
  readonly event: Day;
  readonly filed: Day;
  readonly determined: Day | null;
  readonly paid: Day | null;
}

/** Backwards from the day of payment: three working days after the papers are complete. */
function courseOf({ status, window }: Batch, random: Random): ClaimCourse {
  const last = anyWorkingDay(window, random);
  if (status === 'PAID') {
    const filed = last - random.between(3, 21);
    return { event: filed - random.between(5, 50), filed, determined: last - random.below(2), paid: last };
  }
  const determined = status === 'DETERMINED' ? Math.min(last + random.between(2, 8), businessDay) : null;
  return { event: last - random.between(5, 50), filed: last, determined, paid: null };
}
