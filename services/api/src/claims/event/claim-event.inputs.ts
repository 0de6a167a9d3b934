import { Field, InputType, Int } from 'type-graphql';
import { DateScalar, RupiahScalar } from '../../platform/scalars.ts';
import {
  AccidentCause,
  AccidentOutcome,
  AidKind,
  ChildWorkKind,
  HeirRelation,
  SavingsGround,
  ScholarshipGround,
  SchoolLevel,
  TransportMode,
} from './claim-event.enums.ts';

@InputType({ description: 'A person who is paid, with the account.' })
export class ClaimPersonInput {
  @Field(() => String, { description: 'Full name.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Bank of the account.' })
  bankName?: string | null;

  @Field(() => String, { nullable: true, description: 'Number of the account, digits only.' })
  bankAccount?: string | null;
}

@InputType({ description: 'Somebody who may inherit (ahli waris), with the account.' })
export class ClaimHeirInput extends ClaimPersonInput {
  @Field(() => HeirRelation, { description: 'Relation to the participant.' })
  relation!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Day of the own death, when no longer alive.' })
  diedOn?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Of a person named in a will: whether it is a notarial deed.',
  })
  byNotarialDeed?: boolean | null;
}

@InputType({ description: 'Costs of transport by one means.' })
export class TransportCostInput {
  @Field(() => TransportMode, { description: 'The means.' })
  mode!: string;

  @Field(() => RupiahScalar, { description: 'What it cost.' })
  cost!: string;
}

@InputType({ description: 'A permanent loss as a doctor determined it.' })
export class DisabilityLossInput {
  @Field(() => String, { description: 'Code of the table of disabilities, for example "THUMB_R".' })
  code!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'How often a row counts that is given for each 10 dB or 10 %.',
  })
  count?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Share within the range of the table, in hundredths of a percent.',
  })
  determined?: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Part of the function that is lost, in hundredths of a percent; left out when the part is gone.',
  })
  functionLost?: number | null;
}

@InputType({ description: 'A prosthesis or another aid.' })
export class AidCostInput {
  @Field(() => AidKind, { description: 'What it is.' })
  kind!: string;

  @Field(() => RupiahScalar, {
    description: 'The bill; of a prosthesis or orthosis the price of the government rehabilitation hospital.',
  })
  cost!: string;
}

@InputType({ description: 'Care at home in place of the hospital.' })
export class HomeCareInput {
  @Field(() => RupiahScalar, { description: 'What it cost.' })
  cost!: string;

  @Field(() => DateScalar, { description: 'First day.' })
  from!: string;

  @Field(() => DateScalar, { description: 'First day without care.' })
  until!: string;

  @Field(() => Boolean, { description: 'Whether a doctor advised it.' })
  onDoctorsAdvice!: boolean;
}

@InputType({ description: 'A work accident or work disease (kecelakaan kerja, penyakit akibat kerja): JKK.' })
export class WorkAccidentInput {
  @Field(() => DateScalar, { description: 'Day of the accident; of a work disease, of the diagnosis.' })
  accidentOn!: string;

  @Field(() => AccidentCause, { description: 'How it came about.' })
  cause!: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'On the way: whether by the usual route; true when left out.',
  })
  byUsualRoute?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Of sudden death and violence: whether at the place of work; true when left out.',
  })
  atWork?: boolean | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Of a work disease: last day of that work; null while it goes on.',
  })
  workEndedOn?: string | null;

  @Field(() => AccidentOutcome, { description: 'What came of it.' })
  outcome!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day of death; exactly when the outcome is DEATH.',
  })
  deathOn?: string | null;

  @Field(() => [RupiahScalar], { nullable: true, description: 'Bills of treatment, at most 50.' })
  medicalCosts?: string[] | null;

  @Field(() => [RupiahScalar], {
    nullable: true,
    description: 'Bills of examinations that settled a work disease, at most 50.',
  })
  diagnosticCosts?: string[] | null;

  @Field(() => [TransportCostInput], { nullable: true, description: 'Costs of transport, at most 50.' })
  transport?: TransportCostInput[] | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day unable to work (STMB).' })
  incapacityFrom?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day able to work again, or of the determination.',
  })
  incapacityUntil?: string | null;

  @Field(() => [DisabilityLossInput], {
    nullable: true,
    description: 'Losses of a partial disability, at most 50.',
  })
  losses?: DisabilityLossInput[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether the participant is left-handed (kidal): the shares of right and left change places.',
  })
  leftHanded?: boolean | null;

  @Field(() => [AidCostInput], { nullable: true, description: 'Aids, at most 50.' })
  aids?: AidCostInput[] | null;

  @Field(() => HomeCareInput, { nullable: true, description: 'Care at home.' })
  homeCare?: HomeCareInput | null;

  @Field(() => [ClaimHeirInput], {
    nullable: true,
    description: 'Of a fatal accident: who may inherit, at most 50.',
  })
  heirs?: ClaimHeirInput[] | null;

  @Field(() => ClaimPersonInput, {
    nullable: true,
    description: 'Who arranged the funeral, where there is no heir.',
  })
  funeralArrangedBy?: ClaimPersonInput | null;
}

