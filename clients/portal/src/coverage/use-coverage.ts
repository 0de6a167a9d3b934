import { addMonths, type Month } from '@perisai/sdk/calendar';
import { coverageByDistrict, coverageOfMonth, coverageTrend } from '@perisai/sdk/documents';
import { documentKey, useClient, useDocument } from '@perisai/sdk/react';
import { useQueryClient } from '@tanstack/react-query';
import { coverageFilter } from './filter.ts';
import type { HomeChoice, HomeLimits } from './home-address.ts';

type Chosen = Pick<HomeChoice, 'month' | 'program' | 'sector'>;

export function useTotal(choice: Chosen) {
  return useDocument(coverageOfMonth, { month: choice.month, filter: coverageFilter(choice) });
}

export function useDistricts(choice: Chosen) {
  return useDocument(coverageByDistrict, { month: choice.month, filter: coverageFilter(choice) });
}

/** The month before, for the change; a page without it still stands. */
export function beforeOf(choice: Chosen): Chosen {
  return { ...choice, month: addMonths(choice.month, -1) };
}

export function useTrend(choice: Omit<Chosen, 'month'>, limits: HomeLimits) {
  return useDocument(coverageTrend, { from: limits.first, to: limits.last, filter: coverageFilter(choice) });
}

/** Fetches a month before it is asked for, so that a step shows at once. */
export function usePrefetchMonth(choice: Chosen): (month: Month) => void {
  const client = useClient();
  const queries = useQueryClient();
  return (month) => {
    const variables = { month, filter: coverageFilter(choice) };
    for (const document of [coverageByDistrict, coverageOfMonth] as const) {
      void queries.prefetchQuery({
        queryKey: documentKey(document, variables),
        queryFn: ({ signal }) => client.request<unknown, typeof variables>(document, variables, { signal }),
      });
    }
  };
}
