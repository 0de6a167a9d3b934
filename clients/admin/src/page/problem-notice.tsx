import { Button } from '@mantine/core';
import { type ProblemError, problemWords, requestCode } from '@perisai/sdk/problem';
import { IconAlertCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from './language.ts';
import styles from './notice.module.css';

interface Props {
  readonly problem: ProblemError;
  readonly onRetry?: (() => void) | undefined;
}

/** Cause, next step, request code. A missing right reads like an absent page: it must not tell what exists. */
export function ProblemNotice({ problem, onRetry }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const hidden = problem.code === 'FORBIDDEN' || problem.code === 'NOT_FOUND';
  const { what, next } = problemWords(hidden ? 'NOT_FOUND' : problem.code, language);
  // Absent, out of scope and not allowed look the same to the last letter.
  const code = hidden ? null : requestCode(problem, language);
  return (
    <div className={styles.notice} role="alert" data-kind={hidden ? 'quiet' : 'problem'}>
      <IconAlertCircle size={20} stroke={1.5} aria-hidden />
      <div className={styles.words}>
        <p>{what}</p>
        <p className="quiet">{next}</p>
        {code === null ? null : <p className={styles.code}>{code}</p>}
        {onRetry === undefined || hidden ? null : (
          <Button variant="default" size="xs" mt={8} onClick={onRetry}>
            {t('page.retry')}
          </Button>
        )}
      </div>
    </div>
  );
}
