import { type ProblemCode, problemWords } from '@perisai/sdk/problem';
import { languageOf } from '../page/language.ts';
import styles from './layout.module.css';
import { words } from './words/words.ts';

/** Stands when the tool itself could not be drawn; needs nothing that may have failed. */
export function FailedPage({ code = 'INTERNAL_SERVER_ERROR' }: { readonly code?: ProblemCode }) {
  const language = languageOf(location.pathname.replace(/^\/admin/, ''));
  const { what, next } = problemWords(code, language);
  return (
    <main className={styles.alone}>
      <h1>{what}</h1>
      <p className="quiet">{next}</p>
      <button type="button" className={styles.again} onClick={() => location.reload()}>
        {words[language].t('page.retry')}
      </button>
    </main>
  );
}
