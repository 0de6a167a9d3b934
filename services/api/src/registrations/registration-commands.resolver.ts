import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../platform/context.ts';
import { type ChangeIncomeOutcome, changeIncome } from './change-income.ts';
import { type EndRegistrationOutcome, endRegistration } from './end-registration.ts';
import { type RegisterParticipantOutcome, registerParticipant } from './register-participant.ts';
import {
  ChangeIncomeInput,
  ChangeIncomeResult,
  EndRegistrationInput,
  EndRegistrationResult,
  RegisterParticipantInput,
  RegisterParticipantResult,
} from './registration.inputs.ts';

@Resolver()
export class RegistrationCommandsResolver {
  @Mutation(() => RegisterParticipantResult, {
    description:
      'Registers a person: a new participant, a return after a lapse as a new registration, or a second kind of work. Sent again with the same key, it gives the first answer.',
  })
  registerParticipant(
    @Arg('input', () => RegisterParticipantInput, {
      description: 'Who, in which work, and what was attested.',
    })
    input: RegisterParticipantInput,
    @Ctx() ctx: Context,
  ): Promise<RegisterParticipantOutcome> {
    return registerParticipant(ctx, input);
  }

  @Mutation(() => ChangeIncomeResult, {
    description:
      'Changes the declared income of a registration from a contribution month on that is not paid yet.',
  })
  changeIncome(
    @Arg('input', () => ChangeIncomeInput, { description: 'Which registration, how much, and from when.' })
    input: ChangeIncomeInput,
    @Ctx() ctx: Context,
  ): Promise<ChangeIncomeOutcome> {
    return changeIncome(ctx, input);
  }

  @Mutation(() => EndRegistrationResult, {
    description: 'Ends a registration because the participant leaves that work.',
  })
  endRegistration(
    @Arg('input', () => EndRegistrationInput, { description: 'Which registration, and from when.' })
    input: EndRegistrationInput,
    @Ctx() ctx: Context,
  ): Promise<EndRegistrationOutcome> {
    return endRegistration(ctx, input);
  }
}
