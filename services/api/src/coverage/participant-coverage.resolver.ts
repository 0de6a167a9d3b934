import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { CalendarDate } from '../calendar/calendar-date.ts';
import { membershipFacts } from '../contributions/membership-facts.ts';
import { membershipOn } from '../law/membership-status.ts';
import type { ParticipantRow } from '../participants/participant.concept.ts';
import { Participant } from '../participants/participant.type.ts';
import type { Context } from '../platform/context.ts';
import { DateScalar } from '../platform/scalars.ts';
import { CoverageStatement } from './coverage.type.ts';

@Resolver(() => Participant)
export class ParticipantCoverageResolver {
  @FieldResolver(() => CoverageStatement, {
    description: 'Whether the participant is protected on a day, and why; today when no day is given.',
  })
  async coverage(
    @Root() participant: ParticipantRow,
    @Ctx() ctx: Context,
    @Arg('on', () => DateScalar, { nullable: true, description: 'The day.' }) on?: string,
  ): Promise<CoverageStatement> {
    const day = (on as CalendarDate | undefined) ?? ctx.today;
    const facts = await ctx.load(membershipFacts, participant.key);
    const { status, paidThrough, because } = membershipOn(facts ?? { registrations: [] }, day);
    return { on: day, status, paidThrough, because: because as CoverageStatement['because'] };
  }
}
