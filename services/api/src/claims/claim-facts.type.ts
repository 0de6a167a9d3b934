import { Field, Int, ObjectType } from 'type-graphql';
import { DateScalar, RupiahScalar } from '../platform/scalars.ts';
import {
  AccidentCause,
  AccidentOutcome,
  HeirRelation,
  SavingsGround,
  ScholarshipGround,
  SchoolLevel,
} from './event/claim-event.enums.ts';

@ObjectType({ description: 'A cost that is claimed (biaya yang diajukan).' })
export class ClaimCost {
  @Field(() => String, {
    description: 'What for: MEDICAL, DIAGNOSTIC, TRANSPORT_LAND, AID_SPECTACLES, HOME_CARE and so on.',
  })
  code!: string;

  @Field(() => RupiahScalar, { description: 'How much.' })
  amount!: string;
}

@ObjectType({ description: 'Somebody who may inherit (ahli waris).' })
export class ClaimHeir {
  @Field(() => String, { description: 'Name; initials where the caller sees persons masked.' })
  name!: string;

  @Field(() => HeirRelation, { description: 'Relation to the participant.' })
  relation!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Day of the own death; null when alive.' })
  diedOn!: string | null;
}

@ObjectType({ description: 'A year of school that is claimed.' })
export class ClaimSchoolYear {
  @Field(() => Int, { description: 'Year in which the school year begins.' })
  schoolYear!: number;

  @Field(() => SchoolLevel, { description: 'The school.' })
  level!: string;
}

@ObjectType({ description: 'A child whose school years are claimed.' })
export class ClaimChild {
  @Field(() => String, { description: 'Name; initials where the caller sees persons masked.' })
  name!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day of birth; null where the caller sees persons masked.',
  })
  bornOn!: string | null;

  @Field(() => [ClaimSchoolYear], { description: 'The years.' })
  years!: readonly ClaimSchoolYear[];
}

@ObjectType({
  description:
    'What a claim tells of its event (keterangan kejadian). What does not belong to its kind is null or empty.',
})
export class ClaimFacts {
  @Field(() => AccidentCause, { nullable: true, description: 'How a work accident came about.' })
  cause!: string | null;

  @Field(() => AccidentOutcome, { nullable: true, description: 'What came of it.' })
  outcome!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day of the participant’s death.' })
  deathOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day unable to work.' })
  incapacityFrom!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day able to work again.' })
  incapacityUntil!: string | null;

  @Field(() => [ClaimCost], { description: 'The costs that are claimed.' })
  costs!: readonly ClaimCost[];

  @Field(() => [String], { description: 'Codes of the permanent losses, from the table of disabilities.' })
  losses!: readonly string[];

  @Field(() => SavingsGround, { nullable: true, description: 'Why savings are paid.' })
  savingsGround!: string | null;

  @Field(() => RupiahScalar, { nullable: true, description: 'What part of the savings is asked for.' })
  asked!: string | null;

  @Field(() => ScholarshipGround, { nullable: true, description: 'Why school years are paid.' })
  scholarshipGround!: string | null;

  @Field(() => [ClaimHeir], { description: 'Who may inherit.' })
  heirs!: readonly ClaimHeir[];

  @Field(() => String, {
    nullable: true,
    description: 'Who arranged the funeral; initials where the caller sees persons masked.',
  })
  funeralArrangedBy!: string | null;

  @Field(() => [ClaimChild], { description: 'The children.' })
  children!: readonly ClaimChild[];

  @Field(() => String, {
    nullable: true,
    description: 'What happened, in words (kronologi); null where the caller sees persons masked.',
  })
  chronology!: string | null;
}
