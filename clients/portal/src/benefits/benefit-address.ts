import { isDay, isMonth, type Month } from '@perisai/sdk/calendar';
import { keyOf, readWork, type SectorWords, writeAmount, writeWork } from '../calculator/work.ts';
import type {
  AccidentCause,
  AccidentOutcome,
  AidKind,
  SavingsGround,
  SchoolLevel,
  TransportMode,
} from '../gql/graphql.ts';
import type { DayEntry } from '../page/day-field.tsx';
import {
  type BenefitChoice,
  type ChildEntry,
  dayOfEntry,
  type EventKind,
  emptyLoss,
  entryOf,
  type LossEntry,
  noDay,
  usualChoice,
} from './benefit-choice.ts';

const events: Record<EventKind, string> = {
  accident: 'kecelakaan',
  death: 'meninggal',
  savings: 'hari-tua',
};
export const causes: Record<AccidentCause, string> = {
  AT_WORK: 'di-tempat-kerja',
  COMMUTE: 'perjalanan',
  SUDDEN_DEATH: 'mendadak',
  VIOLENCE: 'kekerasan',
  WORK_DISEASE: 'penyakit',
};
export const outcomes: Record<AccidentOutcome, string> = {
  RECOVERED: 'sembuh',
  PARTIAL_DISABILITY: 'cacat-sebagian',
  TOTAL_DISABILITY: 'cacat-total',
  DEATH: 'meninggal',
};
export const modes: Record<TransportMode, string> = { LAND: 'darat', SEA: 'laut', AIR: 'udara' };
export const aids: Record<AidKind, string> = {
  PROSTHESIS: 'protesa',
  ORTHOSIS: 'ortosa',
  DENTURES: 'gigi',
  HEARING_AID: 'dengar',
  SPECTACLES: 'kacamata',
};
export const grounds: Record<SavingsGround, string> = {
  AGE: 'usia',
  DEATH: 'meninggal',
  TOTAL_DISABILITY: 'cacat-total',
  STOPPED_BUSINESS: 'berhenti-usaha',
  RETIREMENT_PREPARATION: 'persiapan-pensiun',
  HOME: 'rumah',
};
export const levels: Record<SchoolLevel | 'NONE', string> = {
  NONE: 'belum',
  TK: 'tk',
  SD: 'sd',
  SMP: 'smp',
  SMA: 'sma',
  HIGHER: 'tinggi',
};

export interface BenefitUsual {
  readonly month: Month;
  readonly sectors: SectorWords;
}

export interface Address {
  readonly search: string;
  /** Birth dates stay in the fragment, which no server sees. */
  readonly hash: string;
}

