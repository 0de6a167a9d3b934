import { useEffect } from 'react';
import { Link } from 'react-router';
import { pathIn, useWords } from '../page/language.ts';

/** Absent and out of scope look the same. */
export function LostPage() {
  const { t, language } = useWords();
  useEffect(() => {
    document.title = `${t('lost.title')} · ${t('site.short')}`;
  }, [t]);
  return (
    <>
      <h1>{t('lost.title')}</h1>
      <p>{t('lost.text')}</p>
      <p>
        <Link to={pathIn(language, '/')}>{t('lost.home')}</Link>
      </p>
    </>
  );
}
