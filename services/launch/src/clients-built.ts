/**
 * Ends when the process that started us has built the web pages, or at once when nobody builds them: a launcher started
 * by hand serves what is there.
 */
export function clientsBuilt(stop: AbortSignal): Promise<void> {
  // An abort that has already happened is not told again.
  if (process.send === undefined || stop.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    stop.addEventListener('abort', () => resolve(), { once: true });
    process.on('message', (message) => message === 'clients-built' && resolve());
  });
}
