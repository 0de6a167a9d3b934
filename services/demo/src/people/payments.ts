import type { Day } from '../calendar/days.ts';
import { purposes } from '../chance/purposes.ts';
import { mix } from '../chance/random.ts';
import { uuidOf } from '../chance/uuid.ts';
import { eventAmounts } from './deposits.ts';
import { BRANCH, channelOf, dayOf, PERISAI, type Person, payerOf, type Registration } from './person.ts';

/** Payments in the order of their days; every payment event belongs to one of them. */
export interface Payments {
  /** How many payments there are in earlier shards: ids and references go on from there. */
  readonly first: number;
  readonly count: number;
  readonly days: Int32Array;
  readonly channels: Uint8Array;
  readonly payers: Uint8Array;
  readonly branches: Uint8Array;
  readonly amounts: BigInt64Array;
  /** The payment of an event, by the event's place. */
  readonly ofEvent: Int32Array;
}

interface Events {
  readonly keys: Float64Array;
  readonly amounts: BigInt64Array;
  readonly branches: Uint8Array;
}

const ORDINALS = 2 ** 22;
const GROUPS = 2 ** 10;

/** Numbers the events and joins those that one agent, or one sponsor in a district, handed in on a day. */
export function paymentsOfAll(people: readonly Person[], first: number): Payments {
  const events = eventsOf(people);
  events.keys.sort();
  return { first, ...group(events) };
}

function eventsOf(people: readonly Person[]): Events {
  let count = 0;
  for (const { registrations } of people) for (const { events } of registrations) count += events.length;
  const keys = new Float64Array(count);
  const amounts = new BigInt64Array(count);
  const branches = new Uint8Array(count);
  let ordinal = 0;
  for (const person of people) {
    for (const registration of person.registrations) {
      registration.firstEvent = ordinal;
      const due = eventAmounts(registration);
      registration.events.forEach((event, place) => {
        keys[ordinal] = keyOf(event, groupOf(event, registration, person.district), ordinal);
        amounts[ordinal] = due[place] ?? 0n;
        branches[ordinal] = person.branch;
        ordinal += 1;
      });
    }
  }
  return { keys, amounts, branches };
}

const keyOf = (event: number, entity: number, ordinal: number): number =>
  (((dayOf(event) * 4 + payerOf(event)) * 8 + channelOf(event)) * GROUPS + entity) * ORDINALS + ordinal;

/** Who hands in a payment for several people: the agent, or at the branch the sponsor of a district. */
function groupOf(event: number, registration: Registration, district: number): number {
  const channel = channelOf(event);
  if (channel === BRANCH && payerOf(event) !== 0) return 1 + district;
  if (channel !== PERISAI) return 0;
  const on = dayOf(event);
  const serving = registration.serving.find(({ from, to }) => from <= on && (to === null || on < to));
  // A shard has fewer agents than there are groups, and they stand together: the rest tells them apart.
  return 1 + ((serving?.agent ?? registration.acquiredBy ?? 0) % (GROUPS - 1));
}

function group({ keys, amounts, branches }: Events): Omit<Payments, 'first'> {
  const count = keys.length;
  const payments = {
    days: new Int32Array(count),
    channels: new Uint8Array(count),
    payers: new Uint8Array(count),
    branches: new Uint8Array(count),
    amounts: new BigInt64Array(count),
    ofEvent: new Int32Array(count),
  };
  let last = -1;
  let left = 0;
  let at = -1;
  for (const key of keys) {
    const ordinal = key % ORDINALS;
    const head = (key - ordinal) / ORDINALS;
    if (head !== last || left === 0 || head % GROUPS === 0) {
      const day: Day = Math.floor(head / (GROUPS * 32));
      at += 1;
      left = sizeOf(at);
      payments.days[at] = day;
      payments.payers[at] = Math.floor(head / (GROUPS * 8)) % 4;
      payments.channels[at] = Math.floor(head / GROUPS) % 8;
      payments.branches[at] = branches[ordinal] ?? 0;
      last = head;
    }
    left -= 1;
    payments.ofEvent[ordinal] = at;
    payments.amounts[at] = (payments.amounts[at] ?? 0n) + (amounts[ordinal] ?? 0n);
  }
  return trimmed(payments, at + 1);
}

function trimmed(payments: Omit<Payments, 'first' | 'count'>, count: number): Omit<Payments, 'first'> {
  return {
    count,
    days: payments.days.slice(0, count),
    channels: payments.channels.slice(0, count),
    payers: payments.payers.slice(0, count),
    branches: payments.branches.slice(0, count),
    amounts: payments.amounts.slice(0, count),
    ofEvent: payments.ofEvent,
  };
}

/** How many people one payment covers at most. */
const sizeOf = (payment: number): number => 1 + (mix([purposes.payment, payment, 0, 1])[0] % 24);

export const paymentId = ({ days, first }: Payments, payment: number): string =>
  uuidOf('payment', first + payment, days[payment] ?? 0);
