import { addMonthsClamped, type CalendarDate, calendarDate } from '../../calendar/calendar-date.ts';
import { inForce } from '../../calendar/in-force.ts';
import { type Dated, type LocalText, type Reason, reason } from '../reason.ts';
import { dayText } from '../wording.ts';

/** How the accident came about; a work disease counts from the day of its diagnosis. */
export type AccidentCause =
  | { readonly kind: 'AT_WORK' }
  | { readonly kind: 'COMMUTE'; readonly byUsualRoute: boolean }
  | { readonly kind: 'SUDDEN_DEATH'; readonly atWork: boolean }
  | { readonly kind: 'VIOLENCE'; readonly atWork: boolean }
  | { readonly kind: 'WORK_DISEASE'; readonly workEndedOn: CalendarDate | null };

export type CauseKind = AccidentCause['kind'];

/** PP 44/2015 Pasal 1, Permenaker 5/2021 and 1/2025: what counts as a work accident. */
export const accidentCauses: readonly Dated<readonly CauseKind[]>[] = [
  {
    // That sudden death at work counted before Permenaker 5/2021 is assumed.
    value: ['AT_WORK', 'COMMUTE', 'SUDDEN_DEATH', 'WORK_DISEASE'],
    effectiveFrom: calendarDate('2015-07-01'),
    effectiveTo: calendarDate('2021-04-01'),
    instrument: 'PP 44/2015',
    article: 'Pasal 1',
    confidence: 'ASSUMPTION',
    source: null,
  },
  {
    value: ['AT_WORK', 'COMMUTE', 'SUDDEN_DEATH', 'WORK_DISEASE'],
    effectiveFrom: calendarDate('2021-04-01'),
    effectiveTo: calendarDate('2025-02-01'),
    instrument: 'Permenaker 5/2021',
    article: 'Ruang lingkup kecelakaan kerja (nomor pasal belum diperiksa)',
    confidence: 'OFFICIAL',
    source: 'https://id.scribd.com/presentation/637616344/Permen-5-Tahun-2021',
  },
  {
    value: ['AT_WORK', 'COMMUTE', 'SUDDEN_DEATH', 'VIOLENCE', 'WORK_DISEASE'],
    effectiveFrom: calendarDate('2025-02-01'),
    effectiveTo: null,
    instrument: 'Permenaker 1/2025',
    article: 'Ruang lingkup kecelakaan kerja (nomor pasal belum diperiksa)',
    confidence: 'PRESS',
    source: 'https://economy.okezone.com/read/2025/03/09/320/3120721/',
  },
];

/** Permenaker 5/2021 as in the BPU brochure: how many years after the work a disease of it may be diagnosed. */
export const workDiseaseYears: readonly Dated<number>[] = [
  {
    value: 3,
    effectiveFrom: calendarDate('2015-07-01'),
    effectiveTo: null,
    instrument: 'Permenaker 5/2021',
    article: 'Penyakit akibat kerja (nomor pasal belum diperiksa)',
    confidence: 'OFFICIAL',
    source: 'https://github.com/samuelgautama/sapa-chatbot (info_bpu.txt, d3bd6a5)',
  },
];

interface CauseCase {
  readonly cause: AccidentCause;
  readonly accidentOn: CalendarDate;
  readonly isFatal: boolean;
}

/**
 * PP 44/2015 Pasal 1, Permenaker 5/2021, Permenaker 1/2025: whether the event counts as a work
 * accident. A diagnosis on the last day of the third year after the work still counts.
 */
export function causeReason(request: CauseCase): Reason {
  const { cause, accidentOn } = request;
  const row = inForce(accidentCauses, accidentOn);
  if (row === undefined || !row.value.includes(cause.kind)) return notACause(request, row);
  if (cause.kind === 'WORK_DISEASE') return diseaseReason(cause.workEndedOn, accidentOn);
  const holds = meetsCondition(request);
  const text = holds ? HOLDS[cause.kind] : FAILS[cause.kind];
  return reason({
    rule: `work-accident.cause.${cause.kind.toLowerCase().replaceAll('_', '-')}`,
    outcome: holds ? 'HOLDS' : 'FAILS',
    ...text,
    basis: row,
    inputs: { accidentOn },
  });
}

