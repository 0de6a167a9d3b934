import { showCount } from '@perisai/sdk/number';
import { useTranslation } from 'react-i18next';
import { useLanguage } from './language.ts';

/** The service counts exactly to 10,000; 10,001 means more. */
export function useCountWords(): (count: number) => string {
  const { t } = useTranslation();
  const language = useLanguage();
  return (count) =>
    count > 10_000
      ? t('agents.manyMore', { count: showCount(10_000, language) })
      : showCount(count, language);
}
