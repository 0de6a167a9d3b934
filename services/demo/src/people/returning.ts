import { businessDay, monthOfDay } from '../calendar/days.ts';
import { purposes } from '../chance/purposes.ts';
import { itemAt, type Random, randomOf } from '../chance/random.ts';
import { occupationIn } from '../scheme/occupations.ts';
import type { District } from '../scheme/places.ts';
import type { Recruiters } from '../scheme/recruiters.ts';
import { habitOf } from './habits.ts';
import { incomeOf } from './incomes.ts';
import { closeByTime, firstPaymentDay, paymentsOf } from './membership.ts';
import type { Person, Registration } from './person.ts';
import { servedBy } from './serving.ts';

interface Around {
  readonly district: District;
  readonly recruiters: Recruiters;
}

/** Some come back after a lapse with a new registration; a few register a second kind of work beside the first. */
export function secondRegistration(person: Person, around: Around): void {
  const random = randomOf(purposes.returning, person.index);
  const first = itemAt(person.registrations, 0);
  if (first.ended === null) {
    if (random.chance(0.004))
      addRegistration(person, { ...around, random, slot: 2, on: person.registered + 40 + random.below(300) });
    return;
  }
  if (!random.chance(0.13)) return;
  addRegistration(person, { ...around, random, slot: 1, on: first.ended + random.below(240) });
}

interface Beginning extends Around {
  readonly random: Random;
  readonly slot: 1 | 2;
  readonly on: number;
}

function addRegistration(person: Person, { district, recruiters, random, slot, on }: Beginning): void {
  if (on > businessDay) return;
  const agent = random.chance(0.6) ? recruiters.choose(district.index, monthOfDay(on), random) : null;
  const habit = habitOf(on, agent !== null, random);
  const first = itemAt(person.registrations, 0);
  const registration: Registration = {
    number: 2,
    slot,
    registered: on,
    ended: null,
    endReason: null,
    occupation: slot === 1 && random.chance(0.8) ? first.occupation : occupationIn(district, random),
    acquiredBy: agent?.index ?? null,
    channel: agent === null ? habit.channel : 0,
    hasJht: random.chance(first.hasJht ? 0.6 : 0.1),
    incomes: [{ from: on, amount: habit.payer === 0 ? incomeOf(random) : 1_000_000 }],
    serving: servedBy(agent, district.index, { from: on, recruiters }),
    firstMonth: monthOfDay(on),
    events: paymentsOf(
      {
        firstDay: firstPaymentDay(on, random),
        firstMonth: monthOfDay(on),
        habit,
        firstChannel: agent === null ? habit.channel : 0,
        until: businessDay + 1,
      },
      random,
    ),
    firstEvent: 0,
  };
  closeByTime(registration);
  person.registrations.push(registration);
}
