import { useEffect } from 'react';

/** The tab's title. Never a person's name: titles stay in the browser's history. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title;
  }, [title]);
}
