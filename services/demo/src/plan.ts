import { type Day, day } from './calendar/days.ts';
import { purposes } from './chance/purposes.ts';
import { randomOf } from './chance/random.ts';
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
import { type Agency, agenciesOf } from './scheme/agencies.ts';
import type { Agent } from './scheme/agent.ts';
import { agentsOf } from './scheme/agents.ts';
import { type District, districtsOf } from './scheme/places.ts';
import { recruitersOf } from './scheme/recruiters.ts';
import { type BranchFigures, type DemoName, figures } from './scheme/scale.ts';

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
  const unordered = joiningsOf(branches, districts, recruiters);
  bunchAtThreshold(unordered, agents);
  const joinings = inDayOrder(unordered);
  const plans = savingsPlans(branches, joinings);
  const world = { districts, recruiters };
  const people = joinings.map((joining: Joining, index) =>
    personOf(joining, index, { ...world, savings: plans.get(index) ?? null }),
  );
  const { claims, balances } = claimsAndFigures({ people, branches, agents, plans });
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

interface Basis {
  readonly people: readonly Person[];
  readonly branches: readonly BranchFigures[];
  readonly agents: readonly Agent[];
  readonly plans: ReadonlyMap<number, SavingsPlan>;
}

interface Outcome {
  readonly claims: readonly Claim[];
  readonly balances: readonly OpeningBalance[];
}

// Claims first, because they show who died; then the few payments that bring the active figures about;
// last the savings, whose opening balances depend on every payment.
function claimsAndFigures({ people, branches, agents, plans }: Basis): Outcome {
  const byBranch = branches.map((_, branch) => people.filter((person) => person.branch === branch));
  const events = branches.map((branch, place) =>
    eventClaims({ branch, place, agents, people: byBranch[place] ?? [] }),
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
  return { claims: inOrder(claims), balances: savings.flatMap((of) => of.balances) };
}

const from = day('2024-01-01');
const to = day('2024-08-31');
const isPublished = (paid: Day | null): boolean => paid !== null && paid >= from && paid <= to;

interface BranchBasis {
  readonly branch: BranchFigures;
  readonly place: number;
  readonly agents: readonly Agent[];
  readonly people: readonly Person[];
}

function eventClaims({ branch, place, agents, people }: BranchBasis): readonly Claim[] {
  const random = randomOf(purposes.claims, place);
  const candidates = candidatesOf(people);
  const size = branch.agents < 100 ? 'sample' : 'full';
  const dying = place === planted.paysBeforeDeath.branch ? planted.enrolsTheDying[size] : 0;
  const late = place === planted.paysBeforeDeath.branch ? planted.paysBeforeDeath[size] : 0;
  return [
    ...deathsOfTheDying(agents, dying, { candidates, random }),
    ...deathsAfterArrears(late, { candidates, random }),
    ...deathBatches(branch, dying).flatMap((batch) => deathClaims(batch, candidates, random)),
    ...lapsedClaims(Math.round(branch.claims.jkk / 400 + 0.4), candidates, random),
    ...accidentBatches(branch).flatMap((batch) => accidentClaims(batch, candidates, random)),
  ];
}

const inOrder = (claims: readonly Claim[]): readonly Claim[] =>
  claims.toSorted((left, right) => left.filed - right.filed || left.person - right.person);
