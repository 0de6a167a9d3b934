import { type KeyboardEvent, useState } from 'react';
import { useShortcuts } from '../shortcuts.ts';

interface Options {
  readonly count: number;
  /** Rows that fit on the screen. */
  readonly page: () => number;
  readonly onOpen: (index: number) => void;
  readonly onMove: (index: number) => void;
}

/** The row that the keyboard acts on: arrows inside the grid, j, k and Enter from anywhere on the page. */
export function useActiveRow({ count, page, onOpen, onMove }: Options) {
  const [chosen, setActive] = useState<number | null>(null);
  const active = chosen === null || count === 0 ? null : Math.min(chosen, count - 1);
  const move = (to: number) => {
    if (count === 0) return;
    const index = Math.min(count - 1, Math.max(0, to));
    setActive(index);
    onMove(index);
  };
  const step = (by: number) => move(active === null ? (by > 0 ? 0 : count - 1) : active + by);
  const open = () => {
    if (active !== null) onOpen(active);
  };
  useShortcuts({
    j: () => step(1),
    k: () => step(-1),
    ...(active === null ? {} : { Escape: () => setActive(null) }),
  });
  const onKeyDown = (event: KeyboardEvent) => {
    // A button in the head keeps its own keys.
    if (event.target !== event.currentTarget) return;
    const action = gridKeys({ step, move, open, count, page })[event.key];
    if (action === undefined) return;
    event.preventDefault();
    action();
  };
  // Enter belongs to a focused link or button; with the focus nowhere, it opens the active row.
  useShortcuts({
    Enter: () => {
      if (document.activeElement !== document.body || active === null) return false;
      return open();
    },
  });
  return { active, setActive, onKeyDown };
}

interface GridMoves extends Pick<Options, 'count' | 'page'> {
  readonly step: (by: number) => void;
  readonly move: (to: number) => void;
  readonly open: () => void;
}

const gridKeys = ({ step, move, open, count, page }: GridMoves): Record<string, () => void> => ({
  ArrowDown: () => step(1),
  ArrowUp: () => step(-1),
  PageDown: () => step(page()),
  PageUp: () => step(-page()),
  Home: () => move(0),
  End: () => move(count - 1),
  Enter: open,
});
