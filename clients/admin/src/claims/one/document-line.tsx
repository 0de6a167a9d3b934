import { showDay } from '@perisai/sdk/calendar';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../page/language.ts';
import type { ClaimDocumentShown } from '../claim-detail.ts';
import styles from './claim-pane.module.css';

/** A document and the day on which it came in. */
export function DocumentLine({ document }: { readonly document: ClaimDocumentShown }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { name, required, receivedOn } = document;
  return (
    <span className={styles.document}>
      {receivedOn === null ? <Hollow /> : <IconCheck size={18} stroke={2} aria-hidden />}
      <span>
        {name[language]}
        {required ? null : <span className="quiet"> ({t('claim.optional')})</span>}
      </span>
      <span className={`${styles.received} number`} data-missing={required && receivedOn === null}>
        {receivedOn === null
          ? t(required ? 'claim.missing' : 'claim.notThere')
          : t('claim.received', { day: showDay(receivedOn, language, 'short') })}
      </span>
    </span>
  );
}

const Hollow = () => (
  <svg viewBox="0 0 18 18" width={18} height={18} aria-hidden>
    <rect x={3.5} y={3.5} width={11} height={11} rx={2} fill="none" stroke="currentColor" strokeWidth={1.5} />
  </svg>
);
