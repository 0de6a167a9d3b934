import { useEffect, useEffectEvent, useState } from 'react';

const pause = 250;

/** The text in the field, told after a pause in typing; an address that changes from outside wins. */
export function useTyped(text: string, onSettled: (text: string) => void) {
  const [typed, setTyped] = useState(text);
  const [known, setKnown] = useState(text);
  if (known !== text) {
    setKnown(text);
    if (typed.trim() !== text) setTyped(text);
  }
  // Always the newest answer to "what else is chosen": a filter set during the pause must not be undone.
  const settle = useEffectEvent((value: string) => {
    if (value.trim() !== text) onSettled(value);
  });
  useEffect(() => {
    const clock = setTimeout(() => settle(typed), pause);
    return () => clearTimeout(clock);
  }, [typed]);
  const type = (value: string, now = false) => {
    setTyped(value);
    if (now && value.trim() !== text) onSettled(value);
  };
  return [typed, type] as const;
}
