import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { ProgramOfLaw } from '../law/programs.ts';
import type { ParticipantRow } from '../participants/participant.concept.ts';
import { participantByKey } from '../participants/participant.loaders.ts';
import { Participant } from '../participants/participant.type.ts';
import { PageArgs } from '../platform/connection.type.ts';
import type { Context } from '../platform/context.ts';
import { notFound } from '../platform/problem.ts';
import type { Connection } from '../platform/reading/connection.ts';
import { findRows, pagesByParent, readPage } from '../platform/reading/read.ts';
import { sql } from '../platform/reading/sql.ts';
import { programOf } from '../programs/program.resolver.ts';
import { Program } from '../programs/program.type.ts';
import type { ClaimRow } from './claim.concept.ts';
import { claims } from './claim.concept.ts';
import { Claim, ClaimConnection, ClaimFilter, ClaimOrder } from './claim.type.ts';

const newestFirst = [{ field: 'FILED_AT', direction: 'DESC' }] as const;

@Resolver(() => Claim)
export class ClaimResolver {
  @Query(() => Claim, { nullable: true, description: 'One claim by its number.' })
  async claim(
    @Arg('number', () => String, { description: 'Number of the claim.' }) number: string,
    @Ctx() ctx: Context,
  ): Promise<ClaimRow> {
    const [found] = await findRows(ctx, claims, sql`k.number = ${number}`);
    if (found === undefined) throw notFound();
    return found;
  }

  @Query(() => ClaimConnection, { description: 'Claims; in the order of their ids unless sorted.' })
  claims(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() ctx: Context,
    @Arg('filter', () => ClaimFilter, { nullable: true, description: 'Only claims for which this holds.' })
    filter?: ClaimFilter,
    @Arg('orderBy', () => [ClaimOrder], { nullable: true, description: 'How to sort.' })
    orderBy?: ClaimOrder[],
  ): Promise<Connection<ClaimRow>> {
    return readPage(ctx, claims, { page, filter: filter ?? null, orderBy: orderBy ?? null });
  }

  @FieldResolver(() => Participant, { description: 'The participant.' })
  participant(@Root() claim: ClaimRow, @Ctx() ctx: Context): Promise<ParticipantRow | null> {
    return ctx.load(participantByKey, claim.participantKey);
  }

  @FieldResolver(() => Program, { description: 'The program that the claim is on.' })
  program(@Root() claim: ClaimRow): ProgramOfLaw | undefined {
    return programOf(claim.programCode);
  }
}

@Resolver(() => Participant)
export class ParticipantClaimsResolver {
  @FieldResolver(() => ClaimConnection, { description: 'The claims of the participant, newest first.' })
  claims(
    @Root() participant: ParticipantRow,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() ctx: Context,
  ): Promise<Connection<ClaimRow>> {
    return ctx.load(
      pagesByParent(claims, 'k.participant_id', { page, orderBy: newestFirst }),
      participant.key,
    );
  }
}
