import { monthOf } from '../../calendar/month.ts';
import { type Money, ZERO } from '../../money/money.ts';
import { workAccidentBenefit } from '../benefits/work-accident-benefit.ts';
import { bracketOf } from '../contribution-brackets.ts';
import { membershipOn } from '../membership-status.ts';
import { incomeOf } from '../place-payment.ts';
import { type Reason, reason } from '../reason.ts';
import { type ClaimDecision, nothingPaid } from './claim-decision.ts';
import type { ClaimFacts, WorkAccidentEvent } from './claim-facts.ts';
import { untilDeath } from './claim-membership.ts';
import { refundsOf, toHeirs, toParticipant } from './claim-shares.ts';
import { coverOn } from './decide-covered.ts';
import { judged } from './judged.ts';

/** PP 44/2015 Pasal 25 jo. PP 82/2019: a claim of JKK; the base is that of the income declared for the month of the accident. */
export function decideWorkAccident(event: WorkAccidentEvent, facts: ClaimFacts): ClaimDecision {
  const cover = coverOn({ facts, on: event.eventOn, program: 'JKK', isDeath: false });
  if (cover.kind === 'none') return { kind: 'REFUSED', ...nothingPaid, because: cover.because };
  const base = baseOf(event, facts);
  if (base === null) return { kind: 'REFUSED', ...nothingPaid, because: [noBase(event)] };
  const benefit = workAccidentBenefit({ ...event, accidentOn: event.eventOn, base });
  if (benefit.kind === 'refused')
    return { kind: 'REFUSED', ...nothingPaid, because: [...cover.because, ...benefit.because] };
  const { amount, components } = benefit;
  if (amount <= ZERO)
    return { kind: 'REFUSED', ...nothingPaid, because: [...cover.because, ...benefit.because, nothingToPay] };
  const { shares, because } = sharesOf(event, components);
  const needsPerson = cover.kind === 'verification' || benefit.kind === 'verification';
  const decision: ClaimDecision = {
    kind: needsPerson ? 'VERIFICATION' : 'PAYABLE',
    amount,
    components,
    shares,
    refunds: refundsAfter(event, facts),
    because: [...cover.because, ...benefit.because, ...because],
  };
  return judged(decision, facts.findings);
}

const sharesOf = (
  { deathOn, family }: WorkAccidentEvent,
  components: Parameters<typeof toParticipant>[0],
): ReturnType<typeof toParticipant> =>
  deathOn === null ? toParticipant(components) : toHeirs(components, deathOn, family);

const refundsAfter = ({ deathOn }: WorkAccidentEvent, { member, decidedOn }: ClaimFacts) =>
  deathOn === null
    ? []
    : refundsOf(member, { ground: 'DEATH', on: deathOn, programs: ['JKK', 'JKM'], decidedOn });

function baseOf({ eventOn }: WorkAccidentEvent, { member }: ClaimFacts): Money | null {
  const { registrations } = untilDeath(member);
  const { registrationNumber } = membershipOn({ registrations }, eventOn, 'JKK');
  const registration = registrations.find(({ number }) => number === registrationNumber);
  const income = registration === undefined ? undefined : incomeOf(registration, monthOf(eventOn));
  return income === undefined ? null : (bracketOf(income, monthOf(eventOn))?.base ?? null);
}

const noBase = ({ eventOn }: WorkAccidentEvent): Reason =>
  reason({
    rule: 'claim.no-income',
    outcome: 'FAILS',
    id: 'Tidak ada penghasilan yang tercatat untuk bulan kecelakaan.',
    en: 'No income is recorded for the month of the accident.',
    inputs: { field: 'eventOn', eventOn },
  });

const nothingToPay: Reason = reason({
  rule: 'claim.nothing-to-pay',
  outcome: 'FAILS',
  id: 'Tidak ada biaya atau santunan yang dapat dibayar untuk kecelakaan ini.',
  en: 'There are no costs and no benefit to pay for this accident.',
  inputs: { field: 'event' },
});
