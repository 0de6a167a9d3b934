import { deathTold } from '../../law/claims/claim-event.ts';
import type { ClaimEvent, WorkAccidentEvent } from '../../law/claims/claim-facts.ts';
import { formatMoney } from '../../money/money.ts';
import type { ClaimChild, ClaimCost, ClaimFacts, ClaimHeir } from '../claim-facts.type.ts';
import type { Persons } from './assessment.ts';
import type { Contents } from './claim-parts-of.ts';

interface Shown {
  readonly persons: Persons;
  /** Whether the caller sees days of birth. */
  readonly seesBirth: boolean;
}

/** What a claim tells, as the caller may see it. */
export function shownFacts({ event, chronology }: Contents, { persons, seesBirth }: Shown): ClaimFacts {
  const accident = event.kind === 'WORK_ACCIDENT' ? event : null;
  const savings = event.kind === 'SAVINGS' ? event : null;
  return {
    cause: accident?.cause.kind ?? null,
    outcome: accident?.outcome.kind ?? null,
    deathOn: deathTold(event),
    incapacityFrom: accident?.incapacity?.from ?? null,
    incapacityUntil: accident?.incapacity?.to ?? null,
    costs: accident === null ? [] : costsOf(accident),
    losses:
      accident?.outcome.kind === 'PARTIAL_DISABILITY' ? accident.outcome.losses.map(({ code }) => code) : [],
    savingsGround: savings?.ground ?? null,
    asked: savings?.asked == null ? null : formatMoney(savings.asked),
    scholarshipGround: event.kind === 'SCHOLARSHIP' ? event.ground : null,
    heirs: heirsOf(event, persons),
    funeralArrangedBy: arrangerOf(event, persons),
    children: childrenOf(event, { persons, seesBirth }),
    chronology,
  };
}

function costsOf(event: WorkAccidentEvent): readonly ClaimCost[] {
  const costs = [
    ...event.medicalCosts.map((amount) => ({ code: 'MEDICAL', amount })),
    ...event.diagnosticCosts.map((amount) => ({ code: 'DIAGNOSTIC', amount })),
    ...event.transport.map(({ mode, cost }) => ({ code: `TRANSPORT_${mode}`, amount: cost })),
    ...event.aids.map(({ kind, cost }) => ({ code: `AID_${kind}`, amount: cost })),
    ...(event.homeCare === null ? [] : [{ code: 'HOME_CARE', amount: event.homeCare.cost }]),
  ];
  return costs.map(({ code, amount }) => ({ code, amount: formatMoney(amount) }));
}

function heirsOf(event: ClaimEvent, persons: Persons): readonly ClaimHeir[] {
  if (event.kind === 'SCHOLARSHIP') return [];
  return event.family.heirs.map(({ key, relation, diedOn }) => ({
    name: persons.get(key)?.name ?? '',
    relation,
    diedOn: diedOn ?? null,
  }));
}

function arrangerOf(event: ClaimEvent, persons: Persons): string | null {
  const key = event.kind === 'SCHOLARSHIP' ? null : event.family.funeralArrangedBy;
  return key === null ? null : (persons.get(key)?.name ?? null);
}

function childrenOf(event: ClaimEvent, { persons, seesBirth }: Shown): readonly ClaimChild[] {
  if (event.kind !== 'SCHOLARSHIP') return [];
  return event.children.map(({ key, bornOn, claimed }) => ({
    name: persons.get(key)?.name ?? '',
    bornOn: seesBirth ? bornOn : null,
    years: claimed,
  }));
}
