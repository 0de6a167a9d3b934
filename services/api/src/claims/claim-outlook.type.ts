import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { Reason } from '../platform/reason.type.ts';
import { RupiahScalar } from '../platform/scalars.ts';
import { ClaimFindingsInput } from './claim-command.inputs.ts';

@InputType({ description: 'Findings to suppose about an open claim; nothing is written.' })
export class ClaimSuppositionInput {
  @Field(() => ClaimFindingsInput, {
    nullable: true,
    description: 'What a check of the case would have found; what is left out stays as it is.',
  })
  findings?: ClaimFindingsInput | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether a person accepts what the law leaves to one; left out, nobody has judged yet.',
  })
  accepted?: boolean | null;
}

@InputType({ description: 'A refusal that is still to be made, for its letter.' })
export class ClaimLetterDraftInput extends ClaimSuppositionInput {
  @Field(() => String, {
    nullable: true,
    description: 'The rule that it is refused for; one that fails in the decision.',
  })
  rule?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the participant or the heirs can do next, in Indonesian.',
  })
  nextStep?: string | null;
}

@ObjectType({ description: 'What paying a claim on the business day comes to (keterlambatan pembayaran).' })
export class ClaimLatePayment {
  @Field(() => Int, { description: 'Days of delay so far; zero in time.' })
  daysLate!: number;

  @Field(() => RupiahScalar, { description: 'What the delay adds so far.' })
  compensation!: string;

  @Field(() => RupiahScalar, { description: 'Amount and compensation together.' })
  total!: string;

  @Field(() => String, { description: 'The total in Indonesian words.' })
  totalInWords!: string;

  @Field(() => [Reason], { description: 'Why, with the articles.' })
  because!: readonly object[];
}
