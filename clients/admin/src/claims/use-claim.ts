import { documentKey, useDocument } from '@perisai/sdk/react';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { claimById, claimLetter } from './claim-operations.ts';
import { queueKey } from './queue/use-queue.ts';

export function useClaim(id: string) {
  return useDocument(claimById, { id }, { keepPrevious: false });
}

/** After a step: the claim, its letter and the queue are asked for anew. */
export function useAskAnew(): (id: string) => Promise<void> {
  const queries = useQueryClient();
  return useCallback(
    async (id) => {
      void queries.invalidateQueries({ queryKey: [queueKey] });
      void queries.invalidateQueries({ queryKey: documentKey(claimLetter, { id }) });
      await queries.invalidateQueries({ queryKey: documentKey(claimById, { id }) });
    },
    [queries],
  );
}
