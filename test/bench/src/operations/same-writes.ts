import type { Contestant } from '../contestants/contestant.ts';
import type { BenchDatabase } from '../database/bench-database.ts';
import { asClient } from '../database/filling.ts';
import type { Variables } from './operation.ts';
import { comparable, firstDifference } from './same-data.ts';

export interface Paid {
  readonly contestant: Contestant;
  readonly variables: Variables;
  readonly data: unknown;
}

/** Whether each contestant's payment left what ours left: payment, contributions, standing, audit, key. */
export async function writtenAlike(database: BenchDatabase, paid: readonly Paid[]): Promise<string[]> {
  const traces = await asClient(database.superuserUrl, async (client) => {
    const found: unknown[] = [];
    for (const { variables } of paid) {
      const { reference } = (variables as { input: { reference: string } }).input;
      const { rows } = await client.query(traceText, [reference]);
      found.push(rows[0] ?? null);
    }
    return found;
  });
  return paid.flatMap(({ contestant, data }, at) => {
    const expected = { answer: shape(paid[0]?.data), trace: traces[0] };
    const difference = firstDifference(expected, { answer: shape(data), trace: traces[at] });
    return difference === null ? [] : [`${contestant.name} writes otherwise: ${difference}`];
  });
}

// The people differ, so of what an answer says only its shape can be the same, and that it is about this payment.
function shape(data: unknown): unknown {
  const text = JSON.stringify(comparable(data));
  return text.replace(/"BENCH-[\w-]+"/, '"reference"').replace(/"\d+\.\d\d"/, '"amount"');
}

const traceText = `
  select m.channel, m.branch_id, m.paid_on::text, m.amount = sum(c.amount) as adds_up, count(c.*) > 1 as for_programs,
    bool_and(c.paid_on = m.paid_on and c.payer = m.payer and c.bracket > 0) as repeated,
    bool_and(r.paid_through = c.month and p.paid_through = c.month) as standing,
    (select count(*)::int from audit_entries as a where a.entity_id = m.id and a.action = 'payment.recorded' and a.after is not null) as audited,
    (select count(*)::int from idempotency_keys as i where i.result_id = m.id and i.key = m.reference) as keys
  from payments as m join contributions as c on c.payment_id = m.id
  join registrations as r on r.participant_id = c.participant_id and r.number = c.registration_number
  join participants as p on p.id = c.participant_id
  where m.reference = $1 group by m.id`;
