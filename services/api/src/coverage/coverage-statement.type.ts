import { Field, Int, ObjectType } from 'type-graphql';
import { CoverageStatus } from '../participants/participant.type.ts';
import { Reason } from '../platform/reason.type.ts';
import { DateScalar, MonthScalar, RupiahScalar } from '../platform/scalars.ts';
import { ProgramCode } from '../programs/program.type.ts';

@ObjectType({ description: 'A contribution month that is past its due date and may still be settled.' })
export class ArrearsMonth {
  @Field(() => MonthScalar, { description: 'The month.' })
  month!: string;

  @Field(() => DateScalar, { description: 'The last day on which it was on time.' })
  dueOn!: string;

  @Field(() => RupiahScalar, {
    nullable: true,
    description: 'What it costs; null where no income is known for it.',
  })
  amount!: string | null;
}

@ObjectType({ description: 'Months in arrears on a day of the grace period, and what settles them.' })
export class Arrears {
  @Field(() => [ArrearsMonth], { description: 'One to three months, oldest first.' })
  months!: readonly ArrearsMonth[];

  @Field(() => RupiahScalar, {
    nullable: true,
    description: 'All of them together, as the participant pays them.',
  })
  amount!: string | null;
}

@ObjectType({ description: 'Whether a participant is protected by one program on a day.' })
export class ProgramStatement {
  @Field(() => ProgramCode, { description: 'The program.' })
  program!: string;

  @Field(() => CoverageStatus, { description: "The status, from the program's own contributions." })
  status!: string;

  @Field(() => MonthScalar, { nullable: true, description: 'The last month paid for the program by then.' })
  paidThrough!: string | null;

  @Field(() => [Reason], { description: 'Why.' })
  because!: readonly Reason[];
}

@ObjectType({ description: 'Whether a participant is protected on a day, and why.' })
export class CoverageStatement {
  @Field(() => DateScalar, { description: 'The day.' })
  on!: string;

  @Field(() => CoverageStatus, { description: 'The status, from payments received by that day.' })
  status!: string;

  @Field(() => MonthScalar, { nullable: true, description: 'The last month paid by then.' })
  paidThrough!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Number of the registration that decides; null without one.',
  })
  registrationNumber!: number | null;

  @Field(() => MonthScalar, {
    nullable: true,
    description: 'The oldest unpaid month; null when nothing can be paid.',
  })
  nextDueMonth!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'When it is due, a day that has passed in the grace period; of the first month the registration day.',
  })
  nextDueOn!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The first day of INACTIVE if nothing more is paid; null when nothing can be paid, and before the first payment.',
  })
  lapsesOn!: string | null;
}