function meetsCondition({ cause, isFatal }: CauseCase): boolean {
  switch (cause.kind) {
    case 'AT_WORK':
    case 'WORK_DISEASE':
      return true;
    case 'COMMUTE':
      return cause.byUsualRoute;
    case 'SUDDEN_DEATH':
      return cause.atWork && isFatal;
    case 'VIOLENCE':
      return cause.atWork;
  }
}

type PlaceCause = Exclude<CauseKind, 'WORK_DISEASE'>;

const HOLDS: Readonly<Record<PlaceCause, LocalText>> = {
  AT_WORK: {
    id: 'Kecelakaan terjadi karena pekerjaan atau di tempat kerja.',
    en: 'The accident came from the work or happened at the workplace.',
  },
  COMMUTE: {
    id: 'Kecelakaan terjadi di jalan yang biasa dilalui antara rumah dan tempat kerja.',
    en: 'The accident happened on the usual way between home and workplace.',
  },
  SUDDEN_DEATH: {
    id: 'Meninggal mendadak di tempat kerja dihitung sebagai kecelakaan kerja.',
    en: 'Sudden death at work counts as a work accident.',
  },
  VIOLENCE: {
    id: 'Kekerasan fisik di tempat kerja dihitung sebagai kecelakaan kerja.',
    en: 'Physical violence at the workplace counts as a work accident.',
  },
};

const FAILS: Readonly<Record<PlaceCause, LocalText>> = {
  AT_WORK: HOLDS.AT_WORK,
  COMMUTE: {
    id: 'Kecelakaan terjadi di luar jalan yang biasa dilalui antara rumah dan tempat kerja.',
    en: 'The accident happened off the usual way between home and workplace.',
  },
  SUDDEN_DEATH: {
    id: 'Meninggal mendadak hanya dihitung bila terjadi di tempat kerja dan peserta meninggal.',
    en: 'Sudden death counts only at the workplace, and only when the participant died.',
  },
  VIOLENCE: {
    id: 'Kekerasan fisik hanya dihitung bila terjadi di tempat kerja.',
    en: 'Physical violence counts only at the workplace.',
  },
};

const notACause = (
  { cause, accidentOn }: CauseCase,
  basis: Dated<readonly CauseKind[]> | undefined,
): Reason =>
  reason({
    rule: 'work-accident.cause',
    outcome: 'FAILS',
    id: `Sebab ini belum termasuk kecelakaan kerja pada ${dayText(accidentOn).id}.`,
    en: `This cause did not count as a work accident on ${dayText(accidentOn).en}.`,
    basis,
    inputs: { cause: cause.kind, accidentOn },
  });

function diseaseReason(workEndedOn: CalendarDate | null, diagnosedOn: CalendarDate): Reason {
  const row = inForce(workDiseaseYears, diagnosedOn);
  const rule = 'work-accident.cause.work-disease';
  if (workEndedOn === null) {
    return reason({
      rule,
      outcome: 'HOLDS',
      id: 'Penyakit akibat kerja ditemukan selama masih bekerja.',
      en: 'The work disease was diagnosed while the work went on.',
      basis: row,
      inputs: { diagnosedOn },
    });
  }
  const years = row?.value ?? 0;
  const until = addMonthsClamped(workEndedOn, 12 * years);
  const last = dayText(until);
  return reason({
    rule,
    outcome: diagnosedOn <= until ? 'HOLDS' : 'FAILS',
    id: `Penyakit akibat kerja paling lambat ditemukan ${last.id}, ${years} tahun setelah berhenti bekerja; ditemukan ${dayText(diagnosedOn).id}.`,
    en: `A work disease must be diagnosed by ${last.en}, ${years} years after the work ended; it was diagnosed on ${dayText(diagnosedOn).en}.`,
    basis: row,
    inputs: { workEndedOn, diagnosedOn, until },
  });
}
