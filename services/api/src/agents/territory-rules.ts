import { type CalendarDate, calendarDate } from '../calendar/calendar-date.ts';
import type { LegalBasis, Reason } from '../law/reason.ts';
import { reason } from '../law/reason.ts';
import { dayText } from '../law/wording.ts';

interface Overlap {
  readonly from: CalendarDate;
  readonly until: CalendarDate | null;
}

export interface TerritoryFacts {
  readonly districtCode: string;
  readonly from: string;
  readonly until: string | null;
  /** Whether the agent's branch serves the district on the whole period. */
  readonly isInBranch: boolean;
  /** Whether the person has a status of an agent on the whole period. */
  readonly isAgent: boolean;
  /** First day of an end of the assignment that falls into the period; null when there is none. */
  readonly endedFrom: CalendarDate | null;
  /** A period in which the agent has the district already. */
  readonly overlapping: Overlap | null;
}

const assignment: LegalBasis = {
  instrument: 'Perdir 13/PERDIR.02/042022',
  article: 'Surat tugas',
  effectiveFrom: calendarDate('2022-05-01'),
  effectiveTo: null,
  confidence: 'PRESS',
  source: 'perisaiblora.blogspot.com, FAQ sistem keagenan',
};

/** Perdir 13/PERDIR.02/042022 (surat tugas): why a district cannot be assigned; empty when it can. */
export function refusalsOf(facts: TerritoryFacts): Reason[] {
  const { isInBranch, isAgent, endedFrom, overlapping } = facts;
  const refusals: Refusal[] = [];
  if (!isInBranch) refusals.push(outsideBranch);
  if (!isAgent) refusals.push(notYetAgent);
  if (endedFrom !== null) refusals.push(ended(endedFrom));
  if (overlapping !== null) refusals.push(overlap(overlapping));
  const { districtCode: district, from, until } = facts;
  const inputs = { district, from, until: until ?? '' };
  return refusals.map((refusal) => reason({ ...refusal, outcome: 'FAILS', basis: assignment, inputs }));
}

interface Refusal {
  readonly rule: string;
  readonly id: string;
  readonly en: string;
}

const outsideBranch: Refusal = {
  rule: 'territory.branch',
  id: 'Kecamatan ini di luar wilayah cabang agen pada periode itu.',
  en: "The district lies outside the agent's branch in that period.",
};

const notYetAgent: Refusal = {
  rule: 'territory.not-yet-agent',
  id: 'Orang ini belum menjadi agen pada awal periode itu.',
  en: 'The person is not yet an agent at the beginning of that period.',
};

function ended(from: CalendarDate): Refusal {
  const day = dayText(from);
  return {
    rule: 'territory.ended',
    id: `Penugasan agen berakhir ${day.id}.`,
    en: `The agent's assignment ends on ${day.en}.`,
  };
}

function overlap({ from, until }: Overlap): Refusal {
  const [since, before] = [dayText(from), until === null ? null : dayText(until)];
  return {
    rule: 'territory.overlap',
    id: `Agen sudah melayani kecamatan ini sejak ${since.id}${before ? ` sampai sebelum ${before.id}` : ''}.`,
    en: `The agent already serves the district from ${since.en}${before ? ` until before ${before.en}` : ''}.`,
  };
}
