import { type ReactNode, useEffect, useState } from 'react';

/** A skeleton that shows only when the answer takes longer than a blink: 150 ms. */
export function Late({ children }: { readonly children: ReactNode }) {
  const [due, setDue] = useState(false);
  useEffect(() => {
    const clock = setTimeout(() => setDue(true), 150);
    return () => clearTimeout(clock);
  }, []);
  return due ? children : null;
}
