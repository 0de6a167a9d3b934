import { Skeleton } from '@mantine/core';
import { isProblem, ProblemError } from '@perisai/sdk/problem';
import { useDocument } from '@perisai/sdk/react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { Late } from '../../page/late.tsx';
import { Notice } from '../../page/notice.tsx';
import { ProblemNotice } from '../../page/problem-notice.tsx';
import { useShortcuts } from '../../page/shortcuts.ts';
import { useOpenForPrint } from '../../page/use-open-for-print.ts';
import { useTitle } from '../../page/use-title.ts';
import { useParticipantsAddress } from '../participant-address.ts';
import { participantById } from '../participant-documents.ts';
import { CoverageAnswer } from './coverage-answer.tsx';
import { CoverageWhy } from './coverage-why.tsx';
import type { ParticipantDetail } from './participant-detail.ts';
import { ParticipantHeader } from './participant-header.tsx';
import styles from './participant-page.module.css';
import { ParticipantTabs } from './participant-tabs.tsx';
import { PaymentCalendar } from './payment-calendar.tsx';
import { PrintedHead } from './printed-head.tsx';
import { useCoverage } from './use-coverage.ts';

/** What an absent row, a row out of scope and an id of another kind all look like. */
const absent = new ProblemError({
  code: 'NOT_FOUND',
  message: '',
  requestId: null,
  retryable: false,
  retryAfterMs: null,
});

export function ParticipantPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const answer = useDocument(participantById, { id }, { keepPrevious: false });
  const node = answer.data?.node ?? null;
  const list = useParticipantsAddress();
  const navigate = useNavigate();
  useTitle(`${t('participants.one')} · ${t('app.title')}`);
  useShortcuts({ Escape: () => void navigate(list) });
  useOpenForPrint();
  const malformed = isProblem(answer.error, 'BAD_USER_INPUT');
  const problem = answer.data === undefined && !malformed ? answer.error : absent;
  return (
    <div className={styles.page}>
      <Link className={styles.back} to={list}>
        {t('participants.back')}
      </Link>
      {node?.__typename === 'Participant' ? <OneParticipant key={node.id} participant={node} /> : null}
      {answer.isPending ? <WaitingParticipant /> : null}
      {node?.__typename === 'Participant' || answer.isPending || problem === null ? null : (
        <ProblemNotice problem={problem} onRetry={() => void answer.refetch()} />
      )}
    </div>
  );
}

function OneParticipant({ participant }: { readonly participant: ParticipantDetail }) {
  const { t } = useTranslation();
  const question = useCoverage(participant.id);
  return (
    <>
      <PrintedHead />
      <ParticipantHeader participant={participant} />
      {question.isUnread ? <Notice kind="info">{t('page.ignored', { names: 'pada' })}</Notice> : null}
      <div className={styles.columns}>
        <CoverageAnswer question={question} />
        <PaymentCalendar participant={participant} />
      </div>
      <CoverageWhy question={question} />
      <ParticipantTabs participant={participant} />
    </>
  );
}

function WaitingParticipant() {
  const { t } = useTranslation();
  return (
    <Late>
      <div role="status" aria-label={t('page.loading')} className={styles.waiting}>
        <Skeleton height={32} width={320} radius={4} />
        <div className={styles.columns}>
          <Skeleton height={320} radius={8} />
          <Skeleton height={320} radius={8} />
        </div>
      </div>
    </Late>
  );
}
