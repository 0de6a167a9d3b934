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
  const { districtCode, from, until, isInBranch, endedFrom, overlapping } = facts;
  const inputs = { district: districtCode, from, until: until ?? '' };
  const draft = { outcome: 'FAILS', basis: assignment, inputs } as const;
  const refusals: Reason[] = [];
  if (!isInBranch)
    refusals.push(
      reason({
        ...draft,
        rule: 'territory.branch',
        id: 'Kecamatan ini di luar wilayah cabang agen pada periode itu.',
        en: "The district lies outside the agent's branch in that period.",
      }),
    );
  if (endedFrom !== null)
    refusals.push(
      reason({
        ...draft,
        rule: 'territory.ended',
        id: `Penugasan agen berakhir ${dayText(endedFrom).id}.`,
        en: `The agent's assignment ends on ${dayText(endedFrom).en}.`,
      }),
    );
  if (overlapping !== null)
    refusals.push(
      reason({
        ...draft,
        rule: 'territory.overlap',
        ...overlapText(overlapping),
      }),
    );
  return refusals;
}

function overlapText({ from, until }: Overlap): { readonly id: string; readonly en: string } {
  const [since, before] = [dayText(from), until === null ? null : dayText(until)];
  return {
    id: `Agen sudah melayani kecamatan ini sejak ${since.id}${before ? ` sampai sebelum ${before.id}` : ''}.`,
    en: `The agent already serves the district from ${since.en}${before ? ` until before ${before.en}` : ''}.`,
  };
}
