import { showDay } from '@perisai/sdk/calendar';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../page/card.tsx';
import { useLanguage } from '../../page/language.ts';
import type { ClaimDetail, ClaimDocumentShown } from '../claim-detail.ts';
import styles from './claim-pane.module.css';
import { ReceiveDocuments } from './receive-documents.tsx';

/** How many of the required documents are here, each with its day, and the way to write down another. */
export function DocumentsCard({ claim }: { readonly claim: ClaimDetail }) {
  const { t } = useTranslation();
  const { documents, allowedActions } = claim;
  const required = documents.filter((document) => document.required);
  const here = required.filter(({ receivedOn }) => receivedOn !== null).length;
  if (documents.length === 0)
    return (
      <Card heading={t('claim.documents')}>
        <p className="quiet">{t('claim.documentsUnknown')}</p>
      </Card>
    );
  return (
    <Card
      heading={t('claim.documents')}
      aside={<span className="number">{t('claim.documentsCount', { here, needed: required.length })}</span>}
    >
      {allowedActions.includes('RECEIVE_DOCUMENTS') ? (
        <ReceiveDocuments key={claim.version} claim={claim} />
      ) : (
        <ul className={styles.documents}>
          {documents.map((document) => (
            <li key={document.code}>
              <DocumentLine document={document} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

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
