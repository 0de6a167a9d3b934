import { type Day, day, isDay } from '@perisai/sdk/calendar';

/** A dated fact; `until` is the first day on which it no longer holds, null while it has no end. */
export interface Period {
  readonly label: string;
  readonly from: Day;
  readonly until: Day | null;
}

/** Days since 1 March of year 0 (Hinnant's civil-day count): whole numbers, no clock and no zone. */
export function dayNumber(value: Day): number {
  const month = Number(value.slice(5, 7));
  const year = Number(value.slice(0, 4)) - (month <= 2 ? 1 : 0);
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + Number(value.slice(8)) - 1;
  return year * 365 + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + dayOfYear;
}

/** The day that a period shows as its last: the one before `until`. */
export function lastDay(until: Day): Day {
  const [year, month, dayOfMonth] = [
    Number(until.slice(0, 4)),
    Number(until.slice(5, 7)),
    Number(until.slice(8)),
  ];
  if (dayOfMonth > 1) return day(text(until, dayOfMonth - 1));
  const [before, inYear] = month === 1 ? [12, year - 1] : [month - 1, year];
  const first = day(`${inYear.toString().padStart(4, '0')}-${padded(before)}-01`);
  return day(text(first, dayNumber(until) - dayNumber(first)));
}

/** The day after: what the service takes as the end of a period that a person ends on `last`. */
export function dayAfter(last: Day): Day {
  const next = text(last, Number(last.slice(8)) + 1);
  if (isDay(next)) return next;
  const [year, month] = [Number(last.slice(0, 4)), Number(last.slice(5, 7))];
  return month === 12 ? yearStart(year + 1) : day(`${last.slice(0, 5)}${padded(month + 1)}-01`);
}

function text(within: Day, dayOfMonth: number): string {
  return `${within.slice(0, 8)}${padded(dayOfMonth)}`;
}

function padded(value: number): string {
  return value.toString().padStart(2, '0');
}

export interface Scale {
  readonly first: number;
  readonly last: number;
  readonly years: readonly number[];
}

/** From the year of the first fact to the end of the year of the business date, or of what is planned after it. */
export function scaleOf(periods: readonly Period[], today: Day): Scale {
  const days = periods.flatMap(({ from, until }) => (until === null ? [from] : [from, until]));
  const years = [...days, today].map((value) => Number(value.slice(0, 4)));
  const [from, to] = [Math.min(...years), Math.max(...years)];
  return {
    first: dayNumber(yearStart(from)),
    last: dayNumber(yearStart(to + 1)),
    years: Array.from({ length: to - from + 1 }, (_, index) => from + index),
  };
}

export function yearStart(year: number): Day {
  return day(`${year.toString().padStart(4, '0')}-01-01`);
}

/** Where a day stands on the scale, 0 to 100. */
export function placeOf(value: Day, { first, last }: Scale): number {
  return Math.min(100, Math.max(0, ((dayNumber(value) - first) / (last - first)) * 100));
}

export interface Segment {
  /** `ahead` is the part of a fact that lies after today: expected to go on, not yet seen. */
  readonly kind: 'held' | 'planned' | 'gap' | 'ahead';
  readonly label: string;
  readonly from: Day;
  readonly until: Day | null;
  readonly start: number;
  readonly width: number;
}

/** One lane: facts in order, the gaps between them drawn as gaps, what lies after today as planned. */
export function segmentsOf(periods: readonly Period[], scale: Scale, today: Day): Segment[] {
  const ordered = [...periods].sort((one, other) => dayNumber(one.from) - dayNumber(other.from));
  return ordered.flatMap((period, index) => {
    const next = ordered[index + 1];
    const held = heldSegments(period, scale, today);
    const gap =
      period.until !== null && next !== undefined && period.until < next.from
        ? [segment({ label: '', from: period.until, until: next.from }, 'gap', scale)]
        : [];
    return [...held, ...gap];
  });
}

function heldSegments(period: Period, scale: Scale, today: Day): Segment[] {
  if (period.from > today) return [segment(period, 'planned', scale)];
  const whole = segment(period, 'held', scale);
  const seen = placeOf(dayAfter(today), scale) - whole.start;
  if (whole.width <= seen) return [whole];
  const ahead = {
    ...whole,
    kind: 'ahead' as const,
    label: '',
    start: whole.start + seen,
    width: whole.width - seen,
  };
  return [{ ...whole, width: seen }, ahead];
}

function segment(period: Period, kind: Segment['kind'], scale: Scale): Segment {
  const start = placeOf(period.from, scale);
  const end = period.until === null ? 100 : placeOf(period.until, scale);
  return { ...period, kind, start, width: end - start };
}

/** The days on which anything changes, in order: where ◂ and ▸ stop. */
export function changeDays(periods: readonly Period[]): Day[] {
  const days = periods.flatMap(({ from, until }) => (until === null ? [from] : [from, until]));
  return [...new Set(days)].sort();
}

export function neighbour(days: readonly Day[], from: Day, step: -1 | 1): Day | null {
  return (step === -1 ? days.findLast((value) => value < from) : days.find((value) => value > from)) ?? null;
}
