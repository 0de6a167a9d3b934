import type { ReactNode } from 'react';
import styles from './tabs.module.css';

interface Props {
  readonly label: string;
  readonly columns: readonly string[];
  /** Position of the column of amounts, whose head stands at the right like its figures. */
  readonly amountAt?: number;
  readonly children: ReactNode;
}

/** A table that may be wider than the page; its rows come as children. */
export function TableFrame({ label, columns, amountAt, children }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls sideways must be reachable by keyboard
    <section className={styles.frame} aria-label={label} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map((column, index) => (
              <th key={column} scope="col" className={index === amountAt ? styles.amount : undefined}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}
