import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ProgramOfLaw } from '../law/programs.ts';
import type { ParticipantRow } from '../participants/participant.concept.ts';
import { Participant } from '../participants/participant.type.ts';
import type { Batch, Context } from '../platform/context.ts';
import { findRows } from '../platform/reading/read.ts';
import { sql } from '../platform/reading/sql.ts';
import { programOf } from '../programs/program.resolver.ts';
import { Program } from '../programs/program.type.ts';
import type { EnrolmentRow } from './enrolment.concept.ts';
import { enrolments } from './enrolment.concept.ts';
import { Enrolment } from './enrolment.type.ts';

// Bounded by the law: three programs for each registration.
const enrolmentsOf: Batch<string, readonly EnrolmentRow[]> = {
  name: 'enrolments by participant',
  async read(ctx, keys) {
    const rows = await findRows(ctx, enrolments, sql`e.participant_id = any (${keys})`);
    const byParticipant = Map.groupBy(rows, (row) => row.participantKey);
    return keys.map((key) => (byParticipant.get(key) ?? []).toSorted(inOrder));
  },
};

function inOrder(left: EnrolmentRow, right: EnrolmentRow): number {
  return left.id < right.id ? -1 : 1;
}

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
