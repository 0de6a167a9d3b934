import { showRupiah } from '@perisai/sdk/money';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../page/language.ts';
import { payClaim } from '../claim-commands.ts';
import styles from './decision.module.css';
import type { PanelProps } from './panel-props.ts';
import { PayeeList } from './payee-list.tsx';
import { StepPanel } from './step-panel.tsx';
import { useTakeStep } from './use-take-step.ts';

/** The payment: what goes out today, with what the delay adds, to whom. */
export function PayPanel({ claim, onClose }: PanelProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const step = useTakeStep(payClaim, claim);
  const { latePayment, amount, amountInWords, payees } = claim;
  const total = latePayment?.total ?? amount;
  if (total === null) return null;
  const shown = showRupiah(total, language);
  return (
    <StepPanel
      heading={t('decision.pay', { amount: shown })}
      confirm={t('decision.payConfirm', { amount: shown })}
      step={step}
      onConfirm={() => step.take({}, onClose)}
      onClose={onClose}
    >
      <p className={styles.words} lang="id">
        ({latePayment?.totalInWords ?? amountInWords})
      </p>
      {latePayment === null || latePayment.daysLate === 0 || amount === null ? null : (
        <p>
          {t('decision.payLate', {
            count: latePayment.daysLate,
            amount: showRupiah(amount, language),
            late: showRupiah(latePayment.compensation, language),
          })}
        </p>
      )}
      <PayeeList payees={payees} />
      <p>{t('decision.payWhat')}</p>
    </StepPanel>
  );
}
