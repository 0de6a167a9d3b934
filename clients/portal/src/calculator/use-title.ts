import { useEffect } from 'react';
import { useWords } from '../page/language.ts';
import { useCalculatorWords } from './calculator-words.ts';

/** The answer is the title too; while an entry is wrong it begins with the word for it. */
export function useTitle(heading: string, wrong: boolean): void {
  const { t } = useWords();
  const { t: c } = useCalculatorWords();
  useEffect(() => {
    document.title = `${wrong ? `${c('problem.error')}: ` : ''}${heading} · ${t('site.short')}`;
  }, [t, c, heading, wrong]);
}
