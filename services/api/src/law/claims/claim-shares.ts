import type { CalendarDate } from '../../calendar/calendar-date.ts';
import type { BenefitComponent } from '../benefits/benefit.ts';
import { heirShares, type SharedComponent } from '../benefits/heirs/heir-shares.ts';
import { prepaidRefund, type RefundComponent } from '../benefits/prepaid-refund.ts';
import type { ProgramCode } from '../programs.ts';
import type { Reason } from '../reason.ts';
import type { ClaimShare } from './claim-decision.ts';
import type { ClaimMember, Family } from './claim-facts.ts';

export interface Shared {
  readonly shares: readonly ClaimShare[];
  readonly because: readonly Reason[];
}

/** PP 44/2015 Pasal 25: what the participant lived to receive is the participant's own. */
export const toParticipant = (components: readonly BenefitComponent[]): Shared => ({
  shares: components.map(({ code, amount }) => ({ payee: { kind: 'PARTICIPANT' }, code, amount })),
  because: [],
});

/** PP 44/2015 Pasal 40: what is paid after a death, to the heirs in their order. */
export const toHeirs = (
  components: readonly SharedComponent[],
  diedOn: CalendarDate,
  { heirs, funeralArrangedBy }: Family,
): Shared => heirShares(components, { diedOn, candidates: heirs, funeralArrangedBy });

interface Ending {
  readonly ground: 'DEATH' | 'JHT_PAID';
  readonly on: CalendarDate;
  readonly programs: readonly ProgramCode[];
  readonly decidedOn: CalendarDate;
}

/**
 * Perdir 22/PERDIR.02/072022: the contributions of some programs that were paid beyond the end of membership. What was
 * paid ahead on a registration that a full payment of JHT ended was refunded with that payment.
 */
export function refundsOf({ registrations }: ClaimMember, ending: Ending): readonly RefundComponent[] {
  const notRefunded = registrations.filter(({ endReason }) => endReason !== 'JHT_PAID');
  const contributions = notRefunded.flatMap(({ payments }) =>
    payments.filter(({ program, paidOn }) => ending.programs.includes(program) && paidOn <= ending.decidedOn),
  );
  const decision = prepaidRefund({ ground: ending.ground, eventOn: ending.on, contributions });
  return decision.kind === 'entitled' ? decision.components : [];
}
