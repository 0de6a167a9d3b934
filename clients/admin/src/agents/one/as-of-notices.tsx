import { showDay } from '@perisai/sdk/calendar';
import { isProblem } from '@perisai/sdk/problem';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../page/language.ts';
import { Notice } from '../../page/notice.tsx';
import { ProblemNotice } from '../../page/problem-notice.tsx';
import styles from './agent-page.module.css';
import type { AsOf, Then } from './use-as-of.ts';

/** Stands whenever the day looked at is not today. */
export function AsOfNotices({ day, then }: { readonly day: AsOf; readonly then: Then }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const isBefore = isProblem(then.error, 'NOT_FOUND');
  const shown = { day: showDay(day.asOf, language) };
  return (
    <>
      {day.ignored.length === 0 ? null : (
        <Notice kind="info">{t('page.ignored', { names: day.ignored.join(', ') })}</Notice>
      )}
      {day.isToday ? null : (
        <Notice kind="warning">
          <p>
            {isBefore ? t('agents.absentThen', shown) : t('agents.asOfBanner', shown)}{' '}
            <button type="button" className={styles.link} onClick={day.backToToday}>
              {t('agents.asOfBack')}
            </button>
          </p>
        </Notice>
      )}
      {then.error === null || isBefore || day.isToday ? null : (
        <ProblemNotice problem={then.error} onRetry={() => void then.refetch()} />
      )}
    </>
  );
}
