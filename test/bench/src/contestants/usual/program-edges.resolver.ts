import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { UsualContext } from './context.ts';
import { ClaimEntity, type EnrolmentEntity, type ProgramEntity } from './entities.ts';
import type { ContributionEntity } from './payment-entities.ts';
import {
  Claim,
  ClaimConnection,
  Contribution,
  Enrolment,
  FirstArgs,
  LocalText,
  Participant,
  Program,
} from './types.ts';

@Resolver(() => Program)
export class ProgramResolver {
  @FieldResolver(() => LocalText)
  name(@Root() { nameId }: ProgramEntity): LocalText {
    return { id: nameId };
  }
}

@Resolver(() => Enrolment)
export class EnrolmentResolver {
  @FieldResolver(() => String)
  id(@Root() { participantId, registrationNumber, programCode }: EnrolmentEntity): string {
    return `enr_${participantId}_${registrationNumber}_${programCode}`;
  }

  @FieldResolver(() => Program)
  program(@Root() { programCode }: EnrolmentEntity, @Ctx() { loaders }: UsualContext) {
    return loaders.program.load(programCode);
  }
}

@Resolver(() => Contribution)
export class ContributionResolver {
  @FieldResolver(() => String)
  id(@Root() row: ContributionEntity): string {
    return `ctb_${row.participantId}_${row.registrationNumber}_${row.programCode}_${row.month.slice(0, 7)}`;
  }

  @FieldResolver(() => String)
  month(@Root() { month }: ContributionEntity): string {
    return month.slice(0, 7);
  }

  @FieldResolver(() => Program)
  program(@Root() { programCode }: ContributionEntity, @Ctx() { loaders }: UsualContext) {
    return loaders.program.load(programCode);
  }
}

@Resolver(() => Claim)
export class ClaimResolver {
  @Query(() => ClaimConnection)
  async claims(@Args(() => FirstArgs) { first }: FirstArgs, @Ctx() { source, branchId }: UsualContext) {
    const order = { filedAt: 'DESC', participantId: 'DESC', id: 'DESC' } as const;
    return {
      nodes: await source.getRepository(ClaimEntity).find({ where: { branchId }, order, take: first }),
    };
  }

  @FieldResolver(() => String)
  filedAt(@Root() { filedAt }: ClaimEntity): string {
    return filedAt.toISOString();
  }

  @FieldResolver(() => Program)
  program(@Root() { programCode }: ClaimEntity, @Ctx() { loaders }: UsualContext) {
    return loaders.program.load(programCode);
  }

  @FieldResolver(() => Participant)
  participant(@Root() { participantId }: ClaimEntity, @Ctx() { loaders }: UsualContext) {
    return loaders.participant.load(participantId);
  }

  @FieldResolver(() => String)
  id(@Root() { participantId, id }: ClaimEntity): string {
    return `clm_${participantId}_${id}`;
  }
}
