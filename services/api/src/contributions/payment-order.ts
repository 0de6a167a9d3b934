import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { Month } from '../calendar/month.ts';
import type { PaymentChannel, PaymentLine, PaymentRequest } from '../law/payment-facts.ts';
import type { Payer, ProgramCode } from '../law/programs.ts';
import { formatMoney, money, ZERO } from '../money/money.ts';
import type { Context } from '../platform/context.ts';
import { inputText } from '../platform/input-text.ts';
import { badInput } from '../platform/problem.ts';
import { uuidOf } from '../platform/reading/wire-id.ts';
import type { RecordPaymentInput } from './payment.inputs.ts';

/** A payment as checked: what the law needs, and what identifies it. */
export interface PaymentOrder extends PaymentRequest {
  readonly reference: string;
}

const mostLines = 250;
const longestReference = 64;

/** Checks what was sent. Errors: BAD_USER_INPUT naming the field. */
export function orderOf(ctx: Context, input: RecordPaymentInput): PaymentOrder {
  const { lines } = input;
  if (lines.length === 0 || lines.length > mostLines)
    throw badInput('input.lines', `must have 1 to ${mostLines} items.`);
  const amount = money(input.amount);
  if (amount <= ZERO) throw badInput('input.amount', 'must be more than "0.00".');
  return {
    channel: input.channel as PaymentChannel,
    reference: inputText(input.reference, 'input.reference', longestReference),
    paidOn: input.paidOn as CalendarDate,
    today: ctx.today,
    amount,
    payer: input.payer as Payer,
    lines: lines.map((line, at) => lineOf(line, at)).toSorted(byParticipantAndMonth),
  };
}

function lineOf(line: RecordPaymentInput['lines'][number], at: number): PaymentLine {
  return {
    participantId: uuidOf('par', line.participantId, `input.lines[${at}].participantId`),
    month: line.month as Month,
    programs: line.programs.toSorted() as ProgramCode[],
  };
}

function byParticipantAndMonth(left: PaymentLine, right: PaymentLine): number {
  return writtenLine(left) < writtenLine(right) ? -1 : 1;
}

function writtenLine({ participantId, month, programs }: PaymentLine): string {
  return `${participantId} ${month} ${programs.join('+')}`;
}

/** All that a payment says, in one form. */
export function contentOf({ channel, reference, paidOn, amount, payer, lines }: PaymentOrder) {
  return { channel, reference, paidOn, amount: formatMoney(amount), payer, lines };
}

/** The same in the form that a recorded payment is read back in. */
export function writtenContent({ paidOn, amount, payer, lines }: PaymentOrder): string {
  const written = lines.map(writtenLine);
  return [paidOn, formatMoney(amount), payer, written.join(',')].join('|');
}
