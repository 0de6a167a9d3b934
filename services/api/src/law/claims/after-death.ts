import type { CalendarDate } from '../../calendar/calendar-date.ts';
import type { Reason } from '../reason.ts';
import { dayText } from '../wording.ts';
import { deathTold } from './claim-event.ts';
import type { ClaimFacts } from './claim-facts.ts';
import { objection } from './claim-reasons.ts';

/** PP 44/2015 Pasal 40: a participant dies on one day, and nothing happens to one after it. */
export function objectionsOfDeath({ event, member }: ClaimFacts): readonly Reason[] {
  const known = member.deathOn ?? null;
  if (known === null) return [];
  const told = deathTold(event);
  if (told !== null && told !== known) return [anotherDay(told, known)];
  return event.eventOn > known ? [eventAfterDeath(event.eventOn, known)] : [];
}

const anotherDay = (told: CalendarDate, known: CalendarDate): Reason =>
  objection({
    rule: 'death-on-another-day',
    field: 'deathOn',
    id: `Kematian peserta sudah ditetapkan pada ${dayText(known).id}, bukan ${dayText(told).id}.`,
    en: `The participant's death was established on ${dayText(known).en}, not on ${dayText(told).en}.`,
    inputs: { told, known },
  });

const eventAfterDeath = (eventOn: CalendarDate, known: CalendarDate): Reason =>
  objection({
    rule: 'event-after-death',
    field: 'eventOn',
    id: `Kejadian ${dayText(eventOn).id} sesudah peserta meninggal pada ${dayText(known).id}.`,
    en: `The event on ${dayText(eventOn).en} lies after the participant's death on ${dayText(known).en}.`,
    inputs: { eventOn, deathOn: known },
  });
