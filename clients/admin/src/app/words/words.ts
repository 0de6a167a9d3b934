import type { Language } from '@perisai/sdk/money';
import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from './en.ts';
import { id } from './id.ts';

function instance(language: Language): i18n {
  const words = createInstance();
  words.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    defaultNS: 'words',
    ns: ['words'],
    resources: { id: { words: id }, en: { words: en } },
    initAsync: false,
    // React escapes by itself.
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  return words;
}

/** One instance per language: switching is a change of context, with no moment in between. */
export const words: Record<Language, i18n> = { id: instance('id'), en: instance('en') };
