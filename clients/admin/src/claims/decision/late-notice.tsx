import { showRupiah } from '@perisai/sdk/money';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../page/language.ts';
import { Notice } from '../../page/notice.tsx';
import { ReasonTree } from '../../page/reasons/reason-tree.tsx';
import type { ClaimDetail } from '../claim-detail.ts';
import styles from './decision.module.css';

/** What the delay has cost by the business day, as long as the claim is not paid. */
export function LateNotice({ claim: { latePayment } }: { readonly claim: ClaimDetail }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (latePayment === null || latePayment.daysLate === 0) return null;
  const { daysLate, compensation, total, because } = latePayment;
  return (
    <Notice kind="warning">
      <p>
        <strong>{t('decision.late', { count: daysLate, amount: showRupiah(compensation, language) })}</strong>
      </p>
      <p>{t('decision.lateTotal', { total: showRupiah(total, language) })}</p>
      <details className={styles.lateWhy}>
        <summary>{t('coverage.why')}</summary>
        <ReasonTree reasons={because} />
      </details>
    </Notice>
  );
}
