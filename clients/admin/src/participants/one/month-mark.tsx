import type { MonthStatus } from '../../gql/graphql.ts';
import styles from './payment-calendar.module.css';

/** Each status has a shape of its own: readable without colour. */
export function MonthMark({ status }: { readonly status: MonthStatus }) {
  return (
    <svg viewBox="0 0 16 16" className={styles.mark} data-status={status} aria-hidden>
      {shapes[status]}
    </svg>
  );
}

const ring = <circle cx={8} cy={8} r={5.25} fill="none" stroke="currentColor" strokeWidth={2} />;

const shapes = {
  PAID: <circle cx={8} cy={8} r={6.25} fill="currentColor" />,
  GRACE: ring,
  UNPAID: (
    <>
      <circle cx={8} cy={8} r={5.25} fill="none" stroke="currentColor" strokeWidth={1.5} />
      <path d="M4.3 11.700 11.700 4.300" stroke="currentColor" strokeWidth={1.5} />
    </>
  ),
  NOT_DUE: (
    <>
      <circle cx={8} cy={8} r={5.25} fill="none" stroke="currentColor" strokeWidth={1.5} />
      <path d="M8 8V2.750A5.250 5.250 0 0 1 13.250 8z" fill="currentColor" />
    </>
  ),
  FUTURE: <rect x={4} y={4} width={8} height={8} fill="none" stroke="currentColor" strokeWidth={1.5} />,
  NOT_REGISTERED: <circle cx={8} cy={8} r={1.75} fill="currentColor" />,
} satisfies Record<MonthStatus, unknown>;

/** A registration begins (triangle) or ends (cross) in the month. */
export function EventMark({ kind }: { readonly kind: 'begun' | 'ended' }) {
  return (
    <svg viewBox="0 0 10 10" className={styles.event} aria-hidden>
      {kind === 'begun' ? (
        <path d="M5 1.500 9 8.500H1z" fill="currentColor" />
      ) : (
        <path d="M2 2l6 6M8 2l-6 6" stroke="currentColor" strokeWidth={1.8} />
      )}
    </svg>
  );
}
