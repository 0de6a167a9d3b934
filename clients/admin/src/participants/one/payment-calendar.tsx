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
import { earlierYears, monthsAsked, monthsOf, newestYears, type YearSpan } from './calendar-years.ts';
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
  return (
    <Card
      heading={t('calendar.heading')}
      aside={t('calendar.standing', { day: showDay(businessDate, language, 'short') })}
      busy={answer.isPlaceholderData}
    >
      {answer.error === null ? null : (
        <ProblemNotice problem={answer.error} onRetry={() => void answer.refetch()} />
      )}
      {answer.isPending ? <Waiting /> : null}
      {months === null ? null : <CalendarTable key={span.first} months={months} />}
      <YearButtons earlier={earlier} newest={span.last === newest.last ? null : newest} onSpan={setSpan} />
      <CalendarLegend />
    </Card>
  );
}

function Waiting() {
  return (
    <Late>
      <Skeleton height={220} radius={4} />
    </Late>
  );
}

interface YearProps {
  /** Null where there are none, or where they are shown already. */
  readonly earlier: YearSpan | null;
  readonly newest: YearSpan | null;
  readonly onSpan: (span: YearSpan) => void;
}

function YearButtons({ earlier, newest, onSpan }: YearProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.years}>
      {earlier === null ? null : (
        <Button variant="default" size="xs" onClick={() => onSpan(earlier)}>
          {t('calendar.earlier', { first: earlier.first, last: earlier.last })}
        </Button>
      )}
      {newest === null ? null : (
        <Button variant="default" size="xs" onClick={() => onSpan(newest)}>
          {t('calendar.newest')}
        </Button>
      )}
    </div>
  );
}
