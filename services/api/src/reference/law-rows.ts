import { type Month, month, monthsFrom } from '../calendar/month.ts';
import { dueDate } from '../law/due-date.ts';
import { nonWorkingDays } from '../law/non-working-days.ts';
import { occupations } from '../law/occupations.ts';
import { lawParameters } from '../law/parameters.ts';
import { programs } from '../law/programs.ts';

const firstMonth: Month = month('2022-01');
const lastMonth: Month = month('2027-12');

export const programRows = () =>
  programs.map(({ code, name, legalBasis }) => ({
    code,
    name_id: name.id,
    name_en: name.en,
    instrument: legalBasis.instrument,
    article: legalBasis.article,
    effective_from: legalBasis.effectiveFrom,
    effective_to: legalBasis.effectiveTo,
    confidence: legalBasis.confidence,
    source: legalBasis.source ?? '',
  }));

export const occupationRows = () =>
  occupations.map(({ code, name, sector }) => ({ code, name_id: name.id, name_en: name.en, sector }));

export const parameterRows = () =>
  lawParameters.map(({ key, value, unit, effectiveFrom, effectiveTo, ...basis }) => ({
    key,
    valid: `[${effectiveFrom},${effectiveTo ?? ''})`,
    value,
    unit,
    instrument: basis.instrument,
    article: basis.article,
    confidence: basis.confidence,
    source: basis.source,
  }));

/**
 * The days on which no contribution falls due. A leave day that the law takes as a due date all the same
 * (16 April 2024) stays out: the table serves due_date() in the database, which must agree with the law.
 */
export function holidayRows() {
  const dueDates = new Set<string>(monthsFrom(firstMonth, lastMonth).map(dueDate));
  const byDay = new Map(nonWorkingDays.map((day) => [day.date, day]));
  return [...byDay.values()]
    .filter(({ date }) => !dueDates.has(date))
    .map(({ date, kind, name, confidence }) => ({
      day: date,
      name,
      collective_leave: kind === 'COLLECTIVE_LEAVE',
      confidence,
      source: holidaySources[kind],
    }));
}

const holidaySources = {
  NATIONAL_HOLIDAY: 'npm date-holidays 3.37.0 (data CC BY 3.0)',
  DECREED_DAY: 'SKB Tiga Menteri, unverified',
  COLLECTIVE_LEAVE: 'SKB Tiga Menteri (cuti bersama), unverified',
};
