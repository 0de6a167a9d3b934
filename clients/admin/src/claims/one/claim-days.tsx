import { dayOf, showDay } from '@perisai/sdk/calendar';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../page/language.ts';
import type { ClaimDetail } from '../claim-detail.ts';
import styles from './claim-pane.module.css';

/** Event, filed, complete, due: the days of a claim, and how its clock stands. */
export function ClaimDays({ claim }: { readonly claim: ClaimDetail }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { eventOn, filedAt, completeOn, dueOn, determinedOn, paidOn, kind } = claim;
  const day = (value: ClaimDetail['paidOn']) => (value === null ? null : showDay(value, language, 'short'));
  return (
    <dl className={styles.days}>
      <Fact term={t(`claim.event.${kind}`)} value={day(eventOn)} />
      <Fact term={t('claimRow.filedOn')} value={showDay(dayOf(filedAt), language, 'short')} />
      <Fact term={t('claim.complete')} value={day(completeOn)} />
      <Fact term={t('claim.due')} value={day(dueOn)} note={<Clock claim={claim} />} />
      {determinedOn === null ? null : <Fact term={t('claim.determined')} value={day(determinedOn)} />}
      {paidOn === null ? null : <Fact term={t('claimRow.paidOn')} value={day(paidOn)} />}
    </dl>
  );
}

interface FactProps {
  readonly term: string;
  readonly value: string | null;
  readonly note?: ReactNode;
}

function Fact({ term, value, note }: FactProps) {
  const { t } = useTranslation();
  return (
    <div>
      <dt>{term}</dt>
      <dd className="number">
        {value ?? t('claim.notYet')}
        {note}
      </dd>
    </div>
  );
}

function Clock({ claim: { daysLeft, status } }: { readonly claim: ClaimDetail }) {
  const { t } = useTranslation();
  if (daysLeft === null)
    return ['SUBMITTED', 'INCOMPLETE', 'DRAFT'].includes(status) ? (
      <span className={styles.clock}>{t('claim.stands')}</span>
    ) : null;
  return (
    <span className={styles.clock} data-late={daysLeft < 0}>
      {daysLeft < 0 ? t('claims.daysLate', { count: -daysLeft }) : t('claims.daysLeft', { count: daysLeft })}
    </span>
  );
}
