import type { CoverageStatus } from '../gql/graphql.ts';

/** Full, half, empty: the status is told without colour. */
export function StatusDisc({ status }: { readonly status: CoverageStatus }) {
  const colour = `var(--${status.toLowerCase()})`;
  return (
    <svg width={18} height={18} viewBox="0 0 18 18" aria-hidden style={{ verticalAlign: '-2px' }}>
      <circle
        cx={9}
        cy={9}
        r={7.5}
        fill={status === 'ACTIVE' ? colour : 'none'}
        stroke={colour}
        strokeWidth={2.5}
      />
      {status === 'GRACE' ? <path d="M9 1.500a7.500 7.500 0 0 0 0 15z" fill={colour} /> : null}
    </svg>
  );
}
