import { createLog } from '@perisai/api/app/log';
import { openParts, type Parts } from '@perisai/api/app/parts';
import { calendarDate } from '@perisai/api/calendar/calendar-date';
import type { TestDatabase } from './database.ts';

/** The parts of the service without its HTTP, on the demo's business day and silent: for tests of what no request shows. */
export const openTestParts = ({ apiUrl }: TestDatabase): Promise<Parts> =>
  openParts({
    databaseUrl: apiUrl,
    businessDate: calendarDate('2024-12-31'),
    nikKey: Buffer.alloc(32, 7),
    log: createLog('error', () => undefined),
  });