export function readBenefitAddress({ search, hash }: Address, usual: BenefitUsual): BenefitChoice {
  const query = new URLSearchParams(search);
  const own = new URLSearchParams(hash.replace(/^#/, ''));
  const start = usualChoice(usual.month);
  const paid = query.get('lunas') ?? '';
  return {
    ...start,
    ...readWork(query, usual.sectors),
    event: keyOf(events, query.get('kejadian'), start.event),
    on: readDay(query.get('tanggal'), start.on),
    registered: readDay(query.get('terdaftar'), start.registered),
    paidThrough: paid === 'belum' ? 'none' : isMonth(paid) ? paid : start.paidThrough,
    ...readAccident(query),
    children: (own.get('anak') ?? '').split(',').flatMap(readChild),
    ground: keyOf(grounds, query.get('alasan'), start.ground),
    born: readDay(own.get('lahir'), noDay),
    eventOn: readDay(query.get('tanggal-alasan'), noDay),
    before: query.get('saldo') ?? '',
    asked: query.get('diminta') ?? '',
    takenBefore: query.get('pernah-ambil') === 'ya',
  };
}

function readAccident(query: URLSearchParams) {
  const losses = (query.get('cacat') ?? '').split(',').flatMap(readLoss);
  return {
    cause: keyOf(causes, query.get('sebab'), 'AT_WORK'),
    usually: query.get('biasa') !== 'tidak',
    workEnded: readDay(query.get('berhenti'), noDay),
    outcome: keyOf(outcomes, query.get('akibat'), 'RECOVERED'),
    medical: query.get('obat') ?? '',
    transport: query.get('angkutan') ?? '',
    mode: keyOf(modes, query.get('lewat'), 'LAND'),
    aid: query.get('alat') ?? '',
    aidKind: keyOf(aids, query.get('jenis-alat'), 'PROSTHESIS'),
    from: readDay(query.get('tak-bekerja'), noDay),
    until: readDay(query.get('bekerja-lagi'), noDay),
    losses: losses.length === 0 ? [emptyLoss] : losses,
    leftHanded: query.get('kidal') === 'ya',
  };
}

export function writeBenefitAddress(choice: BenefitChoice, usual: BenefitUsual): Address {
  const query = new URLSearchParams();
  writeWork(choice, query, usual.sectors);
  const put = (name: string, value: string, start: string) => {
    if (value !== start) query.set(name, value);
  };
  put('kejadian', events[choice.event], events.accident);
  // Days are written even when they are the usual ones: those move on with the calendar.
  put('tanggal', dayOfEntry(choice.on) ?? '', '');
  put('terdaftar', dayOfEntry(choice.registered) ?? '', '');
  put('lunas', choice.paidThrough === 'none' ? 'belum' : choice.paidThrough, '');
  if (choice.event === 'accident') writeAccident(choice, query, put);
  if (choice.event === 'savings') writeSavings(choice, query, put);
  return { search: `?${query.toString()}`, hash: writeOwn(choice) };
}

type Put = (name: string, value: string, start: string) => void;

function writeAccident(choice: BenefitChoice, query: URLSearchParams, put: Put): void {
  put('sebab', causes[choice.cause], causes.AT_WORK);
  put('biasa', choice.usually ? 'ya' : 'tidak', 'ya');
  put('berhenti', dayOfEntry(choice.workEnded) ?? '', '');
  put('akibat', outcomes[choice.outcome], outcomes.RECOVERED);
  writeAmount(query, 'obat', choice.medical);
  writeAmount(query, 'angkutan', choice.transport);
  put('lewat', modes[choice.mode], modes.LAND);
  writeAmount(query, 'alat', choice.aid);
  put('jenis-alat', aids[choice.aidKind], aids.PROSTHESIS);
  put('tak-bekerja', dayOfEntry(choice.from) ?? '', '');
  put('bekerja-lagi', dayOfEntry(choice.until) ?? '', '');
  if (choice.outcome !== 'PARTIAL_DISABILITY') return;
  put('cacat', choice.losses.flatMap(writeLoss).join(','), '');
  put('kidal', choice.leftHanded ? 'ya' : 'tidak', 'tidak');
}

function writeSavings(choice: BenefitChoice, query: URLSearchParams, put: Put): void {
  put('alasan', grounds[choice.ground], grounds.AGE);
  put('tanggal-alasan', dayOfEntry(choice.eventOn) ?? '', '');
  writeAmount(query, 'saldo', choice.before);
  writeAmount(query, 'diminta', choice.asked);
  put('pernah-ambil', choice.takenBefore ? 'ya' : 'tidak', 'tidak');
}

function writeOwn({ children, born, event }: BenefitChoice): string {
  const own = new URLSearchParams();
  const listed = children.flatMap(writeChild);
  if (event !== 'savings' && listed.length > 0) own.set('anak', listed.join(','));
  const bornOn = dayOfEntry(born);
  if (event === 'savings' && bornOn !== null) own.set('lahir', bornOn);
  const text = own.toString();
  return text === '' ? '' : `#${text}`;
}

function readDay(text: string | null, usual: DayEntry): DayEntry {
  return text !== null && isDay(text) ? entryOf(text) : usual;
}

// A loss is its code, and what else is known of it, in order: EYE_ONE, VISION_PART_10PCT.3, SCALP..15.
function readLoss(text: string): readonly LossEntry[] {
  const [code = '', count = '', determined = '', functionLost = ''] = text.split('.');
  const known = [count, determined, functionLost].map((part) => part.replace('_', ','));
  if (!/^[A-Z0-9_]{1,40}$/.test(code) || !known.every((part) => /^\d{0,3}(,\d{1,2})?$/.test(part))) return [];
  const [times = '', share = '', lost = ''] = known;
  return [{ code, count: times, determined: share, functionLost: lost }];
}

function writeLoss({ code, count, determined, functionLost }: LossEntry): readonly string[] {
  if (code === '') return [];
  const known = [count, determined, functionLost].map((part) => part.trim().replace(/[.,]/, '_'));
  return [[code, ...known].join('.').replace(/\.+$/, '')];
}

// A child is a birth date, a school and the years done there: 2014-03-01.sd.3.
function readChild(text: string): readonly ChildEntry[] {
  const [born = '', level = '', yearsDone = ''] = text.split('.');
  if (!isDay(born) || !/^\d{0,2}$/.test(yearsDone)) return [];
  return [{ born: entryOf(born), level: keyOf(levels, level, 'NONE'), yearsDone }];
}

function writeChild({ born, level, yearsDone }: ChildEntry): readonly string[] {
  const bornOn = dayOfEntry(born);
  return bornOn === null ? [] : [`${bornOn}.${levels[level]}.${yearsDone.trim()}`];
}
