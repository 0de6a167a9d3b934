import { type Day, day } from './calendar/days.ts';
import { purposes } from './chance/purposes.ts';
import { itemAt, randomOf } from './chance/random.ts';
import { accidentClaims, lapsedClaims } from './claims/accident-claims.ts';
import { candidatesOf } from './claims/candidates.ts';
import { amountOf, type Claim } from './claims/claim.ts';
import { accidentBatches, deathBatches } from './claims/claim-windows.ts';
import { deathClaims } from './claims/death-claims.ts';
import { deathsAfterArrears, deathsOfTheDying } from './claims/planted-deaths.ts';
import { type OpeningBalance, savingsOf } from './claims/savings-claims.ts';
import { meetActiveFigures } from './people/adjust.ts';
import { inOrder as inDayOrder, type Joining, joiningsOf } from './people/cohorts.ts';
import { type Payments, paymentsOfAll } from './people/payments.ts';
import { personOf } from './people/people.ts';
import type { Person } from './people/person.ts';
import { publishedWindow, type SavingsPlan, savingsPlans } from './people/savings-plan.ts';
import { bunchAtThreshold } from './people/threshold.ts';
import { planted } from './planted.ts';
import { recruitersOf } from './scheme/recruiters.ts';
import type { BranchFigures, DemoName } from './scheme/scale.ts';
import { type Scheme, type Shard, schemeOf } from './scheme/scheme.ts';

/** Everything that happened to the people of a shard, before it is written as rows. */
export interface Plan extends Scheme {
  readonly people: readonly Person[];
  readonly payments: Payments;
  readonly claims: readonly Claim[];
  readonly balances: readonly OpeningBalance[];
}

/** The demo of one shard. */
export async function planOf(name: DemoName): Promise<Plan> {
  const scheme = await schemeOf({ name, times: 1 });
  return planOfShard(scheme, itemAt(scheme.shards, 0), 0);
}

/** Plans a shard; its payments are numbered from `firstPayment` on. */
export function planOfShard(scheme: Scheme, shard: Shard, firstPayment: number): Plan {
  const { branches, districts } = scheme;
  const recruiters = recruitersOf(shard.agents, districts);
  const unordered = joiningsOf(branches, districts, { recruiters, shard: shard.number });
  bunchAtThreshold(unordered, shard.agents);
  const joinings = inDayOrder(unordered);
  const plans = savingsPlans(branches, joinings, { shard: shard.number, firstPerson: shard.firstPerson });
  const world = { districts, recruiters };
  const people = joinings.map((joining: Joining, place) => {
    const index = shard.firstPerson + place;
    return personOf(joining, index, { ...world, savings: plans.get(index) ?? null });
  });
  const { claims, balances } = claimsAndFigures({ people, branches, shard, plans });
  return { ...scheme, people, payments: paymentsOfAll(people, firstPayment), claims, balances };
}

interface Basis {
  readonly people: readonly Person[];
  readonly branches: readonly BranchFigures[];
  readonly shard: Shard;
  readonly plans: ReadonlyMap<number, SavingsPlan>;
}

interface Outcome {
  readonly claims: readonly Claim[];
  readonly balances: readonly OpeningBalance[];
}

// Claims first, because they show who died; then the few payments that bring the active figures about;
// last the savings, whose opening balances depend on every payment.
function claimsAndFigures({ people, branches, shard, plans }: Basis): Outcome {
  const byBranch = branches.map((_, branch) => people.filter((person) => person.branch === branch));
  const events = branches.map((branch, place) =>
    eventClaims({ branch, place, shard, people: byBranch[place] ?? [] }),
  );
  const concerned = new Set(events.flatMap((claims) => claims.map(({ person }) => person)));
  meetActiveFigures(
    people,
    branches,
    (person) => person.savingsPaid === null && !concerned.has(person.index),
  );
  const savings = branches.map(({ claims: { total } }, place) => {
    const paid = (events[place] ?? [])
      .filter(({ paid }) => isPublished(paid))
      .reduce((sum, claim) => sum + amountOf(claim), 0n);
    const amount = total === null ? null : total - paid;
    return savingsOf(byBranch[place] ?? [], plans, { window: publishedWindow, amount });
  });
  const claims = [...events.flat(), ...savings.flatMap((of) => of.claims)];
  return { claims: inFilingOrder(claims), balances: savings.flatMap((of) => of.balances) };
}

const from = day('2024-01-01');
const to = day('2024-08-31');
const isPublished = (paid: Day | null): boolean => paid !== null && paid >= from && paid <= to;

interface BranchBasis {
  readonly branch: BranchFigures;
  readonly place: number;
  readonly shard: Shard;
  readonly people: readonly Person[];
}

function eventClaims({ branch, place, shard, people }: BranchBasis): readonly Claim[] {
  const random = randomOf(purposes.claims, place, shard.number);
  const candidates = candidatesOf(people);
  const size = branch.agents < 100 ? 'sample' : 'full';
  // What is planted on purpose is in the first shard alone, where the agents of the list are.
  const isPlanted = shard.number === 0 && place === planted.paysBeforeDeath.branch;
  const dying = isPlanted ? planted.enrolsTheDying[size] : 0;
  const late = isPlanted ? planted.paysBeforeDeath[size] : 0;
  return [
    ...deathsOfTheDying(shard.agents, dying, { candidates, random }),
    ...deathsAfterArrears(late, { candidates, random }),
    ...deathBatches(branch, dying).flatMap((batch) => deathClaims(batch, candidates, random)),
    ...lapsedClaims(Math.round(branch.claims.jkk / 400 + 0.4), candidates, random),
    ...accidentBatches(branch).flatMap((batch) => accidentClaims(batch, candidates, random)),
  ];
}

export const inFilingOrder = (claims: readonly Claim[]): readonly Claim[] =>
  claims.toSorted((left, right) => left.filed - right.filed || left.person - right.person);
