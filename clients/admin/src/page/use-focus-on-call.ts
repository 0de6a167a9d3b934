import { type RefObject, useEffect } from 'react';
import { useLocation } from 'react-router';
import { useShortcuts } from './shortcuts.ts';

/** `/` on this page, and on every other page, which comes here with the wish in the router's state. */
export function useFocusOnCall(field: RefObject<HTMLInputElement | null>): void {
  const { state } = useLocation();
  const isAsked = typeof state === 'object' && state !== null && 'search' in state;
  useEffect(() => {
    if (isAsked) field.current?.focus();
  }, [isAsked, field]);
  useShortcuts({ '/': () => field.current?.focus() });
}
