import { NavLink } from 'react-router';
import { pathIn } from '../page/language.ts';
import { useCalculatorWords } from './calculator-words.ts';

/** The two parts of the calculator; what is said about the work goes along. */
export function PartTabs({ search }: { readonly search: string }) {
  const { t, language } = useCalculatorWords();
  const parts = [
    ['/hitung', t('part.contribution')],
    ['/hitung/manfaat', t('part.benefit')],
  ] as const;
  return (
    <nav className="part-tabs no-print" aria-label={t('part.label')}>
      {parts.map(([path, name]) => (
        <NavLink key={path} to={`${pathIn(language, path)}${search}`} end>
          {name}
        </NavLink>
      ))}
    </nav>
  );
}
