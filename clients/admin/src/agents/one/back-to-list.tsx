import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useListAddress } from '../agent-address.ts';
import styles from './agent-page.module.css';

export function BackToList() {
  const { t } = useTranslation();
  return (
    <Link className={styles.back} to={useListAddress()}>
      {t('page.back')}
    </Link>
  );
}
