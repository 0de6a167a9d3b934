import { ageAt, type Day, dayText } from '../calendar/days.ts';
import type { Random } from '../chance/random.ts';
import { recordDeath } from '../people/deaths.ts';
import type { Person } from '../people/person.ts';
import { bestOn, type Status } from '../people/standing.ts';
import type { Candidates } from './candidates.ts';
import type { Claim, ClaimCourse, ClaimStatus } from './claim.ts';
import { lawfulClaim } from './claim-decision.ts';
import type { Batch } from './claim-windows.ts';
import { courseOf } from './course.ts';
import { familyAfter } from './family.ts';

/** Deaths and their JKM claims: paid for those who died as active members, refused after a lapse. */
export function deathClaims(batch: Batch, candidates: Candidates, random: Random): Claim[] {
  return Array.from({ length: batch.count }, () =>
    candidates.draw((person) => deathClaim(person, batch, random), random),
  );
}

function deathClaim(person: Person, batch: Batch, random: Random): Claim | null {
  const course = courseOf(batch, { program: 'JKM', toPayment: [3, 21] }, random);
  const died = course.filed - random.between(5, 50);
  if (person.registered > died || !random.chance(riskOf(ageAt(person.born, died)))) return null;
  const best = bestOn(person, died);
  if (best === null || !fits(batch.status, best.status)) return null;
  return deathOf(person, { died, status: batch.status, course }, random);
}

interface Death {
  readonly died: Day;
  readonly status: ClaimStatus;
  readonly course: ClaimCourse;
}

/** The claim after a death that no accident at work caused, and the death itself; null when the law decides otherwise. */
export function deathOf(person: Person, { died, status, course }: Death, random: Random): Claim | null {
  const best = bestOn(person, died);
  if (best === null) return null;
  const claim = lawfulClaim(
    {
      ...course,
      status,
      ...{ person: person.index, branch: person.branch, registration: best.registration.number },
      program: 'JKM',
      event: {
        kind: 'DEATH',
        eventOn: dayText(died),
        family: familyAfter(ageAt(person.born, died), random),
      },
    },
    person,
  );
  if (claim !== null) recordDeath(person, died);
  return claim;
}

const fits = (status: ClaimStatus, membership: Status): boolean => {
  if (status === 'REJECTED') return membership === 'INACTIVE';
  return status === 'UNDER_VERIFICATION' ? membership !== 'INACTIVE' : membership === 'ACTIVE';
};

const riskOf = (age: number): number => (age < 35 ? 0.1 : age < 45 ? 0.25 : age < 55 ? 0.6 : 1);
