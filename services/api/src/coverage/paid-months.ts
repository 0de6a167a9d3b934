import type { Month } from '../calendar/month.ts';
import { firstDay } from '../calendar/month.ts';
import type { Batch } from '../platform/context.ts';
import { run } from '../platform/reading/read.ts';
import { raw, sql } from '../platform/reading/sql.ts';
import { dateTime, monthText } from '../platform/scalars.ts';

/** What was paid for one month of one registration. */
export interface PaidMonthRow {
  readonly participantKey: string;
  readonly registrationNumber: number;
  readonly month: Month;
  readonly amountPaid: string;
  readonly programs: readonly string[];
  readonly paidOn: string;
  readonly payer: string;
  readonly channel: string;
  readonly reference: string;
  readonly recordedAt: string;
}

/** What was paid for the months of a span. Programs of one month that came in two payments show the later one. */
export function paidMonths(from: Month, to: Month): Batch<string, readonly PaidMonthRow[]> {
  return {
    name: `paid months ${from} ${to}`,
    async read(ctx, keys) {
      const rows = await run<PaidMonthRow>(
        ctx,
        sql`select c.participant_id as "participantKey", c.registration_number as "registrationNumber", ${raw(monthText('c.month'))} as month,
            sum(c.amount)::text as "amountPaid", array_agg(c.program::text order by c.program) as programs,
            max(c.paid_on) as "paidOn", (array_agg(c.payer order by c.paid_on desc))[1] as payer,
            (array_agg(m.channel order by c.paid_on desc))[1] as channel, (array_agg(m.reference order by c.paid_on desc))[1] as reference,
            ${raw(dateTime('max(m.recorded_at)'))} as "recordedAt"
          from contributions as c join payments as m on m.id = c.payment_id
          where c.participant_id = any (${keys}) and c.month between ${firstDay(from)}::date and ${firstDay(to)}::date
          group by c.participant_id, c.registration_number, c.month`,
      );
      const byParticipant = Map.groupBy(rows, (row) => row.participantKey);
      return keys.map((key) => byParticipant.get(key) ?? []);
    },
  };
}
