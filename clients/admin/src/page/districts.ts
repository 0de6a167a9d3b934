import { useDocument } from '@perisai/sdk/react';
import { useMemo } from 'react';
import { graphql } from '../gql/gql.ts';
import { useViewer } from './viewer.ts';

const branchDistricts = graphql(`
  query BranchDistricts {
    branches { districts { code name } }
  }
`);

export interface Choice {
  readonly code: string;
  readonly name: string;
}

const nothing: readonly Choice[] = [];

/** The districts of the branch; of all branches for those who see them all. */
export function useDistricts(): readonly Choice[] {
  const { branch } = useViewer();
  const { data } = useDocument(branchDistricts, {}, { enabled: branch === null });
  const all = useMemo(() => data?.branches.flatMap(({ districts }) => districts), [data]);
  return branch?.districts ?? all ?? nothing;
}
