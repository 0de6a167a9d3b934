import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { CalendarDate } from '../calendar/calendar-date.ts';
import { membershipFacts } from '../contributions/membership-facts.ts';
import {
  arrearsAmount,
  arrearsOf,
  explainedMembership,
  nextDueAmount,
  programMemberships,
} from '../law/membership/membership-statement.ts';
import { type Membership, membershipOn } from '../law/membership-status.ts';
import type { PayableParticipant } from '../law/payment-facts.ts';
import { formatMoney, type Money } from '../money/money.ts';
import type { ParticipantRow } from '../participants/participant.concept.ts';
import { Participant } from '../participants/participant.type.ts';
import { personView } from '../platform/access/masks.ts';
import type { Context } from '../platform/context.ts';
import { Reason } from '../platform/reason.type.ts';
import { DateScalar, RupiahScalar } from '../platform/scalars.ts';
import { Arrears, CoverageStatement, ProgramStatement } from './coverage-statement.type.ts';

/** What a statement is made from; amounts and reasons are worked out where they are asked for. */
interface Stated extends Membership {
  readonly facts: PayableParticipant;
}

const nobody: PayableParticipant = { participantId: '', registrations: [] };

@Resolver(() => Participant)
export class ParticipantCoverageResolver {
  @FieldResolver(() => CoverageStatement, {
    description: 'Whether the participant is protected on a day, and why; today when no day is given.',
  })
  async coverage(
    @Root() participant: ParticipantRow,
    @Ctx() ctx: Context,
    @Arg('on', () => DateScalar, { nullable: true, description: 'The day.' }) on?: string,
  ): Promise<Stated> {
    const day = (on as CalendarDate | undefined) ?? ctx.today;
    const facts = (await ctx.load(membershipFacts, participant.key)) ?? nobody;
    return { ...membershipOn(facts, day), facts: knownTo(ctx, facts) };
  }
}

// Asked for one day after another, a reason about age would give away the birth date to who sees persons masked.
function knownTo({ caller }: Context, { bornOn, ...facts }: PayableParticipant): PayableParticipant {
  return personView(caller) === 'full' && bornOn !== undefined ? { ...facts, bornOn } : facts;
}

@Resolver(() => CoverageStatement)
export class CoverageStatementResolver {
  @FieldResolver(() => RupiahScalar, {
    nullable: true,
    description:
      'What the oldest unpaid month costs when the participant pays; null when nothing can be paid.',
  })
  nextDueAmount(@Root() { facts, ...membership }: Stated): string | null {
    return written(nextDueAmount(facts, membership));
  }

  @FieldResolver(() => Arrears, {
    nullable: true,
    description: 'The months in arrears; null outside the grace period.',
  })
  arrears(@Root() { facts, ...membership }: Stated): Arrears | null {
    const months = arrearsOf(facts, membership);
    if (months.length === 0) return null;
    return {
      months: months.map(({ amount, ...month }) => ({ ...month, amount: written(amount) })),
      amount: written(arrearsAmount(months)),
    };
  }

  @FieldResolver(() => [ProgramStatement], {
    description: 'The same for each program that a registration up to the day takes part in: JKK, JKM, JHT.',
  })
  programs(@Root() { facts, on }: Stated): readonly ProgramStatement[] {
    return programMemberships(facts, on).map(({ program, membership: { status, paidThrough, because } }) => ({
      program,
      status,
      paidThrough,
      because: because as ProgramStatement['because'],
    }));
  }

  @FieldResolver(() => [Reason], {
    description:
      'Why: the rule, the facts it looked at, each unpaid month with its due date, and what would settle it.',
  })
  because(@Root() { facts, ...membership }: Stated): readonly Reason[] {
    return explainedMembership(facts, membership) as readonly Reason[];
  }
}

const written = (amount: Money | null): string | null => (amount === null ? null : formatMoney(amount));
