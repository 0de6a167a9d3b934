import type { Language } from '@perisai/sdk/money';
import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import type { Words as CalculatorWords } from '../calculator/words-id.ts';
import { en } from './words-en.ts';
import { id } from './words-id.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'words';
    // The calculators bring their own words when they are opened.
    resources: { words: typeof id; calculator: CalculatorWords };
    strictKeyChecks: true;
  }
}

export const languages: readonly Language[] = ['id', 'en'];

export async function startWords(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'id',
    defaultNS: 'words',
    resources: { id: { words: id }, en: { words: en } },
    // React escapes.
    interpolation: { escapeValue: false },
  });
}

/** English lives under /en/; everything else is Indonesian. */
export function languageOf(pathname: string): Language {
  return pathname === '/en' || pathname.startsWith('/en/') ? 'en' : 'id';
}

/** The address of a page in a language: `/hitung`, `/en/hitung`. */
export function pathIn(language: Language, path: string): string {
  return language === 'id' ? path : `/en${path}`;
}

/** The path without its language. */
export function plainPath(pathname: string): string {
  return languageOf(pathname) === 'en' ? pathname.slice(3) || '/' : pathname;
}

/** Words and language of the page that is shown. */
export function useWords() {
  const language = languageOf(useLocation().pathname);
  const { t } = useTranslation('words', { lng: language });
  return { t, language };
}
