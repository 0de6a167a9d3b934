import { useTranslation } from 'react-i18next';
import { Card } from '../../page/card.tsx';
import type { ClaimDetail } from '../claim-detail.ts';
import styles from './claim-pane.module.css';
import { DocumentLine } from './document-line.tsx';
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
