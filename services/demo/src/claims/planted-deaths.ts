import { type Day, monthOfDay } from '../calendar/days.ts';
import { workingDays } from '../calendar/working-days.ts';
import type { Random } from '../chance/random.ts';
import { dayOf, type Person, paidThroughOn, paymentEvent, SELF } from '../people/person.ts';
import { publishedWindow } from '../people/savings-plan.ts';
import { bestOn, statusOn } from '../people/standing.ts';
import { planted } from '../planted.ts';
import type { Agent } from '../scheme/agent.ts';
import type { Candidates } from './candidates.ts';
import type { Claim } from './claim.ts';
import { paidCourse } from './course.ts';
import { deathOf } from './death-claims.ts';

interface Drawing {
  readonly candidates: Candidates;
  readonly random: Random;
}

/** Deaths three to six weeks after registration by one agent, paid in the published months. */
export function deathsOfTheDying(
  agents: readonly Agent[],
  count: number,
  { candidates, random }: Drawing,
): Claim[] {
  const agent = agents.find(({ code }) => code === planted.enrolsTheDying.agent)?.index;
  return Array.from({ length: count }, () =>
    candidates.draw((person) => (person.acquiredBy === agent ? deathSoon(person, random) : null), random),
  );
}

function deathSoon(person: Person, random: Random): Claim | null {
  const died = person.registered + random.between(21, 42);
  const filed = died + random.between(4, 12);
  const paid = workingDays(filed + 3, filed + 12)[0] ?? filed + 3;
  if (paid < publishedWindow[0] || paid > publishedWindow[1]) return null;
  if (bestOn(person, died)?.status !== 'ACTIVE') return null;
  const course = paidCourse({ program: 'JKM', filed, paid }, random);
  return deathOf(person, { died, status: 'PAID', course }, random);
}

/** Arrears paid on the day before the death; the claim is being verified. */
export function deathsAfterArrears(count: number, { candidates, random }: Drawing): Claim[] {
  return Array.from({ length: count }, () =>
    candidates.draw((person) => deathAfterArrears(person, random), random),
  );
}

function deathAfterArrears(person: Person, random: Random): Claim | null {
  const { from, to } = planted.paysBeforeDeath;
  const event: Day = random.between(from, to);
  const registration = person.registrations[0];
  const last = registration?.events.at(-1);
  if (registration === undefined || last === undefined || person.registrations.length > 1) return null;
  if (dayOf(last) >= event - 1 || statusOn(registration, event) !== 'GRACE') return null;
  const months = monthOfDay(event) - (paidThroughOn(registration, event) ?? monthOfDay(event));
  registration.events.push(paymentEvent({ day: event - 1, months, channel: 2, payer: SELF }));
  const filed = event + random.between(5, 16);
  const course = { filed, complete: filed, decided: null, paid: null };
  return deathOf(person, { died: event, status: 'UNDER_VERIFICATION', course }, random);
}
