import type { ResultOf } from '@graphql-typed-document-node/core';
import { showDay, showMonth } from '@perisai/sdk/calendar';
import { showRupiah } from '@perisai/sdk/money';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../page/language.ts';
import { PagesFrame } from '../../page/pages-frame.tsx';
import { usePages } from '../../page/use-pages.ts';
import { participantContributions } from '../participant-documents.ts';
import { TableFrame } from './table-frame.tsx';
import styles from './tabs.module.css';

function pageOf({ node }: ResultOf<typeof participantContributions>) {
  return node !== null && 'contributions' in node ? node.contributions : null;
}

type Contribution = NonNullable<ReturnType<typeof pageOf>>['nodes'][number];

export function PaymentsTab({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const answer = usePages({
    key: ['participant-contributions', id],
    document: participantContributions,
    id,
    pageOf,
  });
  const columns = [
    t('payment.month'),
    t('payment.program'),
    t('payment.amount'),
    t('payment.paidOn'),
    t('payment.payer'),
    t('payment.channel'),
    t('payment.reference'),
  ];
  return (
    <PagesFrame answer={answer}>
      {answer.total === 0 ? <p className="quiet">{t('payment.none')}</p> : null}
      {answer.rows === null || answer.rows.length === 0 ? null : (
        <TableFrame label={t('participants.part.pembayaran')} columns={columns} amountAt={2}>
          {answer.rows.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </TableFrame>
      )}
    </PagesFrame>
  );
}

function Row({
  row: { month, program, amount, paidOn, payer, channel, reference },
}: {
  readonly row: Contribution;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <tr className="number">
      <th scope="row">{showMonth(month, language, 'short')}</th>
      <td>{program.code}</td>
      <td className={styles.amount}>{showRupiah(amount, language)}</td>
      <td>{showDay(paidOn, language, 'short')}</td>
      <td>{t(`payment.payerName.${payer}`)}</td>
      <td>{t(`payment.channelName.${channel}`)}</td>
      <td className="mono">{reference}</td>
    </tr>
  );
}
