import { Skeleton } from '@mantine/core';
import { isProblem, ProblemError } from '@perisai/sdk/problem';
import { useDocument } from '@perisai/sdk/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Late } from '../../page/late.tsx';
import { ProblemNotice } from '../../page/problem-notice.tsx';
import { useTitle } from '../../page/use-title.ts';
import { agentById } from '../agent-documents.ts';
import styles from './agent-page.module.css';
import { BackToList } from './back-to-list.tsx';
import { OneAgent } from './one-agent.tsx';

interface Props {
  readonly id: string;
  /** The card of the agent's participants; null for roles that see none. */
  readonly participants: ReactNode;
}

/** What an absent row, a row out of scope and an id of another kind all look like. */
const absent = new ProblemError({
  code: 'NOT_FOUND',
  message: '',
  requestId: null,
  retryable: false,
  retryAfterMs: null,
});

export function AgentPage({ id, participants }: Props) {
  const { t } = useTranslation();
  const answer = useDocument(agentById, { id }, { keepPrevious: false });
  const node = answer.data?.node ?? null;
  const agent = node?.__typename === 'Agent' ? node : null;
  useTitle(`${agent?.code ?? ''} ${t('agents.title')} · ${t('app.title')}`.trim());
  if (agent !== null) return <OneAgent agent={agent} participants={participants} />;
  const malformed = isProblem(answer.error, 'BAD_USER_INPUT');
  const problem = answer.data === undefined && !malformed ? answer.error : absent;
  return (
    <div className={styles.page}>
      {answer.isPending ? <WaitingAgent /> : null}
      {answer.isPending || problem === null ? null : (
        <ProblemNotice problem={problem} onRetry={() => void answer.refetch()} />
      )}
      {answer.isPending ? null : <BackToList />}
    </div>
  );
}

function WaitingAgent() {
  const { t } = useTranslation();
  return (
    <Late>
      <div role="status" aria-label={t('page.loading')} className={styles.waiting}>
        <Skeleton height={32} width={320} radius={4} />
        <Skeleton height={180} radius={8} />
        <Skeleton height={240} radius={8} />
      </div>
    </Late>
  );
}
