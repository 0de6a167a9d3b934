import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ProgramOfLaw } from '../law/programs.ts';
import type { ParticipantRow } from '../participants/participant.concept.ts';
import { Participant } from '../participants/participant.type.ts';
import type { Context } from '../platform/context.ts';
import { followAll, followKnown } from '../platform/reading/follow.ts';
import { Program } from '../programs/program.type.ts';
import type { EnrolmentRow } from './enrolment.concept.ts';
import { enrolmentEdges } from './enrolment.concept.ts';
import { Enrolment } from './enrolment.type.ts';

@Resolver(() => Enrolment)
export class EnrolmentResolver {
  @FieldResolver(() => Program, { description: 'The program.' })
  program(@Root() enrolment: EnrolmentRow): ProgramOfLaw | undefined {
    return followKnown(enrolmentEdges.Enrolment.program, enrolment);
  }
}

@Resolver(() => Participant)
export class ParticipantEnrolmentsResolver {
  @FieldResolver(() => [Enrolment], { description: 'The programs of each registration, past ones too.' })
  enrolments(@Root() participant: ParticipantRow, @Ctx() ctx: Context): Promise<readonly EnrolmentRow[]> {
    return followAll(ctx, enrolmentEdges.Participant.enrolments, participant);
  }
}
