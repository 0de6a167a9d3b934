import { Field, ObjectType } from 'type-graphql';
import { enumType } from '../platform/enum-type.ts';
import { LocalText, Reason } from '../platform/reason.type.ts';
import { DateScalar, DateTimeScalar, MonthScalar, RupiahScalar } from '../platform/scalars.ts';
import { Payer, ProgramCode } from '../programs/program.type.ts';
import { ClaimStatus } from './claim.type.ts';

export const ClaimAction = enumType('ClaimAction', 'What can be done with a claim.', {
  AMEND: 'Tell other facts (ubah).',
  RECEIVE_DOCUMENTS: 'Write down documents that came in (terima berkas).',
  SUBMIT: 'Hand it in (ajukan).',
  RETURN: 'Give it back for what is missing (minta dokumen).',
  VERIFY: 'Check the case (cek kasus).',
  DETERMINE: 'Determine what is paid (tetapkan).',
  REJECT: 'Refuse it (tolak).',
  PAY: 'Pay it (bayar).',
  WITHDRAW: 'Take it back (cabut).',
});

@ObjectType({ description: 'A document that a claim needs (dokumen persyaratan).' })
export class ClaimDocument {
  @Field(() => String, { description: 'Code of the document, for example "DEATH_CERTIFICATE".' })
  code!: string;

  @Field(() => LocalText, { description: 'What it is called.' })
  name!: LocalText;

  @Field(() => Boolean, { description: 'Whether the claim cannot be determined without it.' })
  required!: boolean;

  @Field(() => DateScalar, { nullable: true, description: 'Day on which it came in; null until then.' })
  receivedOn!: string | null;
}

@ObjectType({ description: 'One part of what is paid (komponen manfaat).' })
export class ClaimLine {
  @Field(() => String, { description: 'Code of the benefit, for example "DEATH_GRANT".' })
  code!: string;

  @Field(() => LocalText, { description: 'What it is called.' })
  name!: LocalText;

  @Field(() => RupiahScalar, { description: 'Its amount.' })
  amount!: string;
}

export const ClaimPayeeKind = enumType('ClaimPayeeKind', 'Who receives a part of a claim (penerima).', {
  PARTICIPANT: 'The participant (peserta).',
  HEIR: 'An heir (ahli waris).',
  CHILD: 'A child, by the guardian (anak, melalui wali).',
  FUNERAL_ARRANGER: 'Who arranged the funeral, where there is no heir.',
  SOCIAL_SECURITY_FUND: 'The fund, where there is no heir (Dana Jaminan Sosial).',
  HELD: 'Held until a person decides, because no rule says who is paid.',
});

@ObjectType({ description: 'Somebody who is paid by a claim (penerima manfaat).' })
export class ClaimPayee {
  @Field(() => ClaimPayeeKind, { description: 'Who it is.' })
  kind!: string;

  @Field(() => String, { nullable: true, description: 'Relation of an heir, for example "SPOUSE".' })
  relation!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Key of the person in the claim, by which `unmask` finds the account; null for the participant and the fund.',
  })
  personKey!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Name; initials where the caller sees persons masked; null for the fund.',
  })
  name!: string | null;

  @Field(() => String, { nullable: true, description: 'Bank of the account.' })
  bankName!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Number of the account, all but the last four masked.',
  })
  bankAccount!: string | null;

  @Field(() => RupiahScalar, { description: 'What is paid.' })
  amount!: string;
}

@ObjectType({
  description:
    'Prepaid contributions that go back with a claim (pengembalian iuran). They are no part of its amount.',
})
export class ClaimRefund {
  @Field(() => ProgramCode, { description: 'The program.' })
  program!: string;

  @Field(() => [MonthScalar], { description: 'The months.' })
  months!: readonly string[];

  @Field(() => Payer, { description: 'Who had paid them.' })
  payer!: string;

  @Field(() => Boolean, {
    description: 'False for donors and governments, who are refunded by agreement and not with the claim.',
  })
  paidWithClaim!: boolean;

  @Field(() => RupiahScalar, { description: 'How much.' })
  amount!: string;
}

