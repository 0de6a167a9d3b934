import { useTranslation } from 'react-i18next';
import styles from './source-link.module.css';

/** Where a rule was read: an address opens beside; anything after it is a note, and a path is a file of the project. */
export function SourceLink({ source }: { readonly source: string }) {
  const { t } = useTranslation();
  const [, address, note] = /^(https?:\/\/\S+)\s*(.*)$/.exec(source) ?? [];
  if (address === undefined)
    return <p className={styles.source}>{t('reason.sourceFile', { file: source })}</p>;
  return (
    <p className={styles.source}>
      {t('reason.source')}{' '}
      <a href={address} target="_blank" rel="noreferrer">
        {address.replace(/^https?:\/\/(www\.)?/, '')}
      </a>{' '}
      {note}
    </p>
  );
}
