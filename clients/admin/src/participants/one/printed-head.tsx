import { showDay } from '@perisai/sdk/calendar';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../page/language.ts';
import { useViewer } from '../../page/viewer.ts';
import styles from './participant-page.module.css';

/** Only on paper: who explains, where, and on which data. */
export function PrintedHead() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { branch, name, businessDate } = useViewer();
  return (
    <div className={styles.printed}>
      <span>
        {t('participants.printed', {
          branch: branch === null ? t('app.allBranches') : t('app.branch', { name: branch.name }),
        })}
      </span>
      <span>
        {t('participants.printedBy', { name })} ·{' '}
        {t('app.dataDate', { day: showDay(businessDate, language) })}
      </span>
    </div>
  );
}
