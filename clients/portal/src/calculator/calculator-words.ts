import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import { useWords } from '../page/language.ts';
import { en } from './words-en.ts';
import { id } from './words-id.ts';

i18next.addResourceBundle('id', 'calculator', id);
i18next.addResourceBundle('en', 'calculator', en);

/** Words of the calculators, in the language of the page. */
export function useCalculatorWords() {
  const { language } = useWords();
  const { t } = useTranslation('calculator', { lng: language });
  return { t, language };
}
