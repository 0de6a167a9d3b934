import { latest } from '../calendar/calendar-date.ts';
import { firstDay, type Month } from '../calendar/month.ts';
import { bracketOf } from '../law/contribution-brackets.ts';
import { formatMoney, type Money, money } from '../money/money.ts';
import { record } from '../platform/audit/record.ts';
import type { Context, WriteContext } from '../platform/context.ts';
import { earlierResult, keepResult } from '../platform/idempotency.ts';
import { inputText } from '../platform/input-text.ts';
import { run } from '../platform/reading/read.ts';
import { sql } from '../platform/reading/sql.ts';
import { incomeRefusals } from './change-rules.ts';
import {
  type HeldRegistration,
  heldRegistration,
  registrationOf,
  visibleRegistration,
} from './held-registration.ts';
import { type Refused, refusedFor } from './register-participant.ts';
import type { RegistrationRow } from './registration.concept.ts';
import type { ChangeIncomeInput } from './registration.inputs.ts';

export type ChangeIncomeOutcome =
  | { readonly kind: 'IncomeChanged'; readonly registration: RegistrationRow; readonly tier: number }
  | Refused;

const longestReason = 500;

/** Changes the declared income of a registration from a month on; months that are paid keep what they cost. */
export function changeIncome(ctx: Context, input: ChangeIncomeInput): Promise<ChangeIncomeOutcome> {
  const condition = registrationOf(input.registrationId);
  const reason = inputText(input.reason, 'input.reason', longestReason);
  const income = money(input.income);
  const from = input.from as Month;
  const { idempotencyKey: key, registrationId } = input;
  const intention = {
    operation: 'changeIncome',
    key,
    content: { registrationId, income: formatMoney(income), from, reason },
  };
  const tier = bracketOf(income, from)?.tier ?? 1;
  return ctx.transaction(async (tx) => {
    const changed = async () =>
      ({ kind: 'IncomeChanged', registration: await visibleRegistration(tx, condition), tier }) as const;
    if ((await earlierResult(tx, intention)) !== null) return changed();
    const held = await heldRegistration(tx, await visibleRegistration(tx, condition));
    const refusals = incomeRefusals(held, { income, from, today: tx.today });
    if (refusals.length > 0) return refusedFor(refusals);
    await writeIncome(tx, held, { income, from });
    await record(tx, {
      action: 'registration.income-changed',
      entity: 'Participant',
      entityId: held.participantKey,
      before: null,
      after: { number: held.number, income: formatMoney(income), from },
      reason,
    });
    await keepResult(tx, intention, held.participantKey);
    return changed();
  });
}

interface Change {
  readonly income: Money;
  readonly from: Month;
}

// A change for the month that the last declaration begins with replaces it; a later one ends it and follows it.
async function writeIncome(
  tx: WriteContext,
  held: HeldRegistration,
  { income, from }: Change,
): Promise<void> {
  const { participantKey, number, registeredOn, incomeSince } = held;
  const since = latest(firstDay(from), registeredOn);
  const amount = formatMoney(income);
  if (since === incomeSince) {
    await run(
      tx,
      sql`update registration_incomes as i set income = ${amount}::rupiah
        where i.participant_id = ${participantKey} and i.registration_number = ${number} and lower(i.valid) = ${since}::date`,
    );
    return;
  }
  await run(
    tx,
    sql`update registration_incomes as i set valid = daterange(lower(i.valid), ${since}::date)
      where i.participant_id = ${participantKey} and i.registration_number = ${number} and lower(i.valid) = ${incomeSince}::date`,
  );
  await run(
    tx,
    sql`insert into registration_incomes (participant_id, registration_number, valid, income)
      values (${participantKey}, ${number}, daterange(${since}::date, null), ${amount}::rupiah)`,
  );
}
