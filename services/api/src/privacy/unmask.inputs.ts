import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { enumType } from '../platform/enum-type.ts';
import { DateTimeScalar } from '../platform/scalars.ts';

export const MaskedField = enumType('MaskedField', 'A value that is shown masked.', {
  NIK: 'National id number.',
  PHONE: 'Mobile number.',
  BANK_ACCOUNT: 'Bank and account number.',
  ADDRESS: 'Address of residence.',
});

export const UnmaskPurpose = enumType('UnmaskPurpose', 'What a clear value is needed for.', {
  IDENTITY_CHECK: 'Comparing with an identity document.',
  CONTACT: 'Calling or visiting the person.',
  CLAIM: 'Deciding on or paying a claim.',
  PAYMENT: 'Placing or returning a payment.',
  CORRECTION: 'Correcting a record.',
  SUBJECT_REQUEST: 'Answering a request of the person about their data.',
  COMPLAINT: 'Answering a complaint.',
  INVESTIGATION: 'Looking into a sign that something is wrong.',
});

@InputType({ description: 'One masked value, and what it is needed for.' })
export class UnmaskInput {
  @Field(() => String, {
    description: 'Chosen by the client for this intention; sent again within a minute, it is the same look.',
  })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The participant, the agent, or the claim that names the person.' })
  id!: string;

  @Field(() => String, {
    nullable: true,
    description: 'For a claim: which person in it, by the key of a payee, like "heir-1".',
  })
  personKey?: string | null;

  @Field(() => MaskedField, { description: 'Which value.' })
  field!: string;

  @Field(() => UnmaskPurpose, { description: 'What for.' })
  purpose!: string;

  @Field(() => String, { description: 'What for, in own words, for the access log.' })
  note!: string;
}

@ObjectType({ description: 'One value in clear. Each leaves one entry in the access log.' })
export class Unmasked {
  @Field(() => MaskedField, { description: 'Which value.' })
  field!: string;

  @Field(() => String, { nullable: true, description: 'The value; null when none is recorded.' })
  value!: string | null;

  @Field(() => DateTimeScalar, { description: 'Until when it may stand on the screen.' })
  shownUntil!: string;

  @Field(() => ID, { description: 'The entry in the access log.' })
  accessEntryId!: string;
}
