import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../platform/context.ts';
import { RecordPaymentInput, RecordPaymentResult } from './payment.inputs.ts';
import type { RecordPaymentOutcome } from './record-payment.ts';
import { recordPayment } from './record-payment.ts';

@Resolver()
export class PaymentCommandsResolver {
  @Mutation(() => RecordPaymentResult, {
    description:
      'Records one payment. Sent again with the same key, or as the same payment under another key, it gives the first receipt.',
  })
  recordPayment(
    @Arg('input', () => RecordPaymentInput, { description: 'The payment and what it is for.' })
    input: RecordPaymentInput,
    @Ctx() ctx: Context,
  ): Promise<RecordPaymentOutcome> {
    return recordPayment(ctx, input);
  }
}
