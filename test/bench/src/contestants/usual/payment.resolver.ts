import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { UsualContext } from './context.ts';
import { recordPayment } from './record-payment.ts';
import { RecordPaymentInput, RecordPaymentResult } from './types.ts';

@Resolver()
export class PaymentResolver {
  @Mutation(() => RecordPaymentResult)
  recordPayment(
    @Arg('input', () => RecordPaymentInput) input: RecordPaymentInput,
    @Ctx() ctx: UsualContext,
  ): Promise<object> {
    return recordPayment(ctx, input);
  }
}
