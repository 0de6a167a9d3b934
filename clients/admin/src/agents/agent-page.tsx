import type { ResultOf } from '@graphql-typed-document-node/core';
import { Skeleton } from '@mantine/core';
import { type Day, isDay, showDay } from '@perisai/sdk/calendar';
import { isProblem, ProblemError } from '@perisai/sdk/problem';
import { useDocument } from '@perisai/sdk/react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate } from 'react-router';
import { useLanguage } from '../page/language.ts';
import { Late } from '../page/late.tsx';
import { Notice } from '../page/notice.tsx';
import { ProblemNotice } from '../page/problem-notice.tsx';
import { useShortcuts } from '../page/shortcuts.ts';
import { useTitle } from '../page/use-title.ts';
import { mayEditAgents, useViewer } from '../page/viewer.ts';
import { useListAddress } from './agent-address.ts';
import { AgentChanges } from './agent-changes.tsx';
import { agentAsOf, agentById } from './agent-documents.ts';
import { AgentFacts } from './agent-facts.tsx';
import { AgentHeader } from './agent-header.tsx';
import styles from './agent-page.module.css';
import { AgentTime } from './agent-time.tsx';
import { AssignTerritoryDialog } from './assign-territory-dialog.tsx';
import { EditAgentDrawer } from './edit-agent-drawer.tsx';

export type AgentDetail = Extract<NonNullable<ResultOf<typeof agentById>['node']>, { __typename: 'Agent' }>;

interface Props {
  readonly id: string;
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

function OneAgent({
  agent,
  participants,
}: {
  readonly agent: AgentDetail;
  readonly participants: ReactNode;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const viewer = useViewer();
  const { ignored, asOf, setAsOf } = useAsOf(viewer.businessDate);
  const isPast = asOf !== viewer.businessDate;
  const then = useDocument(agentAsOf, { code: agent.code, asOf }, { enabled: isPast });
  const shown = isPast ? (then.data?.agent ?? null) : agent;
  const [editing, setEditing] = useState<'none' | 'agent' | 'territory'>('none');
  const mayEdit = mayEditAgents(viewer);
  useShortcuts(mayEdit && editing === 'none' ? { e: () => setEditing('agent') } : {});
  return (
    <div className={styles.page}>
      <BackToList />
      <AgentHeader
        agent={shown ?? agent}
        onEdit={mayEdit ? () => setEditing('agent') : undefined}
        onAssign={mayEdit ? () => setEditing('territory') : undefined}
      />
      {ignored.length === 0 ? null : (
        <Notice kind="info">{t('page.ignored', { names: ignored.join(', ') })}</Notice>
      )}
      {isPast ? (
        <Notice kind="warning">
          <p>
            {isProblem(then.error, 'NOT_FOUND')
              ? t('agents.absentThen', { day: showDay(asOf, language) })
              : t('agents.asOfBanner', { day: showDay(asOf, language) })}{' '}
            <button type="button" className={styles.link} onClick={() => setAsOf(viewer.businessDate)}>
              {t('agents.asOfBack')}
            </button>
          </p>
        </Notice>
      ) : null}
      {then.error === null || isProblem(then.error, 'NOT_FOUND') ? null : (
        <ProblemNotice problem={then.error} onRetry={() => void then.refetch()} />
      )}
      <AgentTime agent={agent} asOf={asOf} onAsOf={setAsOf} />
      <div className={styles.columns} data-uneven={participants !== null}>
        <div className={styles.column}>
          <AgentFacts agent={agent} shown={shown} busy={then.isFetching} />
          {participants === null ? null : <AgentChanges id={agent.id} />}
        </div>
        <div className={styles.column}>{participants ?? <AgentChanges id={agent.id} />}</div>
      </div>
      <EditAgentDrawer agent={agent} opened={editing === 'agent'} onClose={() => setEditing('none')} />
      <AssignTerritoryDialog
        agent={agent}
        opened={editing === 'territory'}
        onClose={() => setEditing('none')}
      />
    </div>
  );
}

/** `?per=2024-03-01`: the day looked at; left out while it is the business date. */
function useAsOf(businessDate: Day) {
  const { search, state } = useLocation();
  const navigate = useNavigate();
  const given = [...new URLSearchParams(search)];
  const read = given.find(([name, value]) => name === 'per' && isDay(value))?.[1];
  const asOf = read !== undefined && isDay(read) ? read : businessDate;
  const ignored = given
    .filter(([name, value]) => name !== 'per' || !isDay(value))
    .map((pair) => pair.join('='));
  const setAsOf = (day: Day) =>
    void navigate({ search: day === businessDate ? '' : `?per=${day}` }, { state });
  return { asOf, ignored, setAsOf };
}

function BackToList() {
  const { t } = useTranslation();
  return (
    <Link className={styles.back} to={useListAddress()}>
      {t('page.back')}
    </Link>
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
