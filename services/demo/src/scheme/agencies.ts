import { type Day, day } from '../calendar/days.ts';
import { agencyName } from './names.ts';
import type { BranchFigures } from './scale.ts';

/** A period of days: `to` does not belong to it; null means without end. */
export interface Span {
  readonly from: Day;
  readonly to: Day | null;
}

export interface Agency {
  readonly index: number;
  readonly branch: number;
  readonly code: string;
  readonly name: string;
  readonly agreements: readonly (Span & { readonly number: string })[];
}

export const covers = ({ from, to }: Span, at: Day): boolean => from <= at && (to === null || at < to);

// Up to May 2022 an agreement ran for at most three years, since then for at most one.
const agreementStarts = ['2019-05-01', '2022-05-01', '2023-05-01', '2024-05-01', '2025-05-01'].map(day);

/** The agencies of a shard; their codes go on where those of the shard before it end. */
export function agenciesOf(branches: readonly BranchFigures[], shard: number): readonly Agency[] {
  let index = shard * branches.reduce((sum, { agencies }) => sum + agencies, 0);
  return branches.flatMap((figures, branch) =>
    Array.from({ length: figures.agencies }, (_, place): Agency => {
      const code = `WDH-${figures.short}-${String(shard * figures.agencies + place + 1).padStart(2, '0')}`;
      return { index, branch, code, name: agencyName(index++), agreements: agreementsOf(code) };
    }),
  );
}

function agreementsOf(code: string): Agency['agreements'] {
  return agreementStarts.slice(0, -1).map((from, place) => ({
    from,
    to: agreementStarts[place + 1] ?? null,
    number: `PKS/${code}/${2019 + (place === 0 ? 0 : place + 2)}`,
  }));
}
