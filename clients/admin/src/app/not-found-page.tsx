import { problemWords } from '@perisai/sdk/problem';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLanguage, usePath } from '../page/language.ts';
import { useTitle } from '../page/use-title.ts';
import styles from './layout.module.css';

export function NotFoundPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const path = usePath();
  const { what } = problemWords('NOT_FOUND', language);
  useTitle(t('app.title'));
  return (
    <div className={styles.sheet}>
      <h1>{what}</h1>
      <p>
        <Link to={path('/')}>{t('page.backToDay')}</Link>
      </p>
    </div>
  );
}
