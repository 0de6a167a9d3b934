import type { BenchDatabase } from '../database/bench-database.ts';
import { asClient } from '../database/filling.ts';
import type { Variables } from './operation.ts';

interface NextDue {
  readonly participantId: string;
  readonly month: string;
  readonly amount: string;
  readonly payer: string;
  readonly programs: readonly string[];
}

/**
 * Payments that are truly the next ones due, for each contestant from people of its own: first one month for everybody,
 * then the month after it, so that no two payments of one person are ever under way together.
 */
export async function preparePayments(
  database: BenchDatabase,
  contestants: number,
): Promise<readonly Payments[]> {
  const { rows } = await asClient(database.apiUrl, (client) => client.query<NextDue>(nextDueText));
  // A database that is kept from run to run knows the references of earlier ones.
  const run = Date.now().toString(36);
  return Array.from({ length: contestants }, (_, at) => {
    const own = rows.filter((_row, index) => index % contestants === at);
    return new Payments(own, `${run}-${at}`);
  });
}

/** The payments that one contestant records in a run. */
export class Payments {
  readonly #people: readonly NextDue[];
  readonly #series: string;
  #next = 0;

  /** References and keys of two series are never the same. */
  constructor(people: readonly NextDue[], series: string) {
    this.#people = people;
    this.#series = series;
  }

  /** The variables of the next payment; null when everybody has paid as far ahead as we go. */
  take(): Variables | null {
    for (let skipped = 0; skipped < this.#people.length; skipped += 1) {
      const at = this.#next;
      this.#next += 1;
      const due = this.#people[at % this.#people.length];
      const month = due && monthsAfter(due.month, Math.floor(at / this.#people.length));
      if (due !== undefined && month !== undefined && month <= lastMonth) return this.#payment(due, month);
    }
    return null;
  }

  #payment({ participantId, programs, amount, payer }: NextDue, month: string): Variables {
    const reference = `BENCH-${this.#series}-${this.#next}`;
    const lines = [{ participantId, month, programs }];
    return {
      input: {
        idempotencyKey: reference,
        channel: 'BANK',
        reference,
        paidOn: businessDate,
        amount,
        payer,
        lines,
      },
    };
  }
}

const businessDate = '2024-12-31';
/** Neither incomes nor the law change until then, so that each month costs what the last one cost. */
const lastMonth = '2025-12';

export function monthsAfter(month: string, count: number): string {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + count;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** Enough for some minutes of every contestant. */
const mostPeople = 80_000;

// Active and in grace alike, in a fixed order that mixes them: the rollups move for some, and stay for others.
const nextDueText = `
  select 'par_' || r.participant_id as "participantId", to_char(r.paid_through + interval '1 month', 'YYYY-MM') as month,
    sum(c.amount)::text as amount, min(c.payer::text) as payer, array_agg(c.program::text order by c.program) as programs
  from (
    select r.participant_id, r.number, r.paid_through from registrations as r
    join participants as p on p.id = r.participant_id and p.died_on is null
      and p.branch_id = (select b.id from branches as b where b.code = 'SERANG')
    where r.ended_on is null and r.paid_through >= '2024-09-01'
      and not exists (select from registrations as o where o.participant_id = r.participant_id and o.number <> r.number and o.ended_on is null)
    order by md5(r.participant_id::text) limit ${mostPeople}
  ) as r
  join contributions as c on c.participant_id = r.participant_id and c.registration_number = r.number and c.month = r.paid_through
  group by r.participant_id, r.number, r.paid_through
  order by md5(r.participant_id::text)`;
