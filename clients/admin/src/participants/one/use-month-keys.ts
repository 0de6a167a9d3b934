import type { Month } from '@perisai/sdk/calendar';
import { type KeyboardEvent, useId, useState } from 'react';
import { type CalendarMonth, monthByKey } from './calendar-years.ts';

/** The one cell that Tab stops at, the arrows between cells, and the month whose payment stands open. */
export function useMonthKeys(shown: readonly CalendarMonth[]) {
  const id = useId();
  const [at, setAt] = useState<Month | null>(null);
  const [opened, setOpened] = useState<Month | null>(null);
  const stop = at ?? shown.findLast(({ entries }) => entries.length > 0)?.month ?? shown[0]?.month;
  const idOf = (month: Month) => `${id}-${month}`;
  const onKeyDown = (event: KeyboardEvent, from: Month) => {
    const closes = event.key === 'Escape' && opened !== null;
    const to = monthByKey(from, event.key);
    if (!closes && to === null) return;
    event.preventDefault();
    if (closes) setOpened(null);
    if (to !== null) document.getElementById(idOf(to))?.focus();
  };
  const cellProps = (month: Month) => ({
    id: idOf(month),
    isStop: month === stop,
    isOpen: month === opened,
    onFocus: () => setAt(month),
    onKeyDown: (event: KeyboardEvent) => onKeyDown(event, month),
    onClick: () => setOpened(month === opened ? null : month),
  });
  const close = () => {
    setOpened(null);
    // The focus goes back to where it was opened from.
    if (opened !== null) document.getElementById(idOf(opened))?.focus();
  };
  return { cellProps, opened, close };
}
