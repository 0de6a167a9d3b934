import { useCallback } from 'react';
import { useLocation } from 'react-router';
import { usePath } from '../page/language.ts';

/** The address of a participant, and the filters of the list to come back to; neither holds anything personal. */
export function useParticipantAddress() {
  const { search, pathname } = useLocation();
  const path = usePath();
  return useCallback(
    (id: string) => ({
      to: path(`/peserta/${id}`),
      state: pathname === path('/peserta') ? { list: search } : null,
    }),
    [search, pathname, path],
  );
}

export function useParticipantsAddress(): string {
  const { state } = useLocation();
  const path = usePath();
  const isKnown =
    typeof state === 'object' && state !== null && 'list' in state && typeof state.list === 'string';
  return `${path('/peserta')}${isKnown ? state.list : ''}`;
}
