import { addMonths, type Month, monthName, monthOf, showDay, showMonth } from '@perisai/sdk/calendar';
import { useDocument } from '@perisai/sdk/react';
import { useTranslation } from 'react-i18next';
import type { MonthStatus } from '../../gql/graphql.ts';
import { Card } from '../../page/card.tsx';
import { useLanguage } from '../../page/language.ts';
import { ProblemNotice } from '../../page/problem-notice.tsx';
import type { ClaimDetail } from '../claim-detail.ts';
import { claimMonths } from '../claim-operations.ts';
import styles from './membership-strip.module.css';

const before = 8;
const after = 3;

/** Registrations and paid months around the event, as a small line with words in every cell. */
export function MembershipStrip({ claim }: { readonly claim: ClaimDetail }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const event = monthOf(claim.eventOn);
  const answer = useDocument(claimMonths, {
    id: claim.participant.id,
    from: addMonths(event, -before),
    to: addMonths(event, after),
  });
  const node = answer.data?.node;
  const months = node !== null && node !== undefined && 'months' in node ? node.months : [];
  return (
    <Card heading={t('claim.around')} busy={answer.isPlaceholderData}>
      {answer.error === null ? null : (
        <ProblemNotice problem={answer.error} onRetry={() => void answer.refetch()} />
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a line that may scroll sideways must be reachable by keyboard */}
      <ol className={styles.strip} tabIndex={0} aria-label={t('claim.around')}>
        {months.map((month) => (
          <li key={month.month} data-event={month.month === event}>
            <MonthCell {...month} isEvent={month.month === event} />
          </li>
        ))}
      </ol>
      <ul className={styles.registrations}>
        {claim.participant.registrations.map(({ number, registeredOn, endedOn }) => (
          <li key={number}>
            {t('registration.nth', { number })}: {showDay(registeredOn, language, 'short')} –{' '}
            {endedOn === null ? t('registration.open') : showDay(endedOn, language, 'short')}
          </li>
        ))}
      </ul>
    </Card>
  );
}

interface CellProps {
  readonly month: Month;
  readonly status: MonthStatus;
  /** Numbers of the registrations that begin or end in the month. */
  readonly begun: readonly number[];
  readonly ended: readonly number[];
  readonly isEvent: boolean;
}

function MonthCell({ month, status, begun, ended, isEvent }: CellProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const words = [
    t(`calendar.status.${status}`),
    ...(begun.length > 0 ? [t('calendar.begun')] : []),
    ...(ended.length > 0 ? [t('calendar.ended')] : []),
    ...(isEvent ? [t('claim.eventHere')] : []),
  ];
  return (
    <>
      <span className={styles.month} aria-hidden>
        {monthName(month, language, 'short')}
      </span>
      <StatusMark status={status} />
      <span className={styles.marks} aria-hidden>
        <span className={styles.year}>{month.endsWith('-01') ? month.slice(0, 4) : ''}</span>
        {begun.length > 0 ? '▲' : ''}
        {isEvent ? '✚' : ''}
        {ended.length > 0 ? '✕' : ''}
      </span>
      <span className="hidden-visually">
        {showMonth(month, language)}: {words.join(', ')}
      </span>
    </>
  );
}

/** Full for paid, a ring for unpaid, a dot for not registered: readable without colour. */
function StatusMark({ status }: { readonly status: MonthStatus }) {
  const isDot = status === 'NOT_REGISTERED' || status === 'FUTURE';
  return (
    <svg viewBox="0 0 16 16" width={16} height={16} className={styles.mark} data-status={status} aria-hidden>
      {isDot ? (
        <circle cx={8} cy={8} r={1.75} fill="currentColor" />
      ) : (
        <circle
          cx={8}
          cy={8}
          r={5.25}
          fill={status === 'PAID' ? 'currentColor' : 'none'}
          stroke="currentColor"
          strokeWidth={2}
          strokeDasharray={status === 'NOT_DUE' ? '3 2' : undefined}
        />
      )}
    </svg>
  );
}
