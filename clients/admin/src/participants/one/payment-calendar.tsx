import { Button, Skeleton } from '@mantine/core';
import { showDay } from '@perisai/sdk/calendar';
import { useDocument } from '@perisai/sdk/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../page/card.tsx';
import { useLanguage } from '../../page/language.ts';
import { Late } from '../../page/late.tsx';
import { ProblemNotice } from '../../page/problem-notice.tsx';
import { useViewer } from '../../page/viewer.ts';
import { participantMonths } from '../participant-documents.ts';
import { CalendarLegend } from './calendar-legend.tsx';
import { CalendarTable } from './calendar-table.tsx';
import { earlierYears, monthsAsked, monthsOf, newestYears } from './calendar-years.ts';
import type { ParticipantDetail } from './participant-detail.ts';
import styles from './payment-calendar.module.css';

/** Paid and unpaid, month by month, as it stands on the business date. */
export function PaymentCalendar({ participant }: { readonly participant: ParticipantDetail }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { businessDate } = useViewer();
  const newest = newestYears(participant.registeredOn, businessDate);
  const [span, setSpan] = useState(newest);
  const earlier = earlierYears(span, participant.registeredOn);
  const answer = useDocument(participantMonths, { id: participant.id, ...monthsAsked(span) });
  const months = monthsOf(answer.data?.node);
  const waiting = (
    <Late>
      <Skeleton height={220} radius={4} />
    </Late>
  );
  return (
    <Card
      heading={t('calendar.heading')}
      aside={t('calendar.standing', { day: showDay(businessDate, language, 'short') })}
      busy={answer.isPlaceholderData}
    >
      {answer.error === null ? null : (
        <ProblemNotice problem={answer.error} onRetry={() => void answer.refetch()} />
      )}
      {answer.isPending ? waiting : null}
      {months === null ? null : <CalendarTable key={span.first} months={months} />}
      <div className={styles.years}>
        {earlier === null ? null : (
          <Button variant="default" size="xs" onClick={() => setSpan(earlier)}>
            {t('calendar.earlier', { first: earlier.first, last: earlier.last })}
          </Button>
        )}
        {span.last === newest.last ? null : (
          <Button variant="default" size="xs" onClick={() => setSpan(newest)}>
            {t('calendar.newest')}
          </Button>
        )}
      </div>
      <CalendarLegend />
    </Card>
  );
}
