import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { Reason } from '../platform/reason.type.ts';
import { DateTimeScalar } from '../platform/scalars.ts';

@ObjectType({
  description: 'A request of a participant to be erased (UU 27/2022 art. 8), and what became of it.',
})
export class ErasureRequest {
  @Field(() => ID, { description: 'Id of the request.' })
  id!: string;

  @Field(() => ID, { description: 'The participant.' })
  participantId!: string;

  @Field(() => DateTimeScalar, { description: 'When it came in.' })
  requestedAt!: string;

  @Field(() => DateTimeScalar, { description: 'Until when it must be answered: 3 × 24 hours.' })
  dueAt!: string;

  @Field(() => String, { description: 'Who took it in.' })
  requestedByName!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was decided; null while open.' })
  decidedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Who decided; never who took it in.' })
  decidedByName!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the person was erased; null while open.' })
  approved!: boolean | null;
}

@InputType({ description: 'A participant asks to be erased.' })
export class RequestErasureInput {
  @Field(() => String, {
    description: 'Chosen by the client for this intention; sent again, nothing happens twice.',
  })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The participant.' })
  participantId!: string;

  @Field(() => String, { description: 'Why, for the audit log.' })
  reason!: string;
}

@InputType({ description: 'The decision on a request. An approval erases at once and cannot be taken back.' })
export class DecideErasureInput {
  @Field(() => String, {
    description: 'Chosen by the client for this intention; sent again, nothing happens twice.',
  })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The request.' })
  requestId!: string;

  @Field(() => Boolean, { description: 'Whether to erase the person.' })
  approve!: boolean;

  @Field(() => String, { description: 'Why, for the audit log.' })
  reason!: string;
}

@ObjectType({ description: 'The request is taken in, or decided.' })
export class ErasureTaken {
  kind!: 'ErasureTaken';

  @Field(() => ErasureRequest, { description: 'The request as it is now.' })
  request!: ErasureRequest;
}

@ObjectType({ description: 'The person cannot be erased now; nothing was written.' })
export class ErasureRefused {
  kind!: 'ErasureRefused';

  @Field(() => [Reason], { description: 'Why not.' })
  because!: readonly object[];
}

export const ErasureResult = createUnionType({
  name: 'ErasureResult',
  description: 'What became of a request to be erased.',
  types: () => [ErasureTaken, ErasureRefused] as const,
  resolveType: ({ kind }) => kind,
});
