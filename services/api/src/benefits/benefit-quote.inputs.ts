import { Field, InputType, Int } from 'type-graphql';
import {
  AccidentCause,
  AccidentOutcome,
  SavingsGround,
  SchoolLevel,
} from '../claims/event/claim-event.enums.ts';
import {
  AidCostInput,
  DisabilityLossInput,
  HomeCareInput,
  TransportCostInput,
} from '../claims/event/claim-event.inputs.ts';
import { DateScalar, MonthScalar, RupiahScalar } from '../platform/scalars.ts';
import { ProgramCode, Sector } from '../programs/program.type.ts';

@InputType({ description: 'A child of whom the scholarship (beasiswa) is forecast.' })
export class QuotedChildInput {
  @Field(() => DateScalar, { description: 'Birth date.' })
  bornOn!: string;

  @Field(() => SchoolLevel, {
    nullable: true,
    description: 'Where the child is at school; left out: not yet.',
  })
  level?: string | null;

  @Field(() => Int, { nullable: true, description: 'Years of that level already over, 0 to 10.' })
  yearsDone?: number | null;
}

@InputType({ description: 'A work accident or work disease: JKK.' })
export class QuotedAccidentInput {
  @Field(() => DateScalar, { description: 'Day of the accident; of a work disease, of its diagnosis.' })
  accidentOn!: string;

  @Field(() => AccidentCause, { description: 'How it came about.' })
  cause!: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'On the way: whether by the usual route; yes if left out.',
  })
  byUsualRoute?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Of sudden death and violence: whether at work; yes if left out.',
  })
  atWork?: boolean | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Of a work disease: the last day of that work; left out while it goes on.',
  })
  workEndedOn?: string | null;

  @Field(() => AccidentOutcome, { description: 'What came of it. A death is taken to be on the same day.' })
  outcome!: string;

  @Field(() => [DisabilityLossInput], {
    nullable: true,
    description: 'The losses of a partial disability, at most 50.',
  })
  losses?: DisabilityLossInput[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the worker is left-handed: then the shares of right and left change places.',
  })
  leftHanded?: boolean | null;

  @Field(() => [RupiahScalar], { nullable: true, description: 'Bills of treatment, at most 50.' })
  medicalCosts?: string[] | null;

  @Field(() => [RupiahScalar], {
    nullable: true,
    description: 'Examinations that settled a work disease, at most 50.',
  })
  diagnosticCosts?: string[] | null;

  @Field(() => [TransportCostInput], { nullable: true, description: 'Costs of transport, at most 50.' })
  transport?: TransportCostInput[] | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day unable to work (STMB).' })
  incapacityFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day able to work again.' })
  incapacityUntil?: string | null;

  @Field(() => [AidCostInput], { nullable: true, description: 'Aids, at most 50.' })
  aids?: AidCostInput[] | null;

  @Field(() => HomeCareInput, { nullable: true, description: 'Care at home.' })
  homeCare?: HomeCareInput | null;

  @Field(() => [QuotedChildInput], { nullable: true, description: 'Children, at most 10; two are paid.' })
  children?: QuotedChildInput[] | null;
}

@InputType({ description: 'A death that no work accident caused: JKM.' })
export class QuotedDeathInput {
  @Field(() => DateScalar, { description: 'Day of death.' })
  diedOn!: string;

  @Field(() => [QuotedChildInput], { nullable: true, description: 'Children, at most 10; two are paid.' })
  children?: QuotedChildInput[] | null;
}

@InputType({ description: 'A payment of old-age savings: JHT.' })
export class QuotedSavingsInput {
  @Field(() => SavingsGround, { description: 'Why it is paid.' })
  ground!: string;

  @Field(() => DateScalar, { description: 'Day of the request; the balance is that of this day.' })
  claimedOn!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day of the death, of the disability or of the end of the business; needed for these.',
  })
  eventOn?: string | null;

  @Field(() => DateScalar, { description: 'Birth date of the worker.' })
  bornOn!: string;

  @Field(() => RupiahScalar, {
    nullable: true,
    description: 'Of a part: how much is asked for; left out, the most there is.',
  })
  asked?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether a part was taken before; no if left out.' })
  takenBefore?: boolean | null;
}

@InputType({ description: 'What happens: exactly one of the three.' })
export class QuotedEventInput {
  @Field(() => QuotedAccidentInput, { nullable: true, description: 'A work accident (JKK).' })
  workAccident?: QuotedAccidentInput | null;

  @Field(() => QuotedDeathInput, { nullable: true, description: 'A death (JKM).' })
  death?: QuotedDeathInput | null;

  @Field(() => QuotedSavingsInput, { nullable: true, description: 'A payment of savings (JHT).' })
  savings?: QuotedSavingsInput | null;
}

@InputType({
  description:
    'Facts of nobody in particular: an informal worker who paid every month from registration on, and what happens.',
})
export class BenefitQuoteInput {
  @Field(() => RupiahScalar, { description: 'Monthly income; any positive amount.' })
  income!: string;

  @Field(() => Sector, { description: 'Sector of the work.' })
  sector!: string;

  @Field(() => [ProgramCode], {
    description: 'The programs, each once: JKK and JKM together, JHT if wanted.',
  })
  programs!: string[];

  @Field(() => DateScalar, { description: 'Day of the registration; not after what happens.' })
  registeredOn!: string;

  @Field(() => MonthScalar, {
    nullable: true,
    description:
      'The last month paid, at most 12 after that of the event; all months from that of the registration on are paid. Left out: none.',
  })
  paidThrough?: string | null;

  @Field(() => RupiahScalar, {
    nullable: true,
    description: 'What the savings held on registration; "0.00" if left out.',
  })
  savingsBefore?: string | null;

  @Field(() => QuotedEventInput, { description: 'What happens.' })
  event!: QuotedEventInput;
}
