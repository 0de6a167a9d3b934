import { Field, Int, ObjectType } from 'type-graphql';
import { SchoolLevel } from '../claims/event/claim-event.enums.ts';
import { enumType } from '../platform/enum-type.ts';
import { LocalText, Reason } from '../platform/reason.type.ts';
import { RupiahScalar } from '../platform/scalars.ts';

export const BenefitQuoteOutcome = enumType('BenefitQuoteOutcome', 'What the law says of an event.', {
  ENTITLED: 'The amount is paid.',
  VERIFICATION:
    'The amount is what would be paid; a person decides, because the event lies in the grace period.',
  REFUSED: 'Nothing is paid.',
});

@ObjectType({ description: 'One part of what is paid, and why.' })
export class BenefitQuoteComponent {
  @Field(() => String, { description: 'Code of the benefit, for example "DEATH_GRANT".' })
  code!: string;

  @Field(() => LocalText, { description: 'What it is called.' })
  name!: LocalText;

  @Field(() => RupiahScalar, { description: 'Its amount.' })
  amount!: string;

  @Field(() => [Reason], { description: 'Why, with the articles.' })
  because!: readonly object[];
}

@ObjectType({
  description: 'What one program pays; or the refund of months paid ahead, when membership ends.',
})
export class BenefitQuoteDecision {
  @Field(() => BenefitQuoteOutcome, { description: 'What the law says.' })
  outcome!: string;

  @Field(() => RupiahScalar, { description: 'All parts together; "0.00" when refused.' })
  amount!: string;

  @Field(() => [BenefitQuoteComponent], { description: 'The parts.' })
  components!: readonly BenefitQuoteComponent[];

  @Field(() => [Reason], {
    description: 'Why, with the articles. A failing step beside a payment tells a part that is not paid.',
  })
  because!: readonly object[];

  programCode!: string | null;
}

@ObjectType({ description: 'A school year of a forecast scholarship.' })
export class BenefitQuoteSchoolYear {
  @Field(() => Int, { description: 'Year in which the school year begins: 2024 is 2024/2025.' })
  schoolYear!: number;

  @Field(() => SchoolLevel, { description: 'The school.' })
  level!: string;

  @Field(() => RupiahScalar, { description: 'What is paid for it.' })
  amount!: string;
}

@ObjectType({ description: 'What one child may expect, claimed school year by school year (beasiswa).' })
export class BenefitQuoteScholarship {
  @Field(() => Int, { description: 'Place of the child in the input, from 1.' })
  child!: number;

  @Field(() => [BenefitQuoteSchoolYear], { description: 'The school years to come, at most 19.' })
  years!: readonly BenefitQuoteSchoolYear[];

  @Field(() => RupiahScalar, { description: 'All years together.' })
  amount!: string;
}

@ObjectType({ description: 'What the scheme would pay, on facts of nobody in particular.' })
export class BenefitQuote {
  @Field(() => RupiahScalar, {
    nullable: true,
    description: 'The base income of the bracket in the month of the event; null before July 2015.',
  })
  base!: string | null;

  @Field(() => [BenefitQuoteDecision], { description: 'Program by program; the refund last.' })
  decisions!: readonly BenefitQuoteDecision[];

  @Field(() => RupiahScalar, { description: 'All decisions together, without scholarships.' })
  total!: string;

  @Field(() => [BenefitQuoteScholarship], {
    description: 'Scholarships by child, a forecast; empty when there are none.',
  })
  scholarships!: readonly BenefitQuoteScholarship[];

  @Field(() => RupiahScalar, { description: 'The scholarships of all years and children together.' })
  scholarshipTotal!: string;

  @Field(() => [Reason], { description: 'Why there are scholarships, or why not.' })
  scholarshipBecause!: readonly object[];
}
