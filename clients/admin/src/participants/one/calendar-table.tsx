import { type Month, monthName } from '@perisai/sdk/calendar';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../page/language.ts';
import { useViewer } from '../../page/viewer.ts';
import { type CalendarMonth, yearsOf } from './calendar-years.ts';
import { MonthCell } from './month-cell.tsx';
import { MonthDetail } from './month-detail.tsx';
import styles from './payment-calendar.module.css';
import { useMonthKeys } from './use-month-keys.ts';

/** Years by months as a real table. One stop for Tab; arrows move by cell, Enter shows the payment below. */
export function CalendarTable({ months }: { readonly months: readonly CalendarMonth[] }) {
  const { t } = useTranslation();
  const years = yearsOf(months, useViewer().businessDate);
  const shown = years.flatMap(({ months: its }) => its);
  const { cellProps, opened, close } = useMonthKeys(shown);
  const open = shown.find(({ month }) => month === opened);
  if (shown.length === 0) return <p className="quiet">{t('calendar.none')}</p>;
  return (
    <>
      <div className={styles.frame} ref={showNewest}>
        <table className={styles.table} aria-label={t('calendar.heading')}>
          <MonthNames months={years[0]?.months.map(({ month }) => month) ?? []} />
          <tbody>
            {years.map(({ year, months: its }) => (
              <tr key={year}>
                <th scope="row">{year}</th>
                {its.map((month) => (
                  <MonthCell key={month.month} month={month} {...cellProps(month.month)} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div aria-live="polite">
        {open === undefined ? (
          <p className={styles.hint}>{t('calendar.hint')}</p>
        ) : (
          <MonthDetail month={open} onClose={close} />
        )}
      </div>
    </>
  );
}

/** Where the year is wider than the screen, its last months are the ones that matter. */
function showNewest(frame: HTMLDivElement | null): void {
  if (frame !== null) frame.scrollLeft = frame.scrollWidth;
}

function MonthNames({ months }: { readonly months: readonly Month[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <thead>
      <tr>
        <th scope="col">{t('calendar.year')}</th>
        {months.map((month) => (
          <th key={month} scope="col" abbr={monthName(month, language)}>
            {monthName(month, language, 'short')}
          </th>
        ))}
      </tr>
    </thead>
  );
}
