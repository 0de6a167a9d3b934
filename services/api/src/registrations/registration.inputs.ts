import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Participant, Sex } from '../participants/participant.type.ts';
import { GivenConsentInput } from '../platform/personal/consent.inputs.ts';
import { Reason } from '../platform/reason.type.ts';
import { DateScalar, MonthScalar, RupiahScalar } from '../platform/scalars.ts';
import { PaymentChannel, ProgramCode } from '../programs/program.type.ts';
import { Registration } from './registration.type.ts';

@InputType({
  description:
    'Registers a person in one kind of work. A NIK that is known gets another registration: a return after a lapse, or a second kind of work.',
})
export class RegisterParticipantInput {
  @Field(() => String, {
    description: 'Chosen by the client for this intention; sent again, nothing happens twice.',
  })
  idempotencyKey!: string;

  @Field(() => String, { description: 'National id number, 16 digits.' })
  nik!: string;

  @Field(() => String, { description: 'Full name as on the identity card, at most 200 characters.' })
  name!: string;

  @Field(() => DateScalar, { description: 'Birth date.' })
  bornOn!: string;

  @Field(() => Sex, { description: 'Sex.' })
  sex!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Mobile number in full, like "081234567890". Left out, a known one stays.',
  })
  phone?: string | null;

  @Field(() => String, { description: 'Code of the district of residence; one of the branch.' })
  districtCode!: string;

  @Field(() => String, { nullable: true, description: 'Code of the village of residence, in that district.' })
  villageCode?: string | null;

  @Field(() => String, { description: 'Code of the occupation.' })
  occupationCode!: string;

  @Field(() => RupiahScalar, { description: 'Declared monthly income.' })
  income!: string;

  @Field(() => [ProgramCode], { description: 'JKK and JKM, which belong together, and JHT if wanted.' })
  programs!: string[];

  @Field(() => DateScalar, {
    description: 'The day on which the complete form was received; today, or up to 30 days before.',
  })
  registeredOn!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Code of the agent through whom the person registers; an agent may name only themselves.',
  })
  agentCode?: string | null;

  @Field(() => PaymentChannel, {
    description: 'How the registration came: PERISAI with an agent, and only then.',
  })
  channel!: string;

  @Field(() => Boolean, { description: 'The person attests to be working.' })
  isWorking!: boolean;

  @Field(() => Boolean, { description: 'The person attests not to be ill.' })
  isHealthy!: boolean;

  @Field(() => [GivenConsentInput], {
    nullable: true,
    description: 'What the person agrees to beside the membership itself, which rests on the law.',
  })
  consents?: GivenConsentInput[] | null;

  @Field(() => String, { description: 'Why, for the audit log.' })
  reason!: string;
}

@ObjectType({ description: 'The person is registered; cover starts with the first payment.' })
export class ParticipantRegistered {
  kind!: 'ParticipantRegistered';

  @Field(() => Participant, { description: 'The participant.' })
  participant!: object;

  @Field(() => Registration, { description: 'The new registration.' })
  registration!: object;

  @Field(() => [Reason], {
    description:
      'What was noticed and does not stand against it, such as a NIK that says another birth date.',
  })
  notes!: readonly object[];

  @Field(() => Boolean, {
    description: 'True when it was done before and this is the first answer again, without its notes.',
  })
  replayed!: boolean;
}

@ObjectType({ description: 'The registration, or the change of one, is not possible; nothing was written.' })
export class RegistrationRefused {
  kind!: 'RegistrationRefused';

  @Field(() => [Reason], { description: 'Why not: every condition that fails.' })
  because!: readonly object[];

  @Field(() => [String], {
    description: 'The field of the input that each reason is about, in the same order.',
  })
  fields!: readonly string[];
}

export const RegisterParticipantResult = createUnionType({
  name: 'RegisterParticipantResult',
  description: 'What became of a registration.',
  types: () => [ParticipantRegistered, RegistrationRefused] as const,
  resolveType: ({ kind }) => kind,
});

@InputType({ description: 'Another monthly income of one registration from a month on.' })
export class ChangeIncomeInput {
  @Field(() => String, {
    description: 'Chosen by the client for this intention; sent again, nothing happens twice.',
  })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The registration.' })
  registrationId!: string;

  @Field(() => RupiahScalar, { description: 'The new monthly income.' })
  income!: string;

  @Field(() => MonthScalar, {
    description: 'The first contribution month that it counts for; one that is not paid yet.',
  })
  from!: string;

  @Field(() => String, { description: 'Why, for the audit log.' })
  reason!: string;
}

@ObjectType({ description: 'The income is changed.' })
export class IncomeChanged {
  kind!: 'IncomeChanged';

  @Field(() => Registration, { description: 'The registration as it is now.' })
  registration!: object;

  @Field(() => Int, { description: 'The bracket of the new income in the month from which it counts.' })
  tier!: number;
}

export const ChangeIncomeResult = createUnionType({
  name: 'ChangeIncomeResult',
  description: 'What became of a change of income.',
  types: () => [IncomeChanged, RegistrationRefused] as const,
  resolveType: ({ kind }) => kind,
});

@InputType({ description: 'A participant leaves one kind of work.' })
export class EndRegistrationInput {
  @Field(() => String, {
    description: 'Chosen by the client for this intention; sent again, nothing happens twice.',
  })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The registration.' })
  registrationId!: string;

  @Field(() => DateScalar, {
    description: 'The first day on which it is over; after the last payment, today or up to 30 days before.',
  })
  endedOn!: string;

  @Field(() => String, { description: 'Why, for the audit log.' })
  reason!: string;
}

@ObjectType({ description: 'The registration is over.' })
export class RegistrationEnded {
  kind!: 'RegistrationEnded';

  @Field(() => Registration, { description: 'The registration as it is now.' })
  registration!: object;
}

export const EndRegistrationResult = createUnionType({
  name: 'EndRegistrationResult',
  description: 'What became of the end of a registration.',
  types: () => [RegistrationEnded, RegistrationRefused] as const,
  resolveType: ({ kind }) => kind,
});
