import { useTranslation } from 'react-i18next';
import { EventMark, MonthMark } from './month-mark.tsx';
import styles from './payment-calendar.module.css';

const statuses = ['PAID', 'GRACE', 'UNPAID', 'NOT_DUE', 'FUTURE', 'NOT_REGISTERED'] as const;

export function CalendarLegend() {
  const { t } = useTranslation();
  return (
    <ul className={styles.legend}>
      {statuses.map((status) => (
        <li key={status}>
          <MonthMark status={status} /> {t(`calendar.status.${status}`)}
        </li>
      ))}
      <li>
        <EventMark kind="begun" /> {t('calendar.begun')}
      </li>
      <li>
        <EventMark kind="ended" /> {t('calendar.ended')}
      </li>
    </ul>
  );
}
