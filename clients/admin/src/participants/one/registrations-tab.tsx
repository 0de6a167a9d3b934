import { showDay, showMonth } from '@perisai/sdk/calendar';
import { showRupiah } from '@perisai/sdk/money';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLanguage, usePath } from '../../page/language.ts';
import type { ParticipantDetail } from './participant-detail.ts';
import { TableFrame } from './table-frame.tsx';

type Registration = ParticipantDetail['registrations'][number];

interface Props {
  readonly registrations: readonly Registration[];
  /** Whether the reader may open agents. */
  readonly withAgents: boolean;
}

export function RegistrationsTab({ registrations, withAgents }: Props) {
  const { t } = useTranslation();
  if (registrations.length === 0) return <p className="quiet">{t('registration.none')}</p>;
  const columns = [
    t('registration.heading'),
    t('registration.from'),
    t('registration.firstPaid'),
    t('coverage.paidThrough'),
    t('registration.end'),
    t('registration.occupation'),
    t('payment.programs'),
    t('registration.income'),
    t('registration.by'),
  ];
  return (
    <TableFrame label={t('participants.part.pendaftaran')} columns={columns} amountAt={7}>
      {registrations.map((registration) => (
        <Row key={registration.number} registration={registration} withAgents={withAgents} />
      ))}
    </TableFrame>
  );
}

function Row({
  registration,
  withAgents,
}: {
  readonly registration: Registration;
  readonly withAgents: boolean;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { number, registeredOn, firstPaidOn, paidThrough, occupation, programs, income } = registration;
  return (
    <tr className="number">
      <th scope="row">{t('registration.nth', { number })}</th>
      <td>{showDay(registeredOn, language, 'short')}</td>
      <td>{firstPaidOn === null ? t('registration.notYet') : showDay(firstPaidOn, language, 'short')}</td>
      <td>{paidThrough === null ? t('registration.notYet') : showMonth(paidThrough, language, 'short')}</td>
      <td>
        <End registration={registration} />
      </td>
      <td>{occupation.name[language]}</td>
      <td>{programs.join(', ')}</td>
      <td style={{ textAlign: 'right', paddingRight: 24 }}>
        {income === null ? t('registration.noIncome') : showRupiah(income, language)}
      </td>
      <td>
        <AcquiredBy registration={registration} withAgents={withAgents} />
      </td>
    </tr>
  );
}

function End({ registration: { endedOn, endReason } }: { readonly registration: Registration }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (endedOn === null) return t('registration.open');
  const day = showDay(endedOn, language, 'short');
  return endReason === null ? day : `${day}, ${t(`registration.endReason.${endReason}`)}`;
}

function AcquiredBy({ registration: { acquiredBy, channel }, withAgents }: Parameters<typeof Row>[0]) {
  const { t } = useTranslation();
  const path = usePath();
  if (acquiredBy === null) return t(`payment.channelName.${channel}`);
  const words = `${acquiredBy.code} ${acquiredBy.name}`;
  return withAgents ? <Link to={path(`/agen/${acquiredBy.id}`)}>{words}</Link> : words;
}
