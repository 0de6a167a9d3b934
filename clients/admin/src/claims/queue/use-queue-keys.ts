import type { RefObject } from 'react';
import { useShortcuts } from '../../page/shortcuts.ts';

/** j and k move the focus over the claims of the queue, from the open one at first; Enter then opens by itself. */
export function useQueueKeys(list: RefObject<HTMLElement | null>): void {
  const step = (by: number) => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('a[data-claim]') ?? [])];
    const here = rows.findIndex((row) => row.matches(':focus'));
    const start = here >= 0 ? here : rows.findIndex((row) => row.getAttribute('aria-current') === 'page');
    const at = start < 0 ? (by > 0 ? 0 : rows.length - 1) : start + by;
    const row = rows[Math.min(rows.length - 1, Math.max(0, at))];
    row?.focus();
    row?.scrollIntoView({ block: 'nearest' });
  };
  useShortcuts({ j: () => step(1), k: () => step(-1) });
}
