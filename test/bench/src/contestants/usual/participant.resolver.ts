import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { UsualContext } from './context.ts';
import { AgentEntity, ParticipantEntity } from './entities.ts';
import { foldedPage } from './folded-page.ts';
import {
  Agent,
  AgentConnection,
  ClaimConnection,
  ContributionConnection,
  Enrolment,
  FirstArgs,
  Participant,
  ParticipantConnection,
  Region,
} from './types.ts';

@Resolver(() => Participant)
export class ParticipantResolver {
  @Query(() => Participant, { nullable: true })
  participant(@Arg('kpj', () => String) kpj: string, @Ctx() { source, branchId }: UsualContext) {
    return source.getRepository(ParticipantEntity).findOneBy({ kpj, branchId });
  }

  @Query(() => ParticipantConnection)
  participants(
    @Args(() => FirstArgs) { first }: FirstArgs,
    @Arg('part', () => String) part: string,
    @Arg('district', () => String) district: string,
    @Ctx() { source, branchId }: UsualContext,
  ) {
    return foldedPage(source, { first, part, district, branchId });
  }

  @FieldResolver(() => Agent, { nullable: true })
  agent(@Root() { agentId }: ParticipantEntity, @Ctx() { loaders }: UsualContext) {
    return agentId === null ? null : loaders.agent.load(agentId);
  }

  @FieldResolver(() => Region)
  district(@Root() { districtCode }: ParticipantEntity, @Ctx() { loaders }: UsualContext) {
    return loaders.region.load(districtCode);
  }

  @FieldResolver(() => [Enrolment])
  enrolments(@Root() { id }: ParticipantEntity, @Ctx() { loaders }: UsualContext) {
    return loaders.enrolments.load(id);
  }

  @FieldResolver(() => ContributionConnection)
  async contributions(
    @Root() { id }: ParticipantEntity,
    @Arg('first', () => Int) first: number,
    @Ctx() { loaders }: UsualContext,
  ) {
    return { nodes: await loaders.contributions.load({ id, first }) };
  }

  @FieldResolver(() => ClaimConnection)
  async claims(
    @Root() { id }: ParticipantEntity,
    @Arg('first', () => Int) first: number,
    @Ctx() { loaders }: UsualContext,
  ) {
    return { nodes: await loaders.claims.load({ id, first }) };
  }
}

@Resolver(() => Agent)
export class AgentResolver {
  @Query(() => AgentConnection)
  async agents(@Args(() => FirstArgs) { first }: FirstArgs, @Ctx() { source, branchId }: UsualContext) {
    const nodes = await source
      .getRepository(AgentEntity)
      .find({ where: { branchId }, order: { code: 'ASC' }, take: first });
    return { nodes };
  }

  @FieldResolver(() => ParticipantConnection)
  async participants(
    @Root() { id }: AgentEntity,
    @Arg('first', () => Int) first: number,
    @Ctx() { loaders }: UsualContext,
  ) {
    return { nodes: await loaders.participants.load({ id, first }) };
  }
}
