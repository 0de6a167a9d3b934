import { useEffect, useState } from 'react';

/** The value once it has not changed for a moment, so that typing is not asked letter by letter. */
export function useRested<T>(value: T): T {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), 250);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}
