import type { CalendarDate } from '../../calendar/calendar-date.ts';
import { graceRow } from '../grace-period.ts';
import { membershipOn } from '../membership-status.ts';
import type { ProgramCode } from '../programs.ts';
import { type Reason, reason } from '../reason.ts';
import { dayText } from '../wording.ts';
import type { ClaimFacts } from './claim-facts.ts';
import { explainBadRegistration, explainNoCover, untilDeath } from './claim-membership.ts';
import { signsOf } from './claim-signs.ts';

/** Whether the participant was covered on the day of an event, and what a person must look at. */
export type Cover =
  | { readonly kind: 'none'; readonly because: readonly Reason[] }
  | { readonly kind: 'full' | 'verification'; readonly because: readonly Reason[] };

interface CoverCase {
  readonly facts: ClaimFacts;
  readonly on: CalendarDate;
  readonly program: ProgramCode;
  readonly isDeath: boolean;
}

/**
 * Perdir 22/PERDIR.02/072022 and decision 3 of the project: cover on the day of an event. INACTIVE has
 * none; GRACE and signs of the case go to a person; a registration that was not good has none.
 */
export function coverOn({ facts, on, program, isDeath }: CoverCase): Cover {
  const asked = { facts: untilDeath(facts.member), on, program };
  const missing = explainNoCover(asked) ?? explainBadRegistration(asked, facts.member.bornOn, facts.findings);
  if (missing !== null) return { kind: 'none', because: [missing] };
  const membership = membershipOn(asked.facts, on, program);
  const registration = asked.facts.registrations.find(
    ({ number }) => number === membership.registrationNumber,
  );
  const signs = registration === undefined ? [] : signsOf(registration, on, isDeath);
  const grace = membership.status === 'GRACE' ? [graceReason(on)] : [];
  return {
    kind: grace.length > 0 || signs.some(({ needsPerson }) => needsPerson) ? 'verification' : 'full',
    because: [...membership.because, ...grace, ...signs.map(({ because }) => because)],
  };
}

const graceReason = (on: CalendarDate): Reason =>
  reason({
    rule: 'claim.event-in-grace',
    outcome: 'INFORMATION',
    id: `Kejadian ${dayText(on).id} dalam masa tenggang. Kasus diperiksa; pelunasan tunggakan sesudahnya tidak dengan sendirinya membuat klaim dibayar.`,
    en: `The event on ${dayText(on).en} lies in the grace period. The case is checked; paying the arrears afterwards does not by itself make the claim payable.`,
    basis: graceRow(on),
    inputs: { on },
  });
