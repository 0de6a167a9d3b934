import { useCalculatorWords } from './calculator-words.ts';
import type { Problems } from './problems.ts';

/** The same words as at the fields, each a link to its field. It is told, but takes no focus: nobody pressed a button. */
export function ProblemList({ problems }: { readonly problems: Problems }) {
  const { t } = useCalculatorWords();
  return (
    <div className="problem" role="alert">
      <p className="problem-what">{t('problem.title')}</p>
      <ul className="problem-list">
        {[...problems].map(([field, text]) => (
          <li key={field}>
            <a
              href={`#${field}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(field)?.focus();
              }}
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
