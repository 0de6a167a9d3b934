import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';

const storageKey = 'perisai-pintasan';
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function areOn(): boolean {
  return localStorage.getItem(storageKey) !== 'mati';
}

/** Single keys can be switched off (WCAG 2.1.4); the choice stays in this browser. */
export function useShortcutsSwitch(): [boolean, (on: boolean) => void] {
  const on = useSyncExternalStore(subscribe, areOn);
  const set = (wanted: boolean) => {
    if (wanted) localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, 'mati');
    for (const listener of listeners) listener();
  };
  return [on, set];
}

/** Keys that mean typing or choosing somewhere else are none of ours. */
function isTaken(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return true;
  const target = event.target instanceof Element ? event.target : null;
  return (
    target?.closest(
      'input, textarea, select, [contenteditable], [role=dialog], [role=listbox], [role=menu]',
    ) != null
  );
}

/** An action that answers false has not taken the key. */
export type Shortcuts = Readonly<Record<string, () => unknown>>;

let before = '';

/** Single keys outside fields; `'g a'` is g, then a. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!areOn() || isTaken(event)) return;
    const action = shortcuts[`${before} ${event.key}`] ?? shortcuts[event.key];
    if (action === undefined) return;
    // Enter on a button, for example, stays the button's.
    if (action() !== false) event.preventDefault();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);
}

/** Remembers the key before, for keys that come in twos; installed once by the layout. */
export function rememberKey(event: KeyboardEvent): void {
  before = event.key === 'g' && !isTaken(event) ? 'g' : '';
}
