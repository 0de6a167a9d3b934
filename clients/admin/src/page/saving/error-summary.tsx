import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './error-summary.module.css';

interface Props {
  /** Rises with each try to send: only then does the focus move. */
  readonly tried: number;
  readonly problems: readonly { readonly target: string; readonly words: string }[];
}

/** The same words as at the fields, first in the form, with the focus; each leads to its field. */
export function ErrorSummary({ tried, problems }: Props) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const count = problems.length;
  const focused = useRef(0);
  useEffect(() => {
    if (count === 0 || focused.current === tried) return;
    focused.current = tried;
    box.current?.focus();
  }, [tried, count]);
  useEffect(() => {
    if (count === 0) return;
    const title = document.title;
    document.title = t('edit.errorTitle', { title });
    return () => {
      document.title = title;
    };
  }, [count, t]);
  if (count === 0) return null;
  return (
    <div ref={box} className={styles.summary} role="alert" tabIndex={-1}>
      <h3>{t('edit.errorSummary')}</h3>
      <ul>
        {problems.map(({ target, words }) => (
          <li key={target}>
            <button
              type="button"
              className={styles.jump}
              onClick={() => document.getElementById(target)?.focus()}
            >
              {words}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
