import type { CalendarDate } from '../../calendar/calendar-date.ts';
import type { Reason } from '../reason.ts';
import { dayText } from '../wording.ts';
import type { ClaimFacts, ClaimMember, WorkAccidentEvent } from './claim-facts.ts';
import { objection } from './claim-reasons.ts';

/** UU 40/2004 Pasal 1: a member is a person, and nothing happens to one before birth. */
export const beforeBirth = (field: string, on: CalendarDate, { bornOn }: ClaimMember): Reason =>
  objection({
    rule: 'event-before-birth',
    field,
    id: `Tanggal ${dayText(on).id} sebelum kelahiran peserta.`,
    en: `${dayText(on).en} lies before the participant's birth.`,
    inputs: { [field]: on, bornOn },
  });

/** PP 44/2015 Pasal 25: a fatal accident has a day of death, not before the accident and not after the claim. */
export function impossibleDeath(
  event: WorkAccidentEvent,
  { member, filedOn }: ClaimFacts,
): readonly Reason[] {
  const { deathOn, outcome } = event;
  if (deathOn === null) return outcome.kind === 'DEATH' ? [withoutDay] : [];
  const told = { ...event, deathOn };
  if (outcome.kind !== 'DEATH') return [withoutOutcome];
  if (deathOn < member.bornOn) return [beforeBirth('deathOn', deathOn, member)];
  if (deathOn < event.eventOn) return [beforeAccident(told)];
  return deathOn > filedOn ? [afterFiling(told, filedOn)] : [];
}

interface Fatal {
  readonly eventOn: CalendarDate;
  readonly deathOn: CalendarDate;
}

const withoutDay = objection({
  rule: 'death-without-day',
  field: 'deathOn',
  id: 'Kecelakaan berakibat kematian, tetapi tanggal kematian tidak diisi.',
  en: 'The accident was fatal, but the day of death is not given.',
});

const withoutOutcome = objection({
  rule: 'death-without-outcome',
  field: 'deathOn',
  id: 'Tanggal kematian diisi, tetapi akibat kecelakaan bukan kematian.',
  en: 'A day of death is given, but the accident was not fatal.',
});

const beforeAccident = ({ eventOn, deathOn }: Fatal): Reason =>
  objection({
    rule: 'death-before-accident',
    field: 'deathOn',
    id: `Kematian ${dayText(deathOn).id} sebelum kecelakaan ${dayText(eventOn).id}.`,
    en: `The death on ${dayText(deathOn).en} lies before the accident on ${dayText(eventOn).en}.`,
    inputs: { deathOn, eventOn },
  });

const afterFiling = ({ deathOn }: Fatal, filedOn: CalendarDate): Reason =>
  objection({
    rule: 'death-after-filing',
    field: 'deathOn',
    id: `Kematian ${dayText(deathOn).id} sesudah hari pengajuan ${dayText(filedOn).id}.`,
    en: `The death on ${dayText(deathOn).en} lies after the day of filing, ${dayText(filedOn).en}.`,
    inputs: { deathOn, filedOn },
  });
