import { businessDay, type Day } from '../calendar/days.ts';
import { anyWorkingDay } from '../calendar/working-days.ts';
import type { Random } from '../chance/random.ts';
import { recordDeath } from '../people/deaths.ts';
import type { Person, Registration } from '../people/person.ts';
import { bestOn, type Status } from '../people/standing.ts';
import { baseOf, tierOf } from '../scheme/tariff.ts';
import type { Candidates } from './candidates.ts';
import type { Claim, ClaimLine, ClaimStatus } from './claim.ts';
import { accidentLines, fatalAccidentLines } from './claim-amounts.ts';
import type { Batch } from './claim-windows.ts';
import type { ClaimCourse } from './death-claims.ts';

/** Work accidents and their JKK claims; a few are fatal. */
export function accidentClaims(batch: Batch, candidates: Candidates, random: Random): Claim[] {
  return Array.from({ length: batch.count }, () =>
    candidates.draw((person) => accidentClaim(person, batch, random), random),
  );
}

function accidentClaim(person: Person, batch: Batch, random: Random): Claim | null {
  const course = courseOf(batch, random);
  if (person.registered > course.event) return null;
  const best = bestOn(person, course.event);
  if (best === null || !fits(batch.status, best.status)) return null;
  const isFatal = batch.status === 'PAID' && random.chance(0.02);
  if (isFatal) recordDeath(person, course.event);
  return {
    ...course,
    person: person.index,
    branch: person.branch,
    registration: best.registration.number,
    program: 'JKK',
    status: batch.status,
    circumstance: isFatal ? 'FATAL_WORK_ACCIDENT' : random.pick(causes),
    lines: linesOf({ best: best.registration, event: course.event, isFatal, status: batch.status }, random),
  };
}

const causes = [
  'ROAD_TO_WORK',
  'ROAD_TO_WORK',
  'AT_WORK',
  'AT_WORK',
  'AT_WORK',
  'FALL',
  'MACHINE',
  'WORK_DISEASE',
];

const fits = (status: ClaimStatus, membership: Status): boolean =>
  status === 'REJECTED' ? membership === 'INACTIVE' : membership === 'ACTIVE';

interface Accident {
  readonly best: Registration;
  readonly event: Day;
  readonly isFatal: boolean;
  readonly status: ClaimStatus;
}

function linesOf({ best, event, isFatal, status }: Accident, random: Random): readonly ClaimLine[] {
  if (status !== 'PAID' && status !== 'DETERMINED') return [];
  const income = best.incomes.findLast(({ from }) => from <= event) ?? best.incomes[0];
  const base = baseOf(tierOf(income?.amount ?? 0));
  return isFatal ? fatalAccidentLines(event, base) : accidentLines(base, random);
}

/** Backwards from the day of payment: within seven working days of the determination. */
function courseOf({ status, window }: Batch, random: Random): ClaimCourse {
  const last = anyWorkingDay(window, random);
  if (status === 'PAID') {
    const determined = last - random.between(1, 7);
    const filed = determined - random.between(5, 45);
    return { event: filed - random.between(1, 60), filed, determined, paid: last };
  }
  const determined = status === 'DETERMINED' ? Math.min(last + random.between(2, 20), businessDay) : null;
  return { event: last - random.between(1, 60), filed: last, determined, paid: null };
}

const fiveYears = 5 * 365 + 1;

/** Accidents of 2018 and 2019 that were claimed more than five years later: the right had lapsed. */
export function lapsedClaims(count: number, candidates: Candidates, random: Random): Claim[] {
  return Array.from({ length: count }, () =>
    candidates.draw((person) => lapsedClaim(person, random), random),
  );
}

function lapsedClaim(person: Person, random: Random): Claim | null {
  const event = person.registered + random.between(30, 200);
  const filed = event + fiveYears + random.between(3, 120);
  const isFiled = filed <= businessDay - 10 && (person.died === null || filed < person.died);
  if (person.acquiredBy !== null || !isFiled) return null;
  return {
    ...{ person: person.index, branch: person.branch, registration: 1 },
    ...{ program: 'JKK', status: 'LAPSED', circumstance: random.pick(causes) },
    ...{ event, filed, determined: null, paid: null, lines: [] },
  };
}
