import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './notice.module.css';

interface Props {
  readonly kind: 'info' | 'warning';
  readonly children: ReactNode;
}

/** Something to know about what is shown; read out politely when it appears. */
export function Notice({ kind, children }: Props) {
  const Icon = kind === 'info' ? IconInfoCircle : IconAlertTriangle;
  return (
    <div className={styles.notice} role="status" data-kind={kind}>
      <Icon size={20} stroke={1.5} aria-hidden />
      <div className={styles.words}>{children}</div>
    </div>
  );
}
