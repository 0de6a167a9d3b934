import { Button, Skeleton } from '@mantine/core';
import { isProblem, ProblemError } from '@perisai/sdk/problem';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate, useParams } from 'react-router';
import { usePath } from '../page/language.ts';
import { Late } from '../page/late.tsx';
import { ProblemNotice } from '../page/problem-notice.tsx';
import { useShortcuts } from '../page/shortcuts.ts';
import { useTitle } from '../page/use-title.ts';
import { mayFileClaims, useViewer } from '../page/viewer.ts';
import { DecisionPane } from './decision/decision-pane.tsx';
import { ClaimPane } from './one/claim-pane.tsx';
import { QueuePane } from './queue/queue-pane.tsx';
import { useQueue } from './queue/use-queue.ts';
import { useClaim } from './use-claim.ts';
import styles from './workbench.module.css';

/** What an absent claim, one out of scope and an id of another kind all look like. */
const absent = new ProblemError({
  code: 'NOT_FOUND',
  message: '',
  requestId: null,
  retryable: false,
  retryAfterMs: null,
});

/** Which claim first, is it complete, what must be paid and why: the queue, one claim, its decision. */
export function WorkbenchPage() {
  const { t } = useTranslation();
  const { id = null } = useParams();
  const queue = useQueue();
  const path = usePath();
  const navigate = useNavigate();
  const { search } = useLocation();
  useTitle(`${t('claims.title')} · ${t('app.title')}`);
  const leave = () => void navigate({ pathname: path('/klaim'), search });
  useShortcuts({ Escape: () => (id === null ? false : leave()) });
  const filing = mayFileClaims(useViewer()) ? (
    <Button component={Link} to={path('/klaim/baru')} variant="default" size="xs">
      {t('claims.file')}
    </Button>
  ) : null;
  return (
    <div className={styles.bench} data-open={id !== null}>
      <div className={styles.queue}>
        <QueuePane queue={queue} openId={id} filing={filing} />
      </div>
      {id === null ? <NothingOpen /> : <OneClaim key={id} id={id} />}
    </div>
  );
}

function NothingOpen() {
  const { t } = useTranslation();
  return (
    <div className={styles.nothing}>
      <p className="quiet">{t('claims.choose')}</p>
    </div>
  );
}

function OneClaim({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const path = usePath();
  const { search } = useLocation();
  const answer = useClaim(id);
  const node = answer.data?.node ?? null;
  const claim = node?.__typename === 'Claim' ? node : null;
  const malformed = isProblem(answer.error, 'BAD_USER_INPUT');
  const problem = answer.data === undefined && !malformed ? answer.error : absent;
  return (
    <div className={styles.one}>
      <Link className={styles.back} to={{ pathname: path('/klaim'), search }}>
        {t('claims.back')}
      </Link>
      {claim === null ? null : (
        <>
          <ClaimPane claim={claim} />
          <DecisionPane claim={claim} />
        </>
      )}
      {answer.isPending ? <WaitingClaim /> : null}
      {claim !== null || answer.isPending || problem === null ? null : (
        <ProblemNotice problem={problem} onRetry={() => void answer.refetch()} />
      )}
    </div>
  );
}

function WaitingClaim() {
  const { t } = useTranslation();
  return (
    <Late>
      <div role="status" aria-label={t('page.loading')} className={styles.waiting}>
        <Skeleton height={32} width={320} radius={4} />
        <Skeleton height={220} radius={8} />
        <Skeleton height={220} radius={8} />
      </div>
    </Late>
  );
}
