import type { CalendarDate } from '../../calendar/calendar-date.ts';

/** How the accident came about; a work disease counts from the day of its diagnosis. */
export type AccidentCause =
  | { readonly kind: 'AT_WORK' }
  | { readonly kind: 'COMMUTE'; readonly byUsualRoute: boolean }
  | { readonly kind: 'SUDDEN_DEATH'; readonly atWork: boolean }
  | { readonly kind: 'VIOLENCE'; readonly atWork: boolean }
  | { readonly kind: 'WORK_DISEASE'; readonly workEndedOn: CalendarDate | null };
