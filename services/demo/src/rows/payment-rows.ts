import { formatMoney, fromSen } from '@perisai/api/money/money';
import { type Day, dayText, monthNumber, monthStartText } from '../calendar/days.ts';
import { purposes } from '../chance/purposes.ts';
import { mix } from '../chance/random.ts';
import { tierIn } from '../people/deposits.ts';
import { paymentId } from '../people/payments.ts';
import { channels, dayOf, monthsOf, payerOf, payers, type Registration } from '../people/person.ts';
import type { Plan } from '../plan.ts';
import { contributionText, programCodes } from '../scheme/tariff.ts';
import { recordedOn } from './recorded.ts';
import { branchId } from './scheme-rows.ts';
import { row, type Table } from './table.ts';

const prefixes = ['PRS', 'CAB', 'BNK', 'EWL', 'RTL', 'ONL'];
const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A reference as banks give them: channel, day, and seven letters and digits that do not repeat. */
export function referenceOf(channel: number, payment: number, day: Day): string {
  let word = scramble(payment);
  let tail = '';
  for (let place = 0; place < 7; place += 1) {
    tail += digits[word % 32] ?? '0';
    word = Math.floor(word / 32);
  }
  return `${prefixes[channel]}${dayText(day).replaceAll('-', '').slice(2)}${tail}`;
}

// Four turns of a Feistel network over 32 bits: one to one, so that no reference repeats.
function scramble(payment: number): number {
  let left = payment >>> 16;
  let right = payment & 0xffff;
  for (let turn = 0; turn < 4; turn += 1) {
    const next = left ^ (mix([purposes.payment, turn, right, 2])[0] & 0xffff);
    left = right;
    right = next;
  }
  return left * 65_536 + right;
}

export function paymentTable({ payments, branches }: Plan): Table {
  const columns = 'id channel reference paid_on amount payer branch_id recorded_at'.split(' ');
  const branchIds = branches.map((_, branch) => branchId(branch));
  return { name: 'payments', columns, count: payments.count, rows: rows() };

  function* rows(): Generator<string> {
    for (let at = 0; at < payments.count; at += 1) {
      const day = payments.days[at] ?? 0;
      const channel = payments.channels[at] ?? 0;
      yield row(
        paymentId(payments, at),
        channels[channel] ?? '',
        referenceOf(channel, payments.first + at, day),
        dayText(day),
        formatMoney(fromSen(payments.amounts[at] ?? 0n)),
        payers[payments.payers[at] ?? 0] ?? '',
        branchIds[payments.branches[at] ?? 0] ?? '',
        recordedOn(day),
      );
    }
  }
}

const columns =
  'participant_id registration_number program month amount bracket payer paid_on payment_id'.split(' ');

/** One table per year: rows written straight to a partition can be stored frozen. */
export function contributionTables(plan: Plan, ids: readonly string[]): readonly Table[] {
  const parts = [
    { name: 'contributions_before_2022', from: 0, to: monthNumber(2022, 1) },
    { name: 'contributions_2022', from: monthNumber(2022, 1), to: monthNumber(2023, 1) },
    { name: 'contributions_2023', from: monthNumber(2023, 1), to: monthNumber(2024, 1) },
    { name: 'contributions_2024', from: monthNumber(2024, 1), to: monthNumber(2025, 1) },
    { name: 'contributions_2025', from: monthNumber(2025, 1), to: monthNumber(2026, 1) },
  ];
  return parts.map(({ name, from, to }) => ({
    name,
    columns,
    count: 0,
    rows: contributionRows(plan, ids, { from, to }),
  }));
}

interface Months {
  readonly from: number;
  readonly to: number;
}

function* contributionRows(
  { people, payments }: Plan,
  ids: readonly string[],
  span: Months,
): Generator<string> {
  for (const person of people) {
    for (const registration of person.registrations) {
      const text = registrationRows(`${ids[person.index]}\t${registration.number}\t`, registration, {
        ...span,
        payments,
      });
      if (text !== '') yield text;
    }
  }
}

function registrationRows(
  head: string,
  registration: Registration,
  span: Months & Pick<Plan, 'payments'>,
): string {
  const programs = registration.hasJht ? 3 : 2;
  let month = registration.firstMonth;
  let text = '';
  registration.events.forEach((event, place) => {
    const end = month + monthsOf(event);
    if (end <= span.from || month >= span.to) {
      month = end;
      return;
    }
    const payment = paymentId(span.payments, span.payments.ofEvent[registration.firstEvent + place] ?? 0);
    const tail = `${payers[payerOf(event)]}\t${dayText(dayOf(event))}\t${payment}\n`;
    for (; month < end; month += 1) {
      if (month < span.from || month >= span.to) continue;
      const tier = tierIn(registration, month);
      const start = monthStartText(month);
      for (let program = 0; program < programs; program += 1) {
        text += `${head}${programCodes[program]}\t${start}\t${contributionText(tier, program)}\t${tier}\t${tail}`;
      }
    }
  });
  return text;
}
