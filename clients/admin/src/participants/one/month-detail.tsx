import { CloseButton } from '@mantine/core';
import { dayOf, showDay, showMonth, showTime } from '@perisai/sdk/calendar';
import { showRupiah } from '@perisai/sdk/money';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../page/language.ts';
import type { CalendarEntry, CalendarMonth } from './calendar-years.ts';
import styles from './payment-calendar.module.css';

interface Props {
  readonly month: CalendarMonth;
  readonly onClose: () => void;
}

/** Payment, channel, reference, who paid and when it reached the scheme; one block for each registration. */
export function MonthDetail({ month: { month, status, entries }, onClose }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <section className={styles.detail} aria-label={showMonth(month, language)}>
      <h3>
        {showMonth(month, language)}{' '}
        <CloseButton size="sm" aria-label={t('calendar.close')} onClick={onClose} />
      </h3>
      {entries.length === 0 ? <p>{t(`calendar.status.${status}`)}</p> : null}
      {entries.map((entry) => (
        <Entry key={entry.registrationNumber} entry={entry} />
      ))}
    </section>
  );
}

function Entry({ entry }: { readonly entry: CalendarEntry }) {
  const { t } = useTranslation();
  return (
    <dl className="number">
      {useFacts(entry).map(([name, value]) => (
        <div key={name} style={{ display: 'contents' }}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      {entry.paidOn === null ? null : (
        <>
          <dt>{t('payment.reference')}</dt>
          <dd className="mono">{entry.reference}</dd>
        </>
      )}
    </dl>
  );
}

function useFacts(entry: CalendarEntry): readonly (readonly [name: string, value: string])[] {
  const { t } = useTranslation();
  const language = useLanguage();
  const { status, dueOn, amountDue, amountPaid, paidOn, programs, payer, channel, recordedAt } = entry;
  const facts: readonly (readonly [string, string | null])[] = [
    [t('registration.heading'), t('registration.nth', { number: entry.registrationNumber })],
    [t('calendar.standingOf'), t(`calendar.status.${status}`)],
    [t('calendar.dueOn'), showDay(dueOn, language)],
    [t('calendar.amountDue'), amountDue === null ? null : showRupiah(amountDue, language)],
    [t('calendar.amountPaid'), amountPaid === null ? null : showRupiah(amountPaid, language)],
    [t('payment.paidOn'), paidOn === null ? null : showDay(paidOn, language)],
    [t('payment.programs'), programs.length === 0 ? null : programs.join(', ')],
    [t('payment.payer'), payer === null ? null : t(`payment.payerName.${payer}`)],
    [t('payment.channel'), channel === null ? null : t(`payment.channelName.${channel}`)],
    [
      t('payment.recorded'),
      recordedAt === null ? null : `${showDay(dayOf(recordedAt), language)}, ${showTime(recordedAt)}`,
    ],
  ];
  return facts.flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]));
}
