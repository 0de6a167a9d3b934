import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { connectionTypes } from '../platform/connection.type.ts';
import { enumType } from '../platform/enum-type.ts';
import { DateTimeScalar } from '../platform/scalars.ts';

export const AccessKind = enumType('AccessKind', 'How data of persons were seen.', {
  UNMASKED: 'One masked value was shown in clear, for a purpose.',
  DETAIL: 'Persons were looked up, or something of theirs.',
  LIST: 'Persons stood in a list.',
});

@ObjectType({
  description:
    'Somebody saw data of persons. Unmasked values have an entry each; answers have one per account, operation, person and hour.',
})
export class AccessEntry {
  @Field(() => ID, { description: 'Id of the entry.' })
  id!: string;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at!: string;

  @Field(() => AccessKind, { description: 'How.' })
  kind!: string;

  @Field(() => String, { description: 'The account that saw them.' })
  actorSubject!: string;

  @Field(() => String, { description: 'The name of its user at that time.' })
  actorName!: string;

  @Field(() => String, { description: 'The role of its user at that time.' })
  actorRole!: string;

  @Field(() => String, { description: 'Participant, Agent, or Claim for a person whom a claim names.' })
  entity!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'For a claim: its UUID and the key of the person in it. The ids are then of its participant.',
  })
  detail!: string | null;

  @Field(() => Int, {
    description: 'How many persons; 0 when the answer showed persons without anything that tells which.',
  })
  personCount!: number;

  @Field(() => [String], { description: 'What of them: the fields that the answer had.' })
  fields!: readonly string[];

  @Field(() => String, { description: 'By which fields of Query or Mutation.' })
  operation!: string;

  @Field(() => String, { nullable: true, description: 'The purpose of an unmasking.' })
  purpose!: string | null;

  @Field(() => String, { nullable: true, description: 'The purpose in the words of the person.' })
  note!: string | null;

  @Field(() => String, { description: 'The request.' })
  requestId!: string;
}

export const { connection: AccessEntryConnection } = connectionTypes(
  'AccessEntry',
  () => AccessEntry,
  'entries of the access log',
);

@InputType({ description: 'Restricts the access log. All given fields must hold.' })
export class AccessFilter {
  @Field(() => ID, { nullable: true, description: 'The person whose data were seen, by id.' })
  personId?: string | null;

  @Field(() => String, { nullable: true, description: 'The account that saw them.' })
  by?: string | null;

  @Field(() => AccessKind, { nullable: true, description: 'How they were seen.' })
  kind?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'At this instant or later.' })
  since?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Before this instant.' })
  until?: string | null;
}
