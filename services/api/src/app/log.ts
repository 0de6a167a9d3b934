import type { LogLevel } from './config.ts';
import { sqlStateOf } from './database-faults.ts';

/** What a line may say: words of our own, numbers and codes. Never a value that a caller sent. */
export type LogFields = Readonly<
  Record<string, string | number | boolean | readonly string[] | null | undefined>
>;

export interface Log {
  debug(message: string, fields?: LogFields): void;
  info(message: string, fields?: LogFields): void;
  warn(message: string, fields?: LogFields): void;
  error(message: string, fields?: LogFields): void;
}

const levels: readonly LogLevel[] = ['debug', 'info', 'warn', 'error'];

/** One JSON object a line, from the given level upwards. */
export function createLog(level: LogLevel, write: (line: string) => void): Log {
  const lowest = levels.indexOf(level);
  const line =
    (at: LogLevel) =>
    (message: string, fields: LogFields = {}): void => {
      if (levels.indexOf(at) < lowest) return;
      const time = new Date(performance.timeOrigin + performance.now()).toISOString();
      write(`${JSON.stringify({ time, level: at, message, ...fields })}\n`);
    };
  return { debug: line('debug'), info: line('info'), warn: line('warn'), error: line('error') };
}

/**
 * What can be logged of an error: its kind, its SQLSTATE and where it came from. Its message stays out,
 * since drivers and libraries put values into messages.
 */
export function errorFields(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: typeof error };
  const origin = error.cause instanceof Error ? error.cause : error;
  return {
    error: origin.name,
    sqlState: sqlStateOf(error),
    stack: (origin.stack ?? '')
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 8)
      .map((line) => line.trim()),
  };
}
