import { useTranslation } from 'react-i18next';
import type { LetterFragment } from '../../gql/graphql.ts';
import styles from './letter.module.css';

interface Props {
  readonly letter: LetterFragment;
  readonly isDraft?: boolean;
}

/** The letter as it prints: always Indonesian, always on white. */
export function LetterSheet({ letter, isDraft = false }: Props) {
  const { t } = useTranslation();
  const { title, reference, dateline, addressee, items, paragraphs, signature } = letter;
  return (
    <article className={styles.sheet} lang="id">
      {isDraft ? <p className={styles.draft}>{t('letter.draft')}</p> : null}
      <header className={styles.head}>
        <p className={styles.from}>BPJS Ketenagakerjaan</p>
        <p>{dateline}</p>
      </header>
      <h2>{title}</h2>
      <p>Nomor: {reference}</p>
      <p className={styles.to}>{addressee}</p>
      <table className={styles.items}>
        <tbody>
          {items.map(({ label, value }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {paragraphs.map((paragraph) => (
        <p key={paragraph} className={styles.paragraph}>
          {paragraph}
        </p>
      ))}
      <p className={styles.signature}>{signature}</p>
    </article>
  );
}
