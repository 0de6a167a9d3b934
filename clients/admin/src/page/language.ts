import type { Language } from '@perisai/sdk/money';
import { useCallback } from 'react';
import { useLocation } from 'react-router';

/** English lives under `/admin/en/`; the address alone decides, so that a link keeps its language. */
export function languageOf(path: string): Language {
  return /^\/en(\/|$)/.test(path) ? 'en' : 'id';
}

/** The address of a page in a language; `page` is the Indonesian path, for example `/agen`. */
export function pathIn(language: Language, page: string): string {
  if (language === 'id') return page;
  return page === '/' ? '/en' : `/en${page}`;
}

/** The path without its language. */
export function pageOf(path: string): string {
  const page = path.replace(/^\/en(?=\/|$)/, '');
  return page === '' ? '/' : page;
}

export function useLanguage(): Language {
  return languageOf(useLocation().pathname);
}

/** Turns a page into its address in the reader's language. */
export function usePath(): (page: string) => string {
  const language = useLanguage();
  return useCallback((page) => pathIn(language, page), [language]);
}
