import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { ProgramOfLaw } from '../law/programs.ts';
import type { ParticipantRow } from '../participants/participant.concept.ts';
import { Participant } from '../participants/participant.type.ts';
import { PageArgs } from '../platform/connection.type.ts';
import type { Context } from '../platform/context.ts';
import type { Connection } from '../platform/reading/connection.ts';
import { followKnown, followOne, followPages, lookUpRow, readList } from '../platform/reading/follow.ts';
import { Program } from '../programs/program.type.ts';
import type { ClaimRow } from './claim.concept.ts';
import { claimEdges } from './claim.concept.ts';
import { Claim, ClaimConnection, ClaimFilter, ClaimOrder } from './claim.type.ts';

@Resolver(() => Claim)
export class ClaimResolver {
  @Query(() => Claim, { nullable: true, description: 'One claim by its number.' })
  claim(
    @Arg('number', () => String, { description: 'Number of the claim.' }) number: string,
    @Ctx() ctx: Context,
  ): Promise<ClaimRow> {
    return lookUpRow(ctx, claimEdges.Query.claim, { value: number });
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
    return readList(ctx, claimEdges.Query.claims, { page, filter, orderBy });
  }

  @FieldResolver(() => Participant, { description: 'The participant.' })
  participant(@Root() claim: ClaimRow, @Ctx() ctx: Context): Promise<ParticipantRow | null> | null {
    return followOne(ctx, claimEdges.Claim.participant, claim);
  }

  @FieldResolver(() => Program, { description: 'The program that the claim is on.' })
  program(@Root() claim: ClaimRow): ProgramOfLaw | undefined {
    return followKnown(claimEdges.Claim.program, claim);
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
    return followPages(ctx, claimEdges.Participant.claims, { parent: participant, page });
  }
}
