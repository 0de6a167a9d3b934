import { type Day, yearOfDay } from '../calendar/days.ts';
import { type Random, weighted } from '../chance/random.ts';

/** How a registration pays. */
export interface Habit {
  /** Months paid at a time. */
  readonly months: number;
  /** Chance to pay again after the first payment, and after each later one. */
  readonly secondPayment: number;
  readonly nextPayment: number;
  readonly payer: number;
  /** Payments that the payer pays before the participant pays alone; Infinity for always. */
  readonly payerUntil: number;
  readonly channel: number;
}

const monthChoices = [1, 3, 6, 12] as const;
const ownMonths = weighted([64, 23, 10, 3]);
const sponsoredMonths = weighted([25, 40, 28, 7]);
const payerChoice = weighted([87, 3, 10]);
const channelChoice = weighted([64, 2, 12, 14, 7, 1]);
// Who has no agent pays at the bank, by wallet, in a shop or at the branch.
const ownChannelChoice = weighted([0, 6, 36, 34, 20, 4]);

// A second payment is where most are lost, the more so the further back: the branch learned to follow up.
const secondPayments: Readonly<Record<number, number>> = { 2022: 0.61, 2023: 0.71, 2024: 0.93 };
const nextPayments: Readonly<Record<number, number>> = { 2022: 0.956, 2023: 0.97, 2024: 0.987 };

export function habitOf(registered: Day, hasAgent: boolean, random: Random): Habit {
  const year = Math.max(2022, yearOfDay(registered));
  const payer = hasAgent ? payerChoice(random) : 0;
  const months = monthChoices[payer === 0 ? ownMonths(random) : sponsoredMonths(random)] ?? 1;
  const longer = months >= 6 ? 0.9 : 1;
  return {
    months,
    secondPayment: (secondPayments[year] ?? 0.7) * longer,
    nextPayment: (nextPayments[year] ?? 0.95) * longer,
    payer,
    payerUntil: payer === 0 ? 0 : random.between(1, 4),
    channel: hasAgent ? channelChoice(random) : ownChannelChoice(random),
  };
}

/** Somebody who has long paid and goes on until told otherwise. */
export const steadyHabit = (random: Random): Habit => ({
  months: monthChoices[ownMonths(random)] ?? 1,
  secondPayment: 0.995,
  nextPayment: 0.995,
  payer: 0,
  payerUntil: 0,
  channel: ownChannelChoice(random),
});
