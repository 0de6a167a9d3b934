import { useTranslation } from 'react-i18next';
import type { AgentStatus } from '../gql/graphql.ts';
import styles from './status-mark.module.css';

type Shape = 'full' | 'half' | 'ring' | 'bar' | 'dots';

/** Form, colour and word say the same: nobody has to tell colours apart. */
const marks: Record<AgentStatus, readonly [Shape, string]> = {
  CANDIDATE: ['dots', 'var(--text-3)'],
  TRAINED: ['dots', 'var(--text-3)'],
  EXAMINED: ['dots', 'var(--text-3)'],
  CERTIFIED: ['ring', 'var(--info)'],
  ACTIVE: ['full', 'var(--active)'],
  WARNED: ['half', 'var(--grace)'],
  SUSPENDED: ['bar', 'var(--danger)'],
  ENDED: ['ring', 'var(--inactive)'],
};

export function StatusMark({ status }: { readonly status: AgentStatus }) {
  const { t } = useTranslation();
  const [shape, colour] = marks[status];
  return (
    <span className={styles.mark}>
      <svg viewBox="0 0 12 12" width={12} height={12} aria-hidden style={{ color: colour }}>
        <circle
          cx={6}
          cy={6}
          r={4.75}
          fill={shape === 'full' ? 'currentColor' : 'none'}
          stroke="currentColor"
          strokeWidth={1.5}
          strokeDasharray={shape === 'dots' ? '1.6 2.13' : undefined}
        />
        {shape === 'half' ? <path d="M6 1.25a4.75 4.75 0 0 0 0 9.500z" fill="currentColor" /> : null}
        {shape === 'bar' ? <path d="M3 6h6" stroke="currentColor" strokeWidth={1.5} /> : null}
      </svg>
      {t(`agents.statusName.${status}`)}
    </span>
  );
}
