import { addDays, type CalendarDate, earliest } from '../../calendar/calendar-date.ts';
import type { Reason } from '../reason.ts';
import type { WorkAccidentEvent } from './claim-facts.ts';
import { objection } from './claim-reasons.ts';

/**
 * PP 82/2019 Lampiran III: what is paid for days is paid for days from the accident on, which have passed when the
 * claim is filed and which the participant lived to see.
 */
export function impossibleTimes(event: WorkAccidentEvent, filedOn: CalendarDate): readonly Reason[] {
  const { eventOn, incapacity, homeCare, deathOn, cause } = event;
  const last = deathOn === null ? filedOn : earliest(deathOn, filedOn);
  const outside = ({ from, to }: Times): boolean => from < eventOn || (to > from && addDays(to, -1) > last);
  const steps: Reason[] = [];
  if (incapacity !== null && (incapacity.to <= incapacity.from || outside(incapacity)))
    steps.push(absence(incapacity, { eventOn, last }));
  if (homeCare !== null && outside(homeCare.period)) steps.push(care(homeCare.period, { eventOn, last }));
  if (cause.kind === 'WORK_DISEASE' && cause.workEndedOn !== null && cause.workEndedOn > filedOn)
    steps.push(endOfWork(cause.workEndedOn, filedOn));
  return steps;
}

interface Times {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

interface Bounds {
  readonly eventOn: CalendarDate;
  readonly last: CalendarDate;
}

const absence = ({ from, to }: Times, bounds: Bounds): Reason =>
  objection({
    rule: 'incapacity-period',
    field: 'incapacity',
    id: 'Masa tidak mampu bekerja harus mulai pada atau sesudah kecelakaan, berakhir sesudah mulai, dan tidak melewati hari pengajuan atau kematian.',
    en: 'The time unable to work must begin on or after the accident, end after it began, and not go beyond the day of filing or the death.',
    inputs: { from, to, ...bounds },
  });

const care = ({ from, to }: Times, bounds: Bounds): Reason =>
  objection({
    rule: 'home-care-period',
    field: 'homeCare',
    id: 'Perawatan di rumah harus mulai pada atau sesudah kecelakaan dan tidak melewati hari pengajuan atau kematian.',
    en: 'Care at home must begin on or after the accident and not go beyond the day of filing or the death.',
    inputs: { from, to, ...bounds },
  });

const endOfWork = (workEndedOn: CalendarDate, filedOn: CalendarDate): Reason =>
  objection({
    rule: 'work-end',
    field: 'workEndedOn',
    id: 'Hari terakhir bekerja tidak boleh sesudah hari pengajuan; kosongkan selama pekerjaan masih berjalan.',
    en: 'The last day of the work cannot come after the day of filing; leave it out while the work goes on.',
    inputs: { workEndedOn, filedOn },
  });
