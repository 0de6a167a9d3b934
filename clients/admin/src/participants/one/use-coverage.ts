import { useDocument } from '@perisai/sdk/react';
import { participantCoverage } from '../participant-documents.ts';
import { coverageOf } from './participant-detail.ts';
import { useChosenDay } from './use-chosen-day.ts';

/** The day asked about, and what the service answers. */
export function useCoverage(id: string) {
  const chosen = useChosenDay();
  const answer = useDocument(participantCoverage, { id, on: chosen.day });
  return { ...chosen, answer, coverage: coverageOf(answer.data?.node) };
}

export type CoverageQuestion = ReturnType<typeof useCoverage>;
