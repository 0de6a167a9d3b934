import type { Day, MonthNumber } from '../calendar/days.ts';

export const channels = ['PERISAI', 'BRANCH', 'BANK', 'E_WALLET', 'RETAIL', 'ONLINE'] as const;
export const payers = ['SELF', 'DONOR', 'GOVERNMENT'] as const;
export const PERISAI = 0;
export const BRANCH = 1;
export const SELF = 0;

export type EndReason = 'LAPSED' | 'DEATH' | 'JHT_PAID' | 'WITHDRAWN';

/**
 * A payment of one registration for its next months, packed in one number to keep a million of them
 * small: day (15 bits) · months (4) · channel (3) · payer (2).
 */
export type PaymentEvent = number;

interface PaymentFacts {
  readonly day: Day;
  readonly months: number;
  readonly channel: number;
  readonly payer: number;
}

export const paymentEvent = ({ day, months, channel, payer }: PaymentFacts): PaymentEvent =>
  day | (months << 15) | (channel << 19) | (payer << 22);
export const dayOf = (event: PaymentEvent): Day => event & 0x7fff;
export const monthsOf = (event: PaymentEvent): number => (event >> 15) & 0xf;
export const channelOf = (event: PaymentEvent): number => (event >> 19) & 0x7;
export const payerOf = (event: PaymentEvent): number => (event >> 22) & 0x3;

export interface Income {
  readonly from: Day;
  readonly amount: number;
}

export interface Serving {
  readonly from: Day;
  readonly to: Day | null;
  readonly agent: number;
}

export interface Registration {
  number: number;
  readonly slot: 1 | 2;
  readonly registered: Day;
  /** The first day on which it is over. */
  ended: Day | null;
  endReason: EndReason | null;
  readonly occupation: number;
  readonly acquiredBy: number | null;
  readonly channel: number;
  readonly hasJht: boolean;
  readonly incomes: Income[];
  serving: readonly Serving[];
  /** The month that the first payment pays. */
  readonly firstMonth: MonthNumber;
  events: PaymentEvent[];
  /** Place of its first event among all events, once the plan is final. */
  firstEvent: number;
}

export interface Person {
  readonly index: number;
  readonly branch: number;
  readonly district: number;
  readonly village: number;
  readonly isWoman: boolean;
  readonly born: Day;
  readonly registered: Day;
  readonly acquiredBy: number | null;
  died: Day | null;
  /** The day on which the whole JHT balance is paid, and the day on which the business stopped. */
  readonly savingsPaid: Day | null;
  readonly stopped: Day | null;
  registrations: Registration[];
}

/** The last month that payments up to a day have paid, or null before the first. */
export function paidThroughOn(registration: Registration, at: Day): MonthNumber | null {
  let month = registration.firstMonth - 1;
  for (const event of registration.events) {
    if (dayOf(event) > at) break;
    month += monthsOf(event);
  }
  return month < registration.firstMonth ? null : month;
}

export const paidThrough = (registration: Registration): MonthNumber | null =>
  paidThroughOn(registration, Number.MAX_SAFE_INTEGER);
