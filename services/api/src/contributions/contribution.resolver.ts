import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { ProgramOfLaw } from '../law/programs.ts';
import type { ParticipantRow } from '../participants/participant.concept.ts';
import { Participant } from '../participants/participant.type.ts';
import { PageArgs } from '../platform/connection.type.ts';
import type { Context } from '../platform/context.ts';
import type { Connection } from '../platform/reading/connection.ts';
import { followKnown, followOne, followPages, readList } from '../platform/reading/follow.ts';
import { Program } from '../programs/program.type.ts';
import type { ContributionRow, PaymentRow } from './contribution.concept.ts';
import { contributionEdges } from './contribution.concept.ts';
import {
  Contribution,
  ContributionConnection,
  ContributionFilter,
  ContributionOrder,
  Payment,
} from './contribution.type.ts';

@Resolver(() => Contribution)
export class ContributionResolver {
  @Query(() => ContributionConnection, {
    description: 'Contributions; by participant and month unless sorted.',
  })
  contributions(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() ctx: Context,
    @Arg('filter', () => ContributionFilter, {
      nullable: true,
      description: 'Only contributions for which this holds.',
    })
    filter?: ContributionFilter,
    @Arg('orderBy', () => [ContributionOrder], { nullable: true, description: 'How to sort.' })
    orderBy?: ContributionOrder[],
  ): Promise<Connection<ContributionRow>> {
    return readList(ctx, contributionEdges.Query.contributions, { page, filter, orderBy });
  }

  @FieldResolver(() => Participant, { description: 'The participant.' })
  participant(
    @Root() contribution: ContributionRow,
    @Ctx() ctx: Context,
  ): Promise<ParticipantRow | null> | null {
    return followOne(ctx, contributionEdges.Contribution.participant, contribution);
  }

  @FieldResolver(() => Program, { description: 'The program.' })
  program(@Root() contribution: ContributionRow): ProgramOfLaw | undefined {
    return followKnown(contributionEdges.Contribution.program, contribution);
  }
}

@Resolver(() => Participant)
export class ParticipantContributionsResolver {
  @FieldResolver(() => ContributionConnection, {
    description: 'Every contribution of the participant, newest month first.',
  })
  contributions(
    @Root() participant: ParticipantRow,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() ctx: Context,
  ): Promise<Connection<ContributionRow>> {
    return followPages(ctx, contributionEdges.Participant.contributions, { parent: participant, page });
  }
}

@Resolver(() => Payment)
export class PaymentResolver {
  @FieldResolver(() => ContributionConnection, { description: 'What the payment was placed on.' })
  contributions(
    @Root() payment: PaymentRow,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() ctx: Context,
  ): Promise<Connection<ContributionRow>> {
    return followPages(ctx, contributionEdges.Payment.contributions, { parent: payment, page });
  }
}
