import { accidentClaims } from './accident-claims.ts';
import { meetActiveFigures } from './adjust.ts';
import { type Agency, agenciesOf } from './agencies.ts';
import type { Agent } from './agent.ts';
import { agentsOf } from './agents.ts';
import { candidatesOf } from './candidates.ts';
import { amountOf, type Claim } from './claim.ts';
import { accidentBatches, deathBatches } from './claim-windows.ts';
import { type Joining, joiningsOf } from './cohorts.ts';
import { type Day, day } from './days.ts';
import { deathClaims } from './death-claims.ts';
import { type Payments, paymentsOfAll } from './payments.ts';
import { personOf } from './people.ts';
import type { Person } from './person.ts';
import { type District, districtsOf } from './places.ts';
import { purposes } from './purposes.ts';
import { randomOf } from './random.ts';
import { recruitersOf } from './recruiters.ts';
import { type OpeningBalance, savingsOf } from './savings-claims.ts';
import { publishedWindow, type SavingsPlan, savingsPlans } from './savings-plan.ts';
import { type BranchFigures, type DemoName, figures } from './scale.ts';

/** Everything that happened in the demo, before it is written as rows. */
export interface Plan {
  readonly name: DemoName;
  readonly branches: readonly BranchFigures[];
  readonly districts: readonly District[];
  readonly agencies: readonly Agency[];
  readonly agents: readonly Agent[];
  readonly people: readonly Person[];
  readonly payments: Payments;
  readonly claims: readonly Claim[];
  readonly balances: readonly OpeningBalance[];
}

export async function planOf(name: DemoName): Promise<Plan> {
  const branches = figures[name];
  const districts = await districtsOf(branches);
  const agencies = agenciesOf(branches);
  const agents = agentsOf(branches, districts, agencies);
  const recruiters = recruitersOf(agents, districts);
  const joinings = joiningsOf(branches, districts, recruiters);
  const plans = savingsPlans(branches, joinings);
  const world = { districts, recruiters };
  const people = joinings.map((joining: Joining, index) =>
    personOf(joining, index, { ...world, savings: plans.get(index) ?? null }),
  );
  const { claims, balances } = claimsAndFigures(people, branches, plans);
  return {
    name,
    branches,
    districts,
    agencies,
    agents,
    people,
    payments: paymentsOfAll(people),
    claims,
    balances,
  };
}

interface Outcome {
  readonly claims: readonly Claim[];
  readonly balances: readonly OpeningBalance[];
}

// Claims first, because they show who died; then the few payments that bring the active figures about;
// last the savings, whose opening balances depend on every payment.
function claimsAndFigures(
  people: readonly Person[],
  branches: readonly BranchFigures[],
  plans: ReadonlyMap<number, SavingsPlan>,
): Outcome {
  const byBranch = branches.map((_, branch) => people.filter((person) => person.branch === branch));
  const events = branches.map((branch, place) => eventClaims(branch, byBranch[place] ?? [], place));
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
  return { claims: inOrder(claims), balances: savings.flatMap((of) => of.balances) };
}

const from = day('2024-01-01');
const to = day('2024-08-31');
const isPublished = (paid: Day | null): boolean => paid !== null && paid >= from && paid <= to;

function eventClaims(branch: BranchFigures, people: readonly Person[], place: number): readonly Claim[] {
  const random = randomOf(purposes.claims, place);
  const candidates = candidatesOf(people);
  return [
    ...deathBatches(branch).flatMap((batch) => deathClaims(batch, candidates, random)),
    ...accidentBatches(branch).flatMap((batch) => accidentClaims(batch, candidates, random)),
  ];
}

const inOrder = (claims: readonly Claim[]): readonly Claim[] =>
  claims.toSorted((left, right) => left.filed - right.filed || left.person - right.person);
