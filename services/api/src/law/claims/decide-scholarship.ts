import { scholarshipBenefit, scholarshipMonths } from '../benefits/scholarship/scholarship-benefit.ts';
import type { ScholarshipGround } from '../benefits/scholarship/scholarship-facts.ts';
import { type Reason, reason } from '../reason.ts';
import { dayText } from '../wording.ts';
import { type ClaimDecision, nothingPaid } from './claim-decision.ts';
import type { ClaimFacts, EarlierClaim, ScholarshipEvent } from './claim-facts.ts';
import { untilDeath } from './claim-membership.ts';

/** PP 82/2019 Lampiran III: school years of children, after a claim that established the death or the disability. */
export function decideScholarship(event: ScholarshipEvent, facts: ClaimFacts): ClaimDecision {
  const { ground, eventOn, children } = event;
  const foundation = facts.earlierClaims.find((earlier) => establishes(earlier, event));
  if (foundation === undefined)
    return { kind: 'REFUSED', ...nothingPaid, because: [withoutFoundation(event)] };
  const benefit = scholarshipBenefit({
    ground,
    eventOn,
    claimedOn: facts.filedOn,
    contributionMonths: scholarshipMonths(untilDeath(facts.member), eventOn),
    children,
  });
  const because = [founded(foundation), ...benefit.because];
  if (benefit.kind === 'refused') return { kind: 'REFUSED', ...nothingPaid, because };
  const { amount, components } = benefit;
  const shares = components.map(({ child, code, amount: share }) => ({
    payee: { kind: 'CHILD', key: child } as const,
    code,
    amount: share,
  }));
  return { kind: 'PAYABLE', amount, components, shares, refunds: [], because };
}

function establishes(earlier: EarlierClaim, { ground, eventOn }: ScholarshipEvent): boolean {
  const isDecided = earlier.status === 'DETERMINED' || earlier.status === 'PAID';
  return isDecided && earlier.eventOn === eventOn && KINDS[ground](earlier);
}

const KINDS: Readonly<Record<ScholarshipGround, (earlier: EarlierClaim) => boolean>> = {
  DEATH: ({ kind }) => kind === 'DEATH',
  WORK_ACCIDENT_DEATH: ({ kind, isFatal }) => kind === 'WORK_ACCIDENT' && isFatal,
  TOTAL_DISABILITY: ({ kind, isTotalDisability }) => kind === 'WORK_ACCIDENT' && isTotalDisability,
};

const founded = ({ number, eventOn }: EarlierClaim): Reason =>
  reason({
    rule: 'claim.scholarship-foundation',
    outcome: 'HOLDS',
    id: `Klaim ${number} atas kejadian ${dayText(eventOn).id} sudah ditetapkan.`,
    en: `Claim ${number} for the event on ${dayText(eventOn).en} is decided.`,
    inputs: { number, eventOn },
  });

const withoutFoundation = ({ eventOn, ground }: ScholarshipEvent): Reason =>
  reason({
    rule: 'claim.scholarship-foundation',
    outcome: 'FAILS',
    id: `Belum ada klaim yang ditetapkan untuk kejadian ${dayText(eventOn).id}. Ajukan klaim kematian atau cacat total lebih dahulu.`,
    en: `No claim for the event on ${dayText(eventOn).en} is decided yet. File the claim for the death or the disability first.`,
    inputs: { field: 'eventOn', eventOn, ground },
  });
