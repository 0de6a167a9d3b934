import { ArgsType, createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';

/** The part of our schema that the operations ask for, in the same names. Scalars are plain strings. */
@ObjectType()
export class LocalText {
  @Field(() => String) id!: string;
}

@ObjectType()
export class Program {
  @Field(() => String) code!: string;
  @Field(() => LocalText) name!: LocalText;
}

@ObjectType()
export class Region {
  @Field(() => String) code!: string;
  @Field(() => String) name!: string;
}

@ObjectType()
export class Agent {
  @Field(() => ID) id!: string;
  @Field(() => String) code!: string;
  @Field(() => String) name!: string;
}

@ObjectType()
export class Participant {
  @Field(() => ID) id!: string;
  @Field(() => String) kpj!: string;
  @Field(() => String) name!: string;
  @Field(() => String) nik!: string;
  @Field(() => String) bornOn!: string;
  @Field(() => String) sex!: string;
  @Field(() => String) registeredOn!: string;
}

@ObjectType()
export class Enrolment {
  @Field(() => ID) id!: string;
  @Field(() => String) since!: string;
  @Field(() => String, { nullable: true }) until!: string | null;
}

@ObjectType()
export class Contribution {
  @Field(() => ID) id!: string;
  @Field(() => String) month!: string;
  @Field(() => String) amount!: string;
  @Field(() => String) paidOn!: string;
}

@ObjectType()
export class Claim {
  @Field(() => ID) id!: string;
  @Field(() => String) number!: string;
  @Field(() => String) status!: string;
  @Field(() => String) eventOn!: string;
  @Field(() => String) filedAt!: string;
  @Field(() => String, { nullable: true }) paidOn!: string | null;
  @Field(() => String, { nullable: true }) amount!: string | null;
}

@ObjectType()
export class PageInfo {
  @Field(() => Boolean) hasNextPage!: boolean;
}

@ObjectType()
export class AgentConnection {
  @Field(() => [Agent]) nodes!: object[];
}

@ObjectType()
export class ParticipantConnection {
  @Field(() => [Participant]) nodes!: object[];
  @Field(() => PageInfo) pageInfo!: PageInfo;
  @Field(() => Int) totalCount!: number;
}

@ObjectType()
export class ContributionConnection {
  @Field(() => [Contribution]) nodes!: object[];
}

@ObjectType()
export class ClaimConnection {
  @Field(() => [Claim]) nodes!: object[];
}

@ObjectType()
export class CoverageCell {
  @Field(() => Region) district!: Region;
  @Field(() => Program) program!: object;
  @Field(() => Int) registered!: number;
  @Field(() => Int) active!: number;
  @Field(() => Int) grace!: number;
  @Field(() => Int) inactive!: number;
}

@ObjectType()
export class CoveragePoint {
  @Field(() => String) month!: string;
  @Field(() => Int) registered!: number;
  @Field(() => Int) active!: number;
  @Field(() => Int) grace!: number;
  @Field(() => Int) inactive!: number;
  @Field(() => Int) newlyRegistered!: number;
  @Field(() => Int) lapsed!: number;
  @Field(() => Int) reactivated!: number;
}

@ArgsType()
export class FirstArgs {
  @Field(() => Int) first!: number;
}

@ObjectType()
export class Payment {
  @Field(() => ID) id!: string;
  @Field(() => String) channel!: string;
  @Field(() => String) reference!: string;
  @Field(() => String) paidOn!: string;
  @Field(() => String) amount!: string;
}

@ObjectType()
export class Reason {
  @Field(() => String) rule!: string;
}

@ObjectType()
export class PaymentRecorded {
  @Field(() => Payment) payment!: object;
  @Field(() => Boolean) replayed!: boolean;
}

@ObjectType()
export class PaymentRefused {
  @Field(() => [Reason]) because!: Reason[];
}

export const RecordPaymentResult = createUnionType({
  name: 'RecordPaymentResult',
  types: () => [PaymentRecorded, PaymentRefused] as const,
  resolveType: (value) => ('payment' in value ? PaymentRecorded : PaymentRefused),
});

@InputType()
export class PaymentLineInput {
  @Field(() => ID) participantId!: string;
  @Field(() => String) month!: string;
  @Field(() => [String]) programs!: string[];
}

@InputType()
export class RecordPaymentInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => String) channel!: string;
  @Field(() => String) reference!: string;
  @Field(() => String) paidOn!: string;
  @Field(() => String) amount!: string;
  @Field(() => String) payer!: string;
  @Field(() => [PaymentLineInput]) lines!: PaymentLineInput[];
}
