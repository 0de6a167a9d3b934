import { Field, ObjectType } from 'type-graphql';
import { enumType } from '../platform/enum-type.ts';
import { Confidence, LegalBasis, LocalText } from '../platform/reason.type.ts';
import { DateScalar } from '../platform/scalars.ts';

export const ParameterUnit = enumType('ParameterUnit', 'What the value of a parameter counts.', {
  RUPIAH: 'Rupiah with two decimals.',
  BASIS_POINTS: 'Hundredths of a percent: 100 is 1 %.',
  YEARS: 'Years.',
  MONTHS: 'Months.',
  DAYS: 'Days of the calendar.',
  WORKING_DAYS: 'Working days.',
  DAY_OF_MONTH: 'A day of the month.',
  COUNT: 'A plain number.',
});

@ObjectType({ description: 'One value that a rule of the scheme reads, in force over one period.' })
export class LawParameter {
  @Field(() => String, {
    description:
      'Stable key, for example "contribution.rate.jkk". Rows of one key follow each other in time.',
  })
  key!: string;

  @Field(() => LocalText, { description: 'What it is.' })
  name!: LocalText;

  @Field(() => ParameterUnit, { description: 'What the value counts.' })
  unit!: string;

  @Field(() => String, { description: 'The value: rupiah with two decimals, or a whole number.' })
  value!: string;

  @Field(() => LocalText, {
    description: 'The value as a sentence writes it, for example "Rp6.800" or "1 %".',
  })
  valueText!: LocalText;

  @Field(() => LegalBasis, {
    description: 'Where it stands, its period, how well it is known, and where it was read.',
  })
  legalBasis!: LegalBasis;

  @Field(() => [String], { description: 'The rules that read it, by the names that `Reason.rule` uses.' })
  usedBy!: readonly string[];
}

export const NonWorkingKind = enumType('NonWorkingKind', 'Why a day is not a working day.', {
  NATIONAL_HOLIDAY: 'National holiday, as computed by the package date-holidays.',
  DECREED_DAY:
    'Set by the joint decree of the three ministers on another day than the package computes; unverified.',
  COLLECTIVE_LEAVE: 'Collective leave (cuti bersama); unverified.',
});

@ObjectType({ description: 'A day that is neither a weekend day nor a working day.' })
export class NonWorkingDay {
  @Field(() => DateScalar, { description: 'The day.' })
  date!: string;

  @Field(() => NonWorkingKind, { description: 'Why.' })
  kind!: string;

  @Field(() => String, { description: 'Its name in Indonesian.' })
  name!: string;

  @Field(() => Confidence, { description: 'How well it is known.' })
  confidence!: string;
}
