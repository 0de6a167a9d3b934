import type { ProblemError } from '@perisai/sdk/problem';
import { useTranslation } from 'react-i18next';
import { Notice } from '../notice.tsx';
import { ProblemNotice } from '../problem-notice.tsx';

const uncertain = ['NETWORK', 'TIMEOUT', 'UNAVAILABLE', 'INTERNAL_SERVER_ERROR', 'IDEMPOTENCY_IN_PROGRESS'];

/** Why nothing was saved; or that it is not known, and that sending again is safe. */
export function SaveProblem({ problem }: { readonly problem: ProblemError | null }) {
  const { t } = useTranslation();
  // An ended session has its own dialog; afterwards the same button sends the same content under the same key.
  if (problem === null || problem.code === 'UNAUTHENTICATED') return null;
  if (!uncertain.includes(problem.code)) return <ProblemNotice problem={problem} />;
  return <Notice kind="warning">{t('edit.uncertain')}</Notice>;
}
