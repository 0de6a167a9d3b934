import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../platform/context.ts';
import { decideErasure } from './decide-erasure.ts';
import { DecideErasureInput, ErasureRequest, ErasureResult, RequestErasureInput } from './erasure.type.ts';
import { openErasureRequests } from './erasure-requests.ts';
import type { ErasureOutcome } from './request-erasure.ts';
import { requestErasure } from './request-erasure.ts';

@Resolver(() => ErasureRequest)
export class ErasureResolver {
  @Query(() => [ErasureRequest], {
    description: 'The open requests to be erased, oldest first; at most 100.',
  })
  erasureRequests(@Ctx() ctx: Context): Promise<ErasureRequest[]> {
    return openErasureRequests(ctx);
  }

  @Mutation(() => ErasureResult, {
    description:
      'Takes in the request of a participant to be erased. Refused while the scheme still owes or decides something.',
  })
  requestErasure(
    @Arg('input', () => RequestErasureInput, { description: 'Who and why.' }) input: RequestErasureInput,
    @Ctx() ctx: Context,
  ): Promise<ErasureOutcome> {
    return requestErasure(ctx, input);
  }

  @Mutation(() => ErasureResult, {
    description:
      'Decides on a request to be erased. An approval replaces everything that tells who the person is; amounts stay.',
  })
  decideErasure(
    @Arg('input', () => DecideErasureInput, { description: 'Which request, and the decision.' })
    input: DecideErasureInput,
    @Ctx() ctx: Context,
  ): Promise<ErasureOutcome> {
    return decideErasure(ctx, input);
  }
}
