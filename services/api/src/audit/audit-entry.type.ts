import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { connectionTypes } from '../platform/connection.type.ts';
import { enumType } from '../platform/enum-type.ts';
import { DateTimeScalar } from '../platform/scalars.ts';

@ObjectType({ description: 'One change by one person, as the audit log keeps it. Persons in it are masked.' })
export class AuditEntry {
  @Field(() => ID, { description: 'Id of the entry.' })
  id!: string;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at!: string;

  @Field(() => String, { description: 'The account that did it.' })
  actorSubject!: string;

  @Field(() => String, { description: 'The name of its user at that time.' })
  actorName!: string;

  @Field(() => String, { description: 'The role of its user at that time.' })
  actorRole!: string;

  @Field(() => String, { description: 'What was done, like "agent.updated".' })
  action!: string;

  @Field(() => String, { description: 'What kind of thing was changed, like "Agent".' })
  entity!: string;

  @Field(() => String, { nullable: true, description: 'Why, in the words of the person.' })
  reason!: string | null;

  @Field(() => String, { description: 'The request by which it was done.' })
  requestId!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Place in the chain; null in the seconds before it is given.',
  })
  sequence!: number | null;

  @Field(() => Boolean, {
    description: 'Whether its words were erased with the person of whom they told. The chain still holds.',
  })
  erased!: boolean;
}

export const { connection: AuditEntryConnection } = connectionTypes(
  'AuditEntry',
  () => AuditEntry,
  'audit entries',
);

@InputType({ description: 'Restricts audit entries. All given fields must hold.' })
export class AuditFilter {
  @Field(() => ID, { nullable: true, description: 'The thing that was changed, by its id.' })
  entityId?: string | null;

  @Field(() => String, { nullable: true, description: 'The account that did it.' })
  actor?: string | null;

  @Field(() => String, { nullable: true, description: 'What was done, like "agent.updated".' })
  action?: string | null;

  @Field(() => String, { nullable: true, description: 'The request by which it was done.' })
  requestId?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'At this instant or later.' })
  since?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Before this instant.' })
  until?: string | null;
}

export const AuditFault = enumType('AuditFault', 'What a check of the chain found wrong.', {
  PLACE_MISSING: 'A place in the chain is missing.',
  ENTRY_MISSING: 'The entry of a place was taken away.',
  ENTRY_CHANGED: 'Who, what or when of an entry, or its seal, was changed.',
  CONTENT_CHANGED: 'The words of an entry were changed.',
  ENTRY_UNSEALED: 'An entry was slipped in past the chain.',
});

@ObjectType({ description: 'The latest check of the chain of the audit log.' })
export class AuditChain {
  @Field(() => Int, { description: 'Every place up to this one holds what was written.' })
  intactThrough!: number;

  @Field(() => DateTimeScalar, { description: 'When it was checked.' })
  checkedAt!: string;

  @Field(() => AuditFault, {
    nullable: true,
    description: 'What is wrong after that place; null if nothing.',
  })
  fault!: string | null;

  @Field(() => ID, { nullable: true, description: 'The entry at which it is wrong.' })
  faultyEntryId!: string | null;

  @Field(() => String, {
    description:
      'The hash at that place, in hexadecimal: kept elsewhere, it shows later whether the end was cut off.',
  })
  head!: string;
}
