import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { DateScalar } from '../platform/scalars.ts';
import { ClaimKind } from './claim.type.ts';
import { ClaimFindingsInput } from './claim-command.inputs.ts';
import { ClaimAssessment, ClaimDocument } from './claim-parts.type.ts';
import { ClaimEventInput } from './event/claim-event.inputs.ts';

@InputType({ description: 'Facts to ask the law about; nothing is written.' })
export class ClaimPreviewInput {
  @Field(() => ID, { description: 'The participant.' })
  participantId!: string;

  @Field(() => ClaimEventInput, { description: 'What happened and what is asked for.' })
  event!: ClaimEventInput;

  @Field(() => ClaimFindingsInput, { nullable: true, description: 'What a check of the case found.' })
  findings?: ClaimFindingsInput | null;

  @Field(() => ID, {
    nullable: true,
    description: 'A claim that these facts belong to; it does not stand in its own way.',
  })
  claimId?: string | null;
}

@ObjectType({ description: 'What would be paid for some facts, and what it would take (pratinjau klaim).' })
export class ClaimPreview {
  @Field(() => ClaimAssessment, { description: 'What the law makes of them.' })
  assessment!: ClaimAssessment;

  @Field(() => [ClaimDocument], { description: 'The documents that such a claim needs.' })
  documents!: readonly ClaimDocument[];

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day to pay in time if everything came in on the business day.',
  })
  dueOn!: string | null;
}

@InputType({ description: 'What a claim would be about. What is left out is taken as not so.' })
export class ClaimRequirementsInput {
  @Field(() => ClaimKind, { description: 'What for.' })
  kind!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Cause, outcome or ground, for example "DEATH", "STOPPED_BUSINESS"; for scholarships not needed.',
  })
  circumstance?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Costs of transport are claimed.' })
  claimsTransport?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Treatment outside partner facilities (non-PLKK) is claimed.',
  })
  claimsTreatment?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'The widow or widower inherits.' })
  hasSpouse?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Somebody named in a will, or not in the order of heirs, inherits.',
  })
  hasWill?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Savings above Rp50.000.000, or a part taken earlier.',
  })
  needsTaxNumber?: boolean | null;
}
