import { Field, ObjectType } from 'type-graphql';
import { enumType } from './enum-type.ts';
import { DateScalar } from './scalars.ts';

export const Confidence = enumType('Confidence', 'How well a rule or parameter is known.', {
  REGULATION: 'Read in the text of the regulation.',
  OFFICIAL: 'Read in material of BPJS Ketenagakerjaan.',
  PRESS: 'Read in the press.',
  TRANSCRIPTION: 'Taken from a transcription by others.',
  ASSUMPTION: 'Assumed by this project; no source found.',
});

export const Outcome = enumType('Outcome', 'What a step of an explanation found.', {
  HOLDS: 'The condition is met.',
  FAILS: 'The condition is not met.',
  INFORMATION: 'A fact, neither met nor failed.',
});

@ObjectType({ description: 'A text in Indonesian and English.' })
export class LocalText {
  @Field(() => String, { description: 'In Indonesian.' })
  id!: string;

  @Field(() => String, { description: 'In English.' })
  en!: string;
}

@ObjectType({ description: 'Where a rule stands and since when it holds.' })
export class LegalBasis {
  @Field(() => String, { description: 'The regulation, for example "PP 44/2015".' })
  instrument!: string;

  @Field(() => String, { description: 'Article, annex or item.' })
  article!: string;

  @Field(() => DateScalar, { description: 'First day on which it holds.' })
  effectiveFrom!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day on which it no longer holds; null while in force.',
  })
  effectiveTo!: string | null;

  @Field(() => Confidence, { description: 'How well it is known.' })
  confidence!: string;

  @Field(() => String, { nullable: true, description: 'Where it was read.' })
  source!: string | null;
}

@ObjectType({ description: 'A fact that a step looked at.' })
export class ReasonInput {
  @Field(() => String, { description: 'Name of the fact.' })
  name!: string;

  @Field(() => String, { description: 'Its value as text.' })
  value!: string;
}

@ObjectType({ description: 'One step of an explanation; the steps it rests on are in `because`.' })
export class Reason {
  @Field(() => String, { description: 'Stable name of the rule.' })
  rule!: string;

  @Field(() => Outcome, { description: 'What the step found.' })
  outcome!: string;

  @Field(() => LocalText, { description: 'The step in a sentence.' })
  text!: LocalText;

  @Field(() => LegalBasis, { nullable: true, description: 'Where the rule stands; null for plain facts.' })
  legalBasis!: LegalBasis | null;

  @Field(() => [ReasonInput], { description: 'The facts it looked at.' })
  inputs!: readonly ReasonInput[];

  @Field(() => [Reason], { description: 'The steps it rests on.' })
  because!: readonly Reason[];
}
