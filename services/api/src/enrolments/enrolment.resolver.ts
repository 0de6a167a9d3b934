import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ProgramOfLaw } from '../law/programs.ts';
import type { ParticipantRow } from '../participants/participant.concept.ts';
import { Participant } from '../participants/participant.type.ts';
import type { Context } from '../platform/context.ts';
import { rowsBy } from '../platform/reading/read.ts';
import { programOf } from '../programs/program.resolver.ts';
import { Program } from '../programs/program.type.ts';
import type { EnrolmentRow } from './enrolment.concept.ts';
import { enrolments } from './enrolment.concept.ts';
import { Enrolment } from './enrolment.type.ts';

// Bounded by the law: three programs for each registration.
const enrolmentsOf = rowsBy(enrolments, 'e.participant_id', 'participantKey');

@Resolver(() => Enrolment)
export class EnrolmentResolver {
  @FieldResolver(() => Program, { description: 'The program.' })
  program(@Root() enrolment: EnrolmentRow): ProgramOfLaw | undefined {
    return programOf(enrolment.programCode);
  }
}

@Resolver(() => Participant)
export class ParticipantEnrolmentsResolver {
  @FieldResolver(() => [Enrolment], { description: 'The programs of each registration, past ones too.' })
  enrolments(@Root() participant: ParticipantRow, @Ctx() ctx: Context): Promise<readonly EnrolmentRow[]> {
    return ctx.load(enrolmentsOf, participant.key);
  }
}
