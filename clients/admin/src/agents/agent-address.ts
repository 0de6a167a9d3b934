import { isDay } from '@perisai/sdk/calendar';
import { useCallback } from 'react';
import { useLocation } from 'react-router';
import { usePath } from '../page/language.ts';

/** What a page of an agent remembers of the list it was opened from: the way back keeps the filters. */
interface FromList {
  readonly list: string;
}

/** The address of an agent on the day that the list shows, and the list to come back to. */
export function useAgentAddress(): (id: string) => { readonly to: string; readonly state: FromList } {
  const { search, hash } = useLocation();
  const path = usePath();
  return useCallback(
    (id) => {
      const asOf = new URLSearchParams(search).get('per');
      const day = asOf !== null && isDay(asOf) ? `?per=${asOf}` : '';
      return { to: `${path(`/agen/${id}`)}${day}`, state: { list: `${search}${hash}` } };
    },
    [search, hash, path],
  );
}

export function useListAddress(): string {
  const { state } = useLocation();
  const path = usePath();
  const isKnown =
    typeof state === 'object' && state !== null && 'list' in state && typeof state.list === 'string';
  return `${path('/agen')}${isKnown ? state.list : ''}`;
}
