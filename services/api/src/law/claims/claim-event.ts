import type { CalendarDate } from '../../calendar/calendar-date.ts';
import type { ProgramCode } from '../programs.ts';
import type { ClaimEvent } from './claim-facts.ts';

/** PP 44/2015 and PP 46/2015: the program that pays for an event. */
export function programOf(event: ClaimEvent): ProgramCode {
  switch (event.kind) {
    case 'WORK_ACCIDENT':
      return 'JKK';
    case 'DEATH':
      return 'JKM';
    case 'SAVINGS':
      return 'JHT';
    case 'SCHOLARSHIP':
      return event.ground === 'DEATH' ? 'JKM' : 'JKK';
  }
}

/** PP 44/2015 and PP 46/2015: the day of death that a claim tells of; null when nobody died. */
export function deathTold(event: ClaimEvent): CalendarDate | null {
  switch (event.kind) {
    case 'WORK_ACCIDENT':
      return event.deathOn;
    case 'DEATH':
      return event.eventOn;
    case 'SAVINGS':
      return event.ground === 'DEATH' ? event.eventOn : null;
    case 'SCHOLARSHIP':
      return null;
  }
}
