import { businessDay, type Day, day, monthOfDay } from '../calendar/days.ts';
import { purposes } from '../chance/purposes.ts';
import { itemAt, type Random, randomOf } from '../chance/random.ts';
import { planted } from '../planted.ts';
import { occupationIn } from '../scheme/occupations.ts';
import type { District } from '../scheme/places.ts';
import type { Recruiters } from '../scheme/recruiters.ts';
import type { Joining } from './cohorts.ts';
import { type Habit, habitOf, steadyHabit } from './habits.ts';
import { addIncomeChange, incomeOf } from './incomes.ts';
import { closeByTime, firstChannelOf, firstPaymentDay, paymentsOf } from './membership.ts';
import type { Person, Registration } from './person.ts';
import { secondRegistration } from './returning.ts';
import type { SavingsPlan } from './savings-plan.ts';
import { servedBy } from './serving.ts';

export interface World {
  readonly districts: readonly District[];
  readonly recruiters: Recruiters;
}

/** A person with registrations and payments up to the business day, as if nobody died. */
export function personOf(
  joining: Joining,
  index: number,
  world: World & { readonly savings: SavingsPlan | null },
): Person {
  const random = randomOf(purposes.person, index);
  const district = itemAt(world.districts, joining.district);
  const isWoman = random.chance(0.42);
  const person: Person = {
    index,
    branch: joining.branch,
    district: joining.district,
    village: random.below(district.villages.length),
    isWoman,
    born: bornBefore(joining.registered, random),
    registered: joining.registered,
    acquiredBy: joining.agent?.index ?? null,
    died: null,
    savingsPaid: world.savings?.paid ?? null,
    stopped: world.savings?.stopped ?? null,
    registrations: [],
  };
  person.registrations = [firstRegistration(joining, person, { ...world, random })];
  if (world.savings === null) secondRegistration(person, { district, recruiters: world.recruiters });
  return person;
}

interface Circumstances extends World {
  readonly savings: SavingsPlan | null;
  readonly random: Random;
}

// Payments are recorded from here on; what earlier ones saved is in the opening balances.
const recordsBegin = day('2021-10-01');

function firstRegistration(joining: Joining, person: Person, world: Circumstances): Registration {
  const { random, savings } = world;
  const isAcquired = joining.agent !== null;
  const habit = plantedHabit(
    joining,
    isAcquired ? habitOf(joining.registered, true, random) : steadyHabit(random),
  );
  const registration: Registration = {
    number: 1,
    slot: 1,
    registered: joining.registered,
    ended: null,
    endReason: null,
    occupation: occupationIn(itemAt(world.districts, joining.district), random),
    acquiredBy: joining.agent?.index ?? null,
    channel: isAcquired ? 0 : 1,
    hasJht: savings !== null || random.chance(isAcquired ? 0.2 : 0.6),
    incomes: [{ from: joining.registered, amount: habit.payer === 0 ? incomeOf(random) : 1_000_000 }],
    serving: servedBy(joining.agent, joining.district, {
      from: joining.registered,
      recruiters: world.recruiters,
    }),
    ...firstPayments({ joining, index: person.index, habit, until: savings?.quit ?? untilOf(joining) }),
    firstEvent: 0,
  };
  closeByTime(registration);
  if (savings !== null) closeBySavings(registration, savings.paid);
  addIncomeChange(registration, random);
  return registration;
}

interface FirstPayments {
  readonly joining: Joining;
  readonly index: number;
  readonly habit: Habit;
  readonly until: Day;
}

function firstPayments({ joining, index, habit, until }: FirstPayments) {
  const random = randomOf(purposes.membership, index);
  const isAcquired = joining.agent !== null;
  const firstDay = isAcquired ? firstPaymentDay(joining.registered, random) : recordsBegin + random.below(80);
  const firstMonth = monthOfDay(firstDay);
  const firstChannel = firstChannelOf(isAcquired, habit);
  return { firstMonth, events: paymentsOf({ firstDay, firstMonth, habit, firstChannel, until }, random) };
}

// Every second registration day, so that a pattern is to be looked for.
const isConcerned = (registered: Day): boolean => registered % 2 === 0;

// Two agents whose people stop paying: one registers for the first month only, one keeps what is collected.
const plantedHabit = ({ agent, registered }: Joining, habit: Habit): Habit =>
  agent?.code === planted.paysOnce.agent && isConcerned(registered)
    ? { ...habit, months: 1, secondPayment: 0.12 }
    : habit;

const untilOf = ({ agent, registered }: Joining): Day => {
  const { agent: keeper, from } = planted.keepsTheMoney;
  return agent?.code === keeper && registered < from && isConcerned(registered) ? from : businessDay + 1;
};

/** The whole balance was paid: the registration is over, if it had not lapsed before. */
function closeBySavings(registration: Registration, paid: Day): void {
  if (registration.ended !== null && registration.ended <= paid) return;
  registration.ended = paid;
  registration.endReason = 'JHT_PAID';
}

// From 17 to 64 years old on the day of registration, most between 25 and 50.
function bornBefore(registered: Day, random: Random): Day {
  const years = 17.1 + 47.7 * ((random.next() + random.next() + random.next() * 0.6) / 2.6);
  return registered - Math.floor(years * 365.2425);
}
