import { showMonth } from '@perisai/sdk/calendar';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../page/language.ts';
import type { CalendarMonth } from './calendar-years.ts';
import { EventMark, MonthMark } from './month-mark.tsx';
import styles from './payment-calendar.module.css';

interface Props {
  readonly month: CalendarMonth;
  readonly id: string;
  readonly isStop: boolean;
  readonly isOpen: boolean;
  readonly onFocus: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onClick: () => void;
}

export function MonthCell({ month: one, id, isStop, isOpen, ...on }: Props) {
  return (
    <td>
      <button
        type="button"
        id={id}
        className={styles.month}
        tabIndex={isStop ? 0 : -1}
        aria-expanded={isOpen}
        {...on}
      >
        <MonthMark status={one.status} />
        {one.begun.length === 0 ? null : <EventMark kind="begun" />}
        {one.ended.length === 0 ? null : <EventMark kind="ended" />}
        <MonthWords month={one} />
      </button>
    </td>
  );
}

/** What a reader of speech hears in the cell. */
function MonthWords({ month: { month, status, begun, ended } }: Pick<Props, 'month'>) {
  const { t } = useTranslation();
  const language = useLanguage();
  const words = [
    `${showMonth(month, language)}: ${t(`calendar.status.${status}`)}`,
    ...begun.map((number) => t('calendar.begunNth', { number })),
    ...ended.map((number) => t('calendar.endedNth', { number })),
  ];
  return <span className="hidden-visually">{words.join(', ')}</span>;
}
