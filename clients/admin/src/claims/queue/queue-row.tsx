import { showDay } from '@perisai/sdk/calendar';
import { showRupiah } from '@perisai/sdk/money';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { useLanguage, usePath } from '../../page/language.ts';
import { ProgramMark } from '../program-mark.tsx';
import styles from './queue.module.css';
import type { QueuedClaim } from './use-queue.ts';

interface Props {
  readonly claim: QueuedClaim;
  readonly isOpen: boolean;
}

/** Days left, program, number, whose, and what is known of the amount. */
export function QueueRow({ claim, isOpen }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const path = usePath();
  const { search } = useLocation();
  const { id, number, status, daysLeft, amount, eventOn, program, participant } = claim;
  return (
    <Link
      to={{ pathname: path(`/klaim/${id}`), search }}
      className={styles.row}
      data-claim
      data-late={daysLeft !== null && daysLeft < 0}
      aria-current={isOpen ? 'page' : undefined}
    >
      <DaysLeft days={daysLeft} />
      <span className={styles.what}>
        <ProgramMark code={program.code} /> <span className="number">{number.replace(/^\D+-/, '')}</span>
      </span>
      <span className={`${styles.amount} number`}>
        {amount === null ? null : showRupiah(amount, language)}
      </span>
      <span className={styles.whose}>{participant.name}</span>
      <span className={styles.stage}>
        {t(`claimRow.status.${status}`)} ·{' '}
        {t('claims.eventShort', { day: showDay(eventOn, language, 'short') })}
      </span>
    </Link>
  );
}

function DaysLeft({ days }: { readonly days: number | null }) {
  const { t } = useTranslation();
  if (days === null)
    return (
      <span className={styles.days}>
        <span aria-hidden>–</span>
        <span className="hidden-visually">{t('claims.clockStands')}</span>
      </span>
    );
  return (
    <span className={`${styles.days} number`}>
      <span aria-hidden>{days < 0 ? `−${-days}` : days}</span>
      <span className="hidden-visually">
        {days < 0 ? t('claims.daysLate', { count: -days }) : t('claims.daysLeft', { count: days })}
      </span>
    </span>
  );
}
