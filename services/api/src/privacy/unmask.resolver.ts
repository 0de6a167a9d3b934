import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../platform/context.ts';
import { Unmasked, UnmaskInput } from './unmask.inputs.ts';
import { unmask } from './unmask.ts';

@Resolver()
export class UnmaskResolver {
  @Mutation(() => Unmasked, {
    description:
      'Shows one masked value of a person whom the caller sees, for a purpose. Each value leaves one entry in the access log; at most 30 per user and hour.',
  })
  unmask(
    @Arg('input', () => UnmaskInput, { description: 'Which value, and what for.' }) input: UnmaskInput,
    @Ctx() ctx: Context,
  ): Promise<Unmasked> {
    return unmask(ctx, input);
  }
}
