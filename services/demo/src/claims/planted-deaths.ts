import { type Day, monthOfDay } from '../calendar/days.ts';
import { workingDays } from '../calendar/working-days.ts';
import type { Random } from '../chance/random.ts';
import { recordDeath } from '../people/deaths.ts';
import { dayOf, type Person, paidThroughOn, paymentEvent, SELF } from '../people/person.ts';
import { publishedWindow } from '../people/savings-plan.ts';
import { bestOn, statusOn } from '../people/standing.ts';
import { planted } from '../planted.ts';
import type { Agent } from '../scheme/agent.ts';
import type { Candidates } from './candidates.ts';
import type { Claim } from './claim.ts';
import { deathLines } from './claim-amounts.ts';

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
  const event = person.registered + random.between(21, 42);
  const filed = event + random.between(4, 12);
  const paid = workingDays(filed + 3, filed + 12)[0] ?? filed + 3;
  if (paid < publishedWindow[0] || paid > publishedWindow[1]) return null;
  const best = bestOn(person, event);
  if (best?.status !== 'ACTIVE') return null;
  recordDeath(person, event);
  return {
    ...{ person: person.index, branch: person.branch, registration: best.registration.number },
    ...{ program: 'JKM', status: 'PAID', circumstance: 'ILLNESS' },
    ...{ event, filed, determined: paid, paid, lines: deathLines(event) },
  };
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
  recordDeath(person, event);
  return {
    ...{ person: person.index, branch: person.branch, registration: 1 },
    ...{ program: 'JKM', status: 'UNDER_VERIFICATION', circumstance: 'ILLNESS' },
    ...{ event, filed: event + random.between(5, 16), determined: null, paid: null, lines: [] },
  };
}
