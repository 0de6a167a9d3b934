/**
 * Aborted when this process should end: Ctrl-C, a signal, or the end of the process that started it, whose channel then
 * closes. One Ctrl-C arrives several times, from the terminal and from each process above: the first one counts.
 */
export function stopRequest(): AbortSignal {
  const controller = new AbortController();
  const stop = () => controller.abort();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, stop);
  process.once('disconnect', stop);
  return controller.signal;
}

/** Ends when the stop is asked for. */
export function untilStopped(stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (stop.aborted) resolve();
    stop.addEventListener('abort', () => resolve(), { once: true });
  });
}
