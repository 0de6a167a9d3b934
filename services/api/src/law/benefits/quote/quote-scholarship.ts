import type { CalendarDate } from '../../../calendar/calendar-date.ts';
import { inForce } from '../../../calendar/in-force.ts';
import { formatMoney, sum } from '../../../money/money.ts';
import { type Reason, reason } from '../../reason.ts';
import { amountText } from '../../wording.ts';
import { contributionPeriodReason } from '../scholarship/scholarship-benefit.ts';
import type { ScholarshipGround } from '../scholarship/scholarship-facts.ts';
import { scholarshipAmounts } from '../scholarship/scholarship-rows.ts';
import { scholarshipSchedule } from '../scholarship/scholarship-schedule.ts';
import type { QuotedChild, QuotedScholarship } from './quote-facts.ts';

interface ForecastCase {
  readonly ground: ScholarshipGround;
  readonly eventOn: CalendarDate;
  readonly contributionMonths: number;
  readonly children: readonly QuotedChild[];
}

interface Forecast {
  readonly scholarships: readonly QuotedScholarship[];
  readonly because: readonly Reason[];
}

/**
 * PP 82/2019 Lampiran III: what the first children of the request may expect in scholarships, on the
 * conditions of the ground. It is paid year by year on claim, so it is a forecast. Whole rupiah, no rounding.
 */
export function scholarshipForecast(request: ForecastCase): Forecast {
  const row = inForce(scholarshipAmounts, request.eventOn);
  if (request.children.length === 0 || row === undefined) return { scholarships: [], because: [] };
  const ground = contributionPeriodReason({ ...request, claimedOn: request.eventOn }, row);
  if (ground.outcome === 'FAILS') return { scholarships: [], because: [ground] };
  const scholarships = request.children.slice(0, row.value.children).map((child, place) => {
    const years = scholarshipSchedule({ ...child, eventOn: request.eventOn });
    return { child: place, years, amount: sum(years.map(({ amount }) => amount)) };
  });
  const total = sum(scholarships.map(({ amount }) => amount));
  const text = amountText(total);
  const forecast = reason({
    rule: 'scholarship.schedule',
    outcome: 'INFORMATION',
    id: `Beasiswa paling banyak ${text.id}, diajukan tiap tahun ajaran, untuk paling banyak ${row.value.children} anak; berakhir bila anak menikah atau bekerja.`,
    en: `Scholarships of at most ${text.en}, claimed every school year, for at most ${row.value.children} children; they end with marriage or work.`,
    basis: row,
    inputs: { children: String(request.children.length), total: formatMoney(total) },
  });
  return { scholarships, because: [ground, forecast] };
}
