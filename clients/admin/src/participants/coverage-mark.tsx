import { useTranslation } from 'react-i18next';
import type { CoverageStatus } from '../gql/graphql.ts';
import styles from './agent-participants.module.css';

const colours: Record<CoverageStatus, string> = {
  ACTIVE: 'var(--active)',
  GRACE: 'var(--grace)',
  INACTIVE: 'var(--inactive)',
};

interface Props {
  readonly status: CoverageStatus;
  readonly size?: number;
  /** In place of the name of the status. */
  readonly word?: string;
}

/** Full, half or empty disc, its colour, and the word. */
export function CoverageMark({ status, size = 12, word }: Props) {
  const { t } = useTranslation();
  return (
    <span className={styles.mark}>
      <svg viewBox="0 0 12 12" width={size} height={size} aria-hidden style={{ color: colours[status] }}>
        <circle
          cx={6}
          cy={6}
          r={4.75}
          fill={status === 'ACTIVE' ? 'currentColor' : 'none'}
          stroke="currentColor"
          strokeWidth={1.5}
        />
        {status === 'GRACE' ? <path d="M6 1.25a4.75 4.75 0 0 0 0 9.500z" fill="currentColor" /> : null}
      </svg>
      {word ?? t(`participants.status.${status}`)}
    </span>
  );
}
