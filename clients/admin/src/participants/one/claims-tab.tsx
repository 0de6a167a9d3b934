import type { ResultOf } from '@graphql-typed-document-node/core';
import { dayOf, showDay } from '@perisai/sdk/calendar';
import { showRupiah } from '@perisai/sdk/money';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLanguage, usePath } from '../../page/language.ts';
import { PagesFrame } from '../../page/pages-frame.tsx';
import { usePages } from '../../page/use-pages.ts';
import { mayFileClaims, useViewer } from '../../page/viewer.ts';
import { participantClaims } from '../participant-documents.ts';
import { TableFrame } from './table-frame.tsx';
import styles from './tabs.module.css';

function pageOf({ node }: ResultOf<typeof participantClaims>) {
  return node !== null && 'claims' in node ? node.claims : null;
}

type Claim = NonNullable<ReturnType<typeof pageOf>>['nodes'][number];

export function ClaimsTab({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const path = usePath();
  const viewer = useViewer();
  const answer = usePages({ key: ['participant-claims', id], document: participantClaims, id, pageOf });
  const columns = [
    t('claimRow.number'),
    t('payment.program'),
    t('claimRow.state'),
    t('payment.amount'),
    t('claimRow.eventOn'),
    t('claimRow.filedOn'),
    t('claimRow.paidOn'),
  ];
  return (
    <PagesFrame answer={answer}>
      {mayFileClaims(viewer) ? <Link to={path(`/klaim/baru?peserta=${id}`)}>{t('claims.file')}</Link> : null}
      {answer.total === 0 ? <p className="quiet">{t('claimRow.none')}</p> : null}
      {answer.rows === null || answer.rows.length === 0 ? null : (
        <TableFrame label={t('participants.part.klaim')} columns={columns} amountAt={3}>
          {answer.rows.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </TableFrame>
      )}
    </PagesFrame>
  );
}

function Row({
  row: { id, number, program, status, amount, eventOn, filedAt, paidOn },
}: {
  readonly row: Claim;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const path = usePath();
  return (
    <tr className="number">
      <th scope="row" className="mono">
        <Link to={path(`/klaim/${id}`)}>{number}</Link>
      </th>
      <td>{program.code}</td>
      <td>{t(`claimRow.status.${status}`)}</td>
      <td className={styles.amount}>
        {amount === null ? t('claimRow.noAmount') : showRupiah(amount, language)}
      </td>
      <td>{showDay(eventOn, language, 'short')}</td>
      <td>{showDay(dayOf(filedAt), language, 'short')}</td>
      <td>{paidOn === null ? t('claimRow.notPaid') : showDay(paidOn, language, 'short')}</td>
    </tr>
  );
}
