import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Reason } from '../platform/reason.type.ts';
import { DateScalar } from '../platform/scalars.ts';
import { Claim } from './claim.type.ts';
import { ClaimEventInput } from './event/claim-event.inputs.ts';

const keyDescription = 'Chosen by the client for this intention; sent again, nothing happens twice.';

@InputType({ description: 'A new claim (pengajuan klaim).' })
export class FileClaimInput {
  @Field(() => String, { description: keyDescription })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The participant.' })
  participantId!: string;

  @Field(() => ClaimEventInput, { description: 'What happened and what is asked for.' })
  event!: ClaimEventInput;

  @Field(() => String, {
    nullable: true,
    description: 'What happened, in words: place, cause and time (kronologi); at most 2,000 characters.',
  })
  chronology?: string | null;

  @Field(() => Boolean, { description: 'True to hand it in at once, false to keep it as a draft.' })
  submit!: boolean;
}

@InputType({ description: 'Names a claim to change. `version` is the one that was read.' })
export class ClaimVersionInput {
  @Field(() => String, { description: keyDescription })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The claim.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;
}

@InputType({ description: 'Other facts of a claim that is a draft or incomplete.' })
export class AmendClaimInput extends ClaimVersionInput {
  @Field(() => ClaimEventInput, {
    description: 'What happened and what is asked for; it replaces what was told before.',
  })
  event!: ClaimEventInput;

  @Field(() => String, {
    nullable: true,
    description: 'What happened, in words (kronologi); null removes it.',
  })
  chronology?: string | null;
}

@InputType({ description: 'A document that came in.' })
export class ReceivedDocumentInput {
  @Field(() => String, { description: 'Code of the document.' })
  code!: string;

  @Field(() => DateScalar, { description: 'Day on which it came in.' })
  receivedOn!: string;
}

@InputType({ description: 'Documents that came in for a claim (penerimaan berkas).' })
export class ReceiveClaimDocumentsInput extends ClaimVersionInput {
  @Field(() => [ReceivedDocumentInput], { description: 'The documents, at most 50.' })
  documents!: ReceivedDocumentInput[];
}

@InputType({ description: 'Hands in a draft or a claim that was incomplete.' })
export class SubmitClaimInput extends ClaimVersionInput {}

@InputType({
  description: 'Gives a claim back for what is missing (berkas belum lengkap); its clock stands still.',
})
export class ReturnClaimInput extends ClaimVersionInput {
  @Field(() => [String], { description: 'Codes of the documents that are missing or of no use, at most 50.' })
  documents!: string[];

  @Field(() => String, { description: 'Why, for whoever filed it.' })
  reason!: string;
}

@InputType({
  description:
    'What was found about the registration that covers the event; leave out what nobody looked at.',
})
export class ClaimFindingsInput {
  @Field(() => Boolean, { nullable: true, description: 'Whether the participant worked when registering.' })
  workingAtRegistration?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the participant was free of illness when registering.',
  })
  healthyAtRegistration?: boolean | null;
}

@InputType({ description: 'Begins the check of a case (cek kasus), or writes down what it found.' })
export class VerifyClaimInput extends ClaimVersionInput {
  @Field(() => ClaimFindingsInput, { nullable: true, description: 'What was found so far.' })
  findings?: ClaimFindingsInput | null;

  @Field(() => String, { description: 'Why, for the history of the claim.' })
  reason!: string;
}

@InputType({ description: 'Determines a claim (penetapan): the decision is made, kept and can be paid.' })
export class DetermineClaimInput extends ClaimVersionInput {
  @Field(() => String, {
    nullable: true,
    description: 'Why a case is accepted that the law leaves to a person; needed exactly then.',
  })
  acceptance?: string | null;
}

@InputType({
  description: 'Refuses a claim (penolakan), or states that it lapsed, for a reason of its decision.',
})
export class RejectClaimInput extends ClaimVersionInput {
  @Field(() => String, { description: 'The rule that it is refused for: one that fails in the decision.' })
  rule!: string;

  @Field(() => String, { description: 'What the participant or the heirs can do next, in Indonesian.' })
  nextStep!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Why a case is not accepted that the law leaves to a person; needed exactly then.',
  })
  judgement?: string | null;
}

@InputType({ description: 'Pays a determined claim (pembayaran).' })
export class PayClaimInput extends ClaimVersionInput {
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day of the payment; the business day when left out.',
  })
  paidOn?: string | null;
}

@InputType({ description: 'Takes a claim back (pencabutan klaim).' })
export class WithdrawClaimInput extends ClaimVersionInput {
  @Field(() => String, { description: 'Why.' })
  reason!: string;
}

@ObjectType({ description: 'The claim is written.' })
export class ClaimChanged {
  kind!: 'ClaimChanged';

  @Field(() => Claim, { description: 'The claim as it is now.' })
  claim!: object;

  @Field(() => Boolean, {
    description: 'True when the same had been sent before and this is its result again.',
  })
  replayed!: boolean;
}

@ObjectType({ description: 'Somebody saved in between; nothing was written.' })
export class ClaimConflict {
  kind!: 'ClaimConflict';

  @Field(() => Claim, { description: 'The claim as it is now.' })
  claim!: object;
}

@ObjectType({ description: 'The law or the life cycle does not allow it; nothing was written.' })
export class ClaimRefused {
  kind!: 'ClaimRefused';

  @Field(() => [Reason], { description: 'Why not: the rule, the fact, the article.' })
  because!: readonly object[];
}

export const FileClaimResult = createUnionType({
  name: 'FileClaimResult',
  description: 'What became of a new claim.',
  types: () => [ClaimChanged, ClaimRefused] as const,
  resolveType: ({ kind }) => kind,
});

export const ChangeClaimResult = createUnionType({
  name: 'ChangeClaimResult',
  description: 'What became of a change of a claim.',
  types: () => [ClaimChanged, ClaimConflict, ClaimRefused] as const,
  resolveType: ({ kind }) => kind,
});