@InputType({ description: 'A death that no work accident caused (kematian): JKM.' })
export class DeathInput {
  @Field(() => DateScalar, { description: 'Day of death.' })
  diedOn!: string;

  @Field(() => [ClaimHeirInput], { nullable: true, description: 'Who may inherit, at most 50.' })
  heirs?: ClaimHeirInput[] | null;

  @Field(() => ClaimPersonInput, {
    nullable: true,
    description: 'Who arranged the funeral, where there is no heir.',
  })
  funeralArrangedBy?: ClaimPersonInput | null;
}

@InputType({ description: 'A payment of savings (JHT), in full or in part.' })
export class SavingsInput {
  @Field(() => SavingsGround, { description: 'On which ground.' })
  ground!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day of the death, of the disability or of the end of the business; otherwise left out.',
  })
  eventOn?: string | null;

  @Field(() => RupiahScalar, {
    nullable: true,
    description: 'Of a part: how much is asked for; left out, the most there is.',
  })
  asked?: string | null;

  @Field(() => [ClaimHeirInput], {
    nullable: true,
    description: 'After a death: who may inherit, at most 50.',
  })
  heirs?: ClaimHeirInput[] | null;

  @Field(() => ClaimPersonInput, { nullable: true, description: 'After a death: who arranged the funeral.' })
  funeralArrangedBy?: ClaimPersonInput | null;
}

@InputType({ description: 'A year of school that is asked for.' })
export class ClaimedYearInput {
  @Field(() => Int, { description: 'Year in which the school year begins: 2024 is 2024/2025.' })
  schoolYear!: number;

  @Field(() => SchoolLevel, { description: 'The school.' })
  level!: string;
}

@InputType({ description: 'A time in which a child works.' })
export class ChildWorkInput {
  @Field(() => ChildWorkKind, { description: 'What kind of work.' })
  kind!: string;

  @Field(() => DateScalar, { description: 'First day.' })
  from!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day without work; left out while it goes on.',
  })
  until?: string | null;
}

@InputType({
  description: 'A child and the years of school asked for; the account is the child’s or the guardian’s.',
})
export class ScholarshipChildInput extends ClaimPersonInput {
  @Field(() => DateScalar, { description: 'Day of birth.' })
  bornOn!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Day of marriage.' })
  marriedOn?: string | null;

  @Field(() => [ChildWorkInput], { nullable: true, description: 'Work of the child, at most 50.' })
  work?: ChildWorkInput[] | null;

  @Field(() => [ClaimedYearInput], { description: 'The years, at most 50.' })
  claimed!: ClaimedYearInput[];
}

@InputType({ description: 'School years of children (beasiswa): JKK or JKM by the ground.' })
export class ScholarshipInput {
  @Field(() => ScholarshipGround, { description: 'On which ground.' })
  ground!: string;

  @Field(() => DateScalar, {
    description: 'Day of the death or of the accident, as in the claim that was decided before.',
  })
  eventOn!: string;

  @Field(() => [ScholarshipChildInput], { description: 'The children, at most 50; two are paid.' })
  children!: ScholarshipChildInput[];
}

@InputType({ description: 'What happened and what is asked for: exactly one of the four.' })
export class ClaimEventInput {
  @Field(() => WorkAccidentInput, { nullable: true, description: 'A work accident (JKK).' })
  workAccident?: WorkAccidentInput | null;

  @Field(() => DeathInput, { nullable: true, description: 'A death (JKM).' })
  death?: DeathInput | null;

  @Field(() => SavingsInput, { nullable: true, description: 'A payment of savings (JHT).' })
  savings?: SavingsInput | null;

  @Field(() => ScholarshipInput, { nullable: true, description: 'School years of children (beasiswa).' })
  scholarship?: ScholarshipInput | null;
}
