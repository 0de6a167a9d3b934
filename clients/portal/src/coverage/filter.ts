import type { CoverageFilter } from '../gql/graphql.ts';
import type { HomeChoice } from './home-address.ts';

/** Serang Raya is the branch SERANG: Kota and Kabupaten Serang, 35 districts. */
export const serang = { branch: { code: { eq: 'SERANG' } } } as const;

export function coverageFilter({ program, sector }: Pick<HomeChoice, 'program' | 'sector'>): CoverageFilter {
  return {
    ...serang,
    ...(program === null ? {} : { program: { eq: program } }),
    ...(sector === null ? {} : { sector: { eq: sector } }),
  };
}
