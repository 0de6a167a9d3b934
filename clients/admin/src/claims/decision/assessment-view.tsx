import { showMonth } from '@perisai/sdk/calendar';
import { type Rupiah, showRupiah } from '@perisai/sdk/money';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../page/language.ts';
import type { Assessed } from '../claim-detail.ts';
import styles from './decision.module.css';
import { PayeeList } from './payee-list.tsx';

/** An amount with its parts and who receives it, whether it lies ahead or was decided. */
export interface Told extends Pick<Assessed, 'kind' | 'lines' | 'payees' | 'refunds'> {
  readonly amount: Rupiah | null;
  readonly amountInWords: string | null;
}

interface Props {
  readonly assessed: Told;
  readonly heading: string;
}

export function AssessmentView({ assessed, heading }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { amount, amountInWords, lines, payees, refunds } = assessed;
  const isOwed = amount !== null && lines.length > 0;
  return (
    <div className={styles.answer} data-kind={assessed.kind}>
      <h2>{heading}</h2>
      {isOwed ? (
        <>
          <p className={`${styles.figure} number`}>{showRupiah(amount, language)}</p>
          <p className={styles.words} lang="id">
            ({amountInWords})
          </p>
          <dl className={styles.lines}>
            {lines.map(({ code, name, amount: part }) => (
              <div key={`${code} ${name.en}`}>
                <dt>{name[language]}</dt>
                <dd className="number">{showRupiah(part, language)}</dd>
              </div>
            ))}
          </dl>
        </>
      ) : null}
      {payees.length === 0 ? null : <PayeeList payees={payees} />}
      {refunds.map(({ program, payer, months, amount: back, paidWithClaim }) => (
        <p key={`${program} ${payer}`} className={styles.note}>
          {t(paidWithClaim ? 'decision.refund' : 'decision.refundLater', {
            program,
            amount: showRupiah(back, language),
            months: months.map((month) => showMonth(month, language, 'short')).join(', '),
            payer: t(`payment.payerName.${payer}`),
          })}
        </p>
      ))}
    </div>
  );
}
