import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Month } from '../calendar/month.ts';
import { monthsBetween } from '../calendar/month.ts';
import { membershipFacts } from '../contributions/membership-facts.ts';
import type { CalendarEntry, CalendarMonth } from '../law/membership/payment-calendar.ts';
import { paymentCalendar } from '../law/membership/payment-calendar.ts';
import { formatMoney } from '../money/money.ts';
import type { ParticipantRow } from '../participants/participant.concept.ts';
import { Participant } from '../participants/participant.type.ts';
import type { Context } from '../platform/context.ts';
import { badInput } from '../platform/problem.ts';
import { MonthScalar } from '../platform/scalars.ts';
import type { PaidMonthRow } from './paid-months.ts';
import { paidMonths } from './paid-months.ts';
import { ParticipantMonth, type ParticipantMonthEntry } from './participant-month.type.ts';

const mostMonths = 60;

@Resolver(() => Participant)
export class ParticipantMonthsResolver {
  @FieldResolver(() => [ParticipantMonth], {
    description:
      'The contribution months from one to another, both included, at most 60, as they stand on the business day.',
  })
  async months(
    @Root() participant: ParticipantRow,
    @Ctx() ctx: Context,
    @Arg('from', () => MonthScalar, { description: 'First month.' }) from: string,
    @Arg('to', () => MonthScalar, { description: 'Last month, included.' }) to: string,
  ): Promise<readonly ParticipantMonth[]> {
    const span = spanOf(from as Month, to as Month);
    const [facts, paid] = await Promise.all([
      ctx.load(membershipFacts, participant.key),
      ctx.load(paidMonths(span.from, span.to), participant.key),
    ]);
    if (facts === null) return [];
    return paymentCalendar(facts, span, ctx.today).map((month) => shownMonth(month, paid));
  }
}

function spanOf(from: Month, to: Month): { readonly from: Month; readonly to: Month } {
  if (to < from) throw badInput('to', 'must not be before from.');
  if (monthsBetween(from, to) >= mostMonths)
    throw badInput('to', `may lie at most ${mostMonths - 1} months after from.`);
  return { from, to };
}

const shownMonth = (month: CalendarMonth, paid: readonly PaidMonthRow[]): ParticipantMonth => ({
  ...month,
  entries: month.entries.map((entry) =>
    shownEntry(
      entry,
      paid.find((row) => row.month === month.month && row.registrationNumber === entry.registrationNumber),
    ),
  ),
});

const unpaid = {
  amountPaid: null,
  programs: [],
  paidOn: null,
  payer: null,
  channel: null,
  reference: null,
  recordedAt: null,
} as const;

function shownEntry(
  { amountDue, ...entry }: CalendarEntry,
  paid: PaidMonthRow | undefined,
): ParticipantMonthEntry {
  return {
    ...(paid ?? unpaid),
    ...entry,
    amountDue: amountDue === null ? null : formatMoney(amountDue),
  };
}
