import { type Day, dayText } from '../calendar/days.ts';

/** The moment at which a row was recorded: the evening of its day, in Jakarta. */
export const recordedOn = (on: Day): string => `${dayText(on)} 17:00:00+07`;
