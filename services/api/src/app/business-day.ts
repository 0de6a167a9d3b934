import type { CalendarDate } from '../calendar/calendar-date.ts';
import { earliest } from '../calendar/calendar-date.ts';
import type { Month } from '../calendar/month.ts';
import { addMonths, firstDay, lastDay, monthOf } from '../calendar/month.ts';
import type { Client } from './client.ts';
import { withClient } from './client.ts';

/**
 * Brings to the business day what comes by time alone: registrations lapse, and each month is counted as of its last
 * day, the running one as of today. Doing it again changes nothing.
 */
export async function openBusinessDay(url: string, today: CalendarDate): Promise<void> {
  await withClient(url, async (client) => {
    await closeLapsed(client, today);
    for (const month of await monthsToOpen(client, today)) {
      const asOf = earliest(lastDay(month), today);
      await client.query('select open_coverage_month($1, $2)', [firstDay(month), asOf]);
    }
  });
}

// Perdir 22/PERDIR.02/072022: after the fourth unpaid month the registration is over, from the day after its due date.
const lapse = `
  with open_month as (select first_month_not_past_due($1::date) as day), lapsed as (
    select r.participant_id, r.number, due_date((r.paid_through + interval '4 months')::date) + 1 as ended_on
    from registrations as r, open_month
    where r.ended_on is null and r.paid_through < open_month.day - interval '4 months'
  ), left_programs as (
    update enrolments as e set until = lapsed.ended_on
    from lapsed where e.participant_id = lapsed.participant_id and e.registration_number = lapsed.number and e.until is null
  )
  update registrations as r set ended_on = lapsed.ended_on, end_reason = 'LAPSED'
  from lapsed where r.participant_id = lapsed.participant_id and r.number = lapsed.number`;

async function closeLapsed(client: Client, today: CalendarDate): Promise<void> {
  await client.query(lapse, [today]);
}

async function monthsToOpen(client: Client, today: CalendarDate): Promise<Month[]> {
  const { rows } = await client.query<{ month: Month; asOf: CalendarDate }>(
    `select to_char(month, 'YYYY-MM') as month, as_of as "asOf" from coverage_months order by month desc limit 1`,
  );
  const [latest] = rows;
  const running = monthOf(today);
  if (latest === undefined) return [running];
  const months: Month[] = [];
  const complete = latest.asOf === lastDay(latest.month) || latest.asOf >= today;
  for (
    let month = complete ? addMonths(latest.month, 1) : latest.month;
    month <= running;
    month = addMonths(month, 1)
  )
    months.push(month);
  return months;
}
