import { Field, InputType } from 'type-graphql';
import { DateScalar, MonthScalar, RupiahScalar } from './scalars.ts';

@InputType({ description: 'Compares a code exactly.' })
export class CodeFilter {
  @Field(() => String, { nullable: true, description: 'Equal to this code.' })
  eq?: string | null;

  @Field(() => [String], { nullable: true, description: 'Equal to one of these codes, at most 250.' })
  in?: string[] | null;
}

@InputType({ description: 'Compares a text without regard to upper and lower case.' })
export class TextFilter {
  @Field(() => String, { nullable: true, description: 'Equal to this text.' })
  eq?: string | null;

  @Field(() => [String], { nullable: true, description: 'Equal to one of these texts, at most 250.' })
  in?: string[] | null;

  @Field(() => String, { nullable: true, description: 'Begins with this text.' })
  startsWith?: string | null;

  @Field(() => String, { nullable: true, description: 'Contains this text of at least three characters.' })
  contains?: string | null;
}

@InputType({ description: 'Compares a day. Several conditions must all hold.' })
export class DateFilter {
  @Field(() => DateScalar, { nullable: true, description: 'On this day.' })
  eq?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'On this day or later.' })
  gte?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Before this day.' })
  lt?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'On this day or earlier.' })
  lte?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'After this day.' })
  gt?: string | null;
}

@InputType({ description: 'Compares a month.' })
export class MonthFilter {
  @Field(() => MonthScalar, { nullable: true, description: 'In this month.' })
  eq?: string | null;

  @Field(() => MonthScalar, { nullable: true, description: 'In this month or later.' })
  gte?: string | null;

  @Field(() => MonthScalar, { nullable: true, description: 'In this month or earlier.' })
  lte?: string | null;
}

@InputType({ description: 'Compares an amount.' })
export class RupiahFilter {
  @Field(() => RupiahScalar, { nullable: true, description: 'Exactly this amount.' })
  eq?: string | null;

  @Field(() => RupiahScalar, { nullable: true, description: 'At least this amount.' })
  gte?: string | null;

  @Field(() => RupiahScalar, { nullable: true, description: 'At most this amount.' })
  lte?: string | null;
}
