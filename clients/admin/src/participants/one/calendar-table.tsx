import { type Month, monthName, showMonth } from '@perisai/sdk/calendar';
import { type KeyboardEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../page/language.ts';
import { type CalendarMonth, monthByKey, yearsOf } from './calendar-years.ts';
import { MonthDetail } from './month-detail.tsx';
import { EventMark, MonthMark } from './month-mark.tsx';
import styles from './payment-calendar.module.css';

/** Years by months as a real table. One stop for Tab; arrows move by cell, Enter shows the payment below. */
export function CalendarTable({ months }: { readonly months: readonly CalendarMonth[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const id = useId();
  const years = yearsOf(months);
  const shown = years.flatMap(({ months: its }) => its);
  const [at, setAt] = useState<Month | null>(null);
  const [opened, setOpened] = useState<Month | null>(null);
  const stop = at ?? shown.findLast(({ entries }) => entries.length > 0)?.month ?? shown[0]?.month;
  const open = shown.find(({ month }) => month === opened);
  const idOf = (month: Month) => `${id}-${month}`;
  const onKeyDown = (event: KeyboardEvent, from: Month) => {
    if (event.key === 'Escape' && opened !== null) {
      event.preventDefault();
      return setOpened(null);
    }
    const to = monthByKey(from, event.key);
    if (to === null) return;
    event.preventDefault();
    document.getElementById(idOf(to))?.focus();
  };
  const cell = (one: CalendarMonth) => (
    <td key={one.month}>
      <button
        type="button"
        id={idOf(one.month)}
        className={styles.month}
        tabIndex={one.month === stop ? 0 : -1}
        aria-expanded={one.month === opened}
        onFocus={() => setAt(one.month)}
        onKeyDown={(event) => onKeyDown(event, one.month)}
        onClick={() => setOpened(one.month === opened ? null : one.month)}
      >
        <MonthMark status={one.status} />
        {one.begun.length === 0 ? null : <EventMark kind="begun" />}
        {one.ended.length === 0 ? null : <EventMark kind="ended" />}
        <MonthWords month={one} />
      </button>
    </td>
  );
  if (shown.length === 0) return <p className="quiet">{t('calendar.none')}</p>;
  return (
    <>
      <div className={styles.frame} ref={showNewest}>
        <table className={styles.table} aria-label={t('calendar.heading')}>
          <thead>
            <tr>
              <th scope="col">{t('calendar.year')}</th>
              {years[0]?.months.map(({ month }) => (
                <th key={month} scope="col" abbr={monthName(month, language)}>
                  {monthName(month, language, 'short')}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {years.map(({ year, months: its }) => (
              <tr key={year}>
                <th scope="row">{year}</th>
                {its.map(cell)}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div aria-live="polite">
        {open === undefined ? (
          <p className={styles.hint}>{t('calendar.hint')}</p>
        ) : (
          <MonthDetail month={open} onClose={() => setOpened(null)} />
        )}
      </div>
    </>
  );
}

/** Where the year is wider than the screen, its last months are the ones that matter. */
function showNewest(frame: HTMLDivElement | null): void {
  if (frame !== null) frame.scrollLeft = frame.scrollWidth;
}

/** What a reader of speech hears in the cell. */
function MonthWords({ month: { month, status, begun, ended } }: { readonly month: CalendarMonth }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const words = [
    `${showMonth(month, language)}: ${t(`calendar.status.${status}`)}`,
    ...begun.map((number) => t('calendar.begunNth', { number })),
    ...ended.map((number) => t('calendar.endedNth', { number })),
  ];
  return <span className="hidden-visually">{words.join(', ')}</span>;
}
