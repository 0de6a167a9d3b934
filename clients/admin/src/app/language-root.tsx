import { useEffect } from 'react';
import { I18nextProvider } from 'react-i18next';
import { Outlet } from 'react-router';
import { useLanguage } from '../page/language.ts';
import { words } from './words/words.ts';

export function LanguageRoot() {
  const language = useLanguage();
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <I18nextProvider i18n={words[language]}>
      <Outlet />
    </I18nextProvider>
  );
}
