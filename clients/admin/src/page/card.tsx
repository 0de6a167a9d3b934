import { type ReactNode, useId } from 'react';
import styles from './card.module.css';

interface Props {
  readonly heading: string;
  readonly aside?: ReactNode;
  readonly busy?: boolean;
  readonly children: ReactNode;
}

/** A part of a page that stands or fails alone. */
export function Card({ heading, aside, busy = false, children }: Props) {
  const id = useId();
  return (
    <section className={styles.card} aria-labelledby={id} aria-busy={busy}>
      <header className={styles.head}>
        <h2 id={id}>{heading}</h2>
        {aside === undefined ? null : <div className={styles.aside}>{aside}</div>}
      </header>
      {children}
    </section>
  );
}
