import { Field, Int, ObjectType } from 'type-graphql';
import { Node, registerNodeType } from '../platform/connection.type.ts';
import { enumType } from '../platform/enum-type.ts';
import { DateScalar, MonthScalar, RupiahScalar } from '../platform/scalars.ts';
import { PaymentChannel, ProgramCode, Sector } from '../programs/program.type.ts';

registerNodeType('reg', 'Registration');

export const RegistrationEnd = enumType('RegistrationEnd', 'Why a registration is over.', {
  LAPSED: 'More than three contribution months were left unpaid (Perdir 22/PERDIR.02/072022).',
  DEATH: 'The participant died.',
  JHT_PAID: 'JHT was paid in full.',
  WITHDRAWN: 'The participant left.',
});

@ObjectType({
  implements: Node,
  description:
    'An episode of membership in one kind of work (pendaftaran). A lapse and a return are two registrations; at most two are open at a time.',
})
export class Registration extends Node {
  @Field(() => Int, { description: 'The first registration of a participant is number 1.' })
  number!: number;

  @Field(() => Int, {
    description: '1 or 2: which of the two kinds of work that may be registered at a time.',
  })
  slot!: number;

  @Field(() => DateScalar, { description: 'The day of registration; all clocks of membership start on it.' })
  registeredOn!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day on which it is over; null while it lasts.',
  })
  endedOn!: string | null;

  @Field(() => RegistrationEnd, { nullable: true, description: 'Why it is over; null while it lasts.' })
  endReason!: string | null;

  @Field(() => Sector, { description: 'Sector of the occupation.' })
  sector!: string;

  @Field(() => [ProgramCode], { description: 'The programs that it takes part in.' })
  programs!: readonly string[];

  @Field(() => RupiahScalar, {
    nullable: true,
    description: 'The monthly income in force on the business day, or the last one declared when it is over.',
  })
  income!: string | null;

  @Field(() => PaymentChannel, { description: 'How the registration came.' })
  channel!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day of the first payment; cover starts on it. Null before it.',
  })
  firstPaidOn!: string | null;

  @Field(() => MonthScalar, { nullable: true, description: 'The last month paid, whenever it was paid.' })
  paidThrough!: string | null;

  occupationCode!: string;
  acquiredByKey!: string | null;
  participantKey!: string;
}
