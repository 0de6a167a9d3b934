import type { ProgramCode } from '../gql/graphql.ts';

/** Round, square, triangle: programs are told apart without colour. */
export function ProgramMark({ program }: { readonly program: ProgramCode }) {
  return (
    <svg
      width={12}
      height={12}
      viewBox="0 0 12 12"
      aria-hidden
      style={{ fill: `var(--${program.toLowerCase()})` }}
    >
      {program === 'JKK' ? (
        <circle cx={6} cy={6} r={5.5} />
      ) : program === 'JKM' ? (
        <rect x={1} y={1} width={10} height={10} />
      ) : (
        <path d="M6 0.500 11.800 11.500H0.200z" />
      )}
    </svg>
  );
}
