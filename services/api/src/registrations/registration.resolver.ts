import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { AgentRow } from '../agents/agent.concept.ts';
import { Agent } from '../agents/agent.type.ts';
import type { Occupation as OccupationOfLaw } from '../law/occupations.ts';
import type { ParticipantRow } from '../participants/participant.concept.ts';
import { Participant } from '../participants/participant.type.ts';
import type { Context } from '../platform/context.ts';
import { followAll, followKnown, followOne } from '../platform/reading/follow.ts';
import { Occupation } from '../programs/program.type.ts';
import type { RegistrationRow } from './registration.concept.ts';
import { registrationEdges } from './registration.concept.ts';
import { Registration } from './registration.type.ts';

@Resolver(() => Registration)
export class RegistrationResolver {
  @FieldResolver(() => Participant, { description: 'Whose registration it is.' })
  participant(
    @Root() registration: RegistrationRow,
    @Ctx() ctx: Context,
  ): Promise<ParticipantRow | null> | null {
    return followOne(ctx, registrationEdges.Registration.participant, registration);
  }

  @FieldResolver(() => Occupation, { description: 'The kind of work.' })
  occupation(@Root() registration: RegistrationRow): OccupationOfLaw | undefined {
    return followKnown(registrationEdges.Registration.occupation, registration);
  }

  @FieldResolver(() => Agent, {
    nullable: true,
    description: 'The agent through whom it came; null without one.',
  })
  acquiredBy(@Root() registration: RegistrationRow, @Ctx() ctx: Context): Promise<AgentRow | null> | null {
    return followOne(ctx, registrationEdges.Registration.acquiredBy, registration);
  }
}

@Resolver(() => Participant)
export class ParticipantRegistrationsResolver {
  @FieldResolver(() => [Registration], {
    description:
      'Every registration, in the order of numbers; few, because a new one takes a lapse or a second kind of work.',
  })
  registrations(
    @Root() participant: ParticipantRow,
    @Ctx() ctx: Context,
  ): Promise<readonly RegistrationRow[]> {
    return followAll(ctx, registrationEdges.Participant.registrations, participant);
  }
}