@ObjectType({ description: 'A step in the life of a claim.' })
export class ClaimTransition {
  @Field(() => ClaimStatus, { nullable: true, description: 'Where it stood; null for the first step.' })
  from!: string | null;

  @Field(() => ClaimStatus, { description: 'Where it stood after the step.' })
  to!: string;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at!: string;

  @Field(() => String, { description: 'Who took it.' })
  actor!: string;

  @Field(() => String, { nullable: true, description: 'Why.' })
  reason!: string | null;
}

export const ClaimDecisionKind = enumType('ClaimDecisionKind', 'What the law says of a claim.', {
  PAYABLE: 'The amount is owed.',
  VERIFICATION: 'The amount is what would be paid; a person decides (cek kasus).',
  REFUSED: 'Nothing is owed.',
  LAPSED: 'It was claimed too late (gugur).',
});

@ObjectType({ description: 'What the law makes of the facts of a claim.' })
export class ClaimAssessment {
  @Field(() => ClaimDecisionKind, { description: 'What the law says.' })
  kind!: string;

  @Field(() => RupiahScalar, { description: 'What is owed, or would be; zero when nothing is.' })
  amount!: string;

  @Field(() => String, { description: 'The amount in Indonesian words.' })
  amountInWords!: string;

  @Field(() => [ClaimLine], { description: 'The parts; they add up to the amount.' })
  lines!: readonly ClaimLine[];

  @Field(() => [ClaimPayee], { description: 'Who receives it; together the amount.' })
  payees!: readonly ClaimPayee[];

  @Field(() => [ClaimRefund], { description: 'Prepaid contributions that go back.' })
  refunds!: readonly ClaimRefund[];

  @Field(() => [Reason], { description: 'Why, with the articles.' })
  because!: readonly object[];
}

@ObjectType({ description: 'The decision of a claim as it was made and kept (penetapan).' })
export class ClaimDecision {
  @Field(() => ClaimDecisionKind, { description: 'What the law said.' })
  kind!: string;

  @Field(() => RupiahScalar, { description: 'What was determined; zero when nothing was.' })
  amount!: string;

  @Field(() => [Reason], { description: 'Why, as it was said then.' })
  because!: readonly object[];

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  decidedAt!: string;

  @Field(() => String, { description: 'Who made it.' })
  decidedBy!: string;

  @Field(() => String, { description: 'SHA-256 of the kept text, in hexadecimal.' })
  fingerprint!: string;

  @Field(() => Boolean, {
    description: 'Whether the rules, asked again with the kept facts, give the kept text byte for byte.',
  })
  replaysEqually!: boolean;

  claimKey!: string;
}

@ObjectType({ description: 'What a check of the case found (hasil cek kasus).' })
export class ClaimFindings {
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the participant worked when registering; null where nobody looked.',
  })
  workingAtRegistration!: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the participant was free of illness when registering; null where nobody looked.',
  })
  healthyAtRegistration!: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether a person accepted what the law leaves to one; null while nobody has judged.',
  })
  accepted!: boolean | null;

  @Field(() => String, { nullable: true, description: 'The reason that was given with the judgement.' })
  reason!: string | null;
}

@ObjectType({ description: 'One line of the list in a letter.' })
export class ClaimLetterItem {
  @Field(() => String, { description: 'What stands on the left.' })
  label!: string;

  @Field(() => String, { description: 'What stands on the right.' })
  value!: string;
}

@ObjectType({
  description: 'The letter on a decided claim, in Indonesian, ready to print (surat penetapan).',
})
export class ClaimLetter {
  @Field(() => String, { description: 'Its heading.' })
  title!: string;

  @Field(() => String, { description: 'Its number.' })
  reference!: string;

  @Field(() => String, { description: 'Place and day.' })
  dateline!: string;

  @Field(() => String, { description: 'To whom it is written.' })
  addressee!: string;

  @Field(() => [ClaimLetterItem], { description: 'What it is about: number, program, event, amounts.' })
  items!: readonly ClaimLetterItem[];

  @Field(() => [String], { description: 'Its paragraphs, in order.' })
  paragraphs!: readonly string[];

  @Field(() => String, { description: 'Who signs.' })
  signature!: string;
}
