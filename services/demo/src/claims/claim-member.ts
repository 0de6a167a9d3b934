import type { ClaimMember, ClaimRegistration, PaidContribution } from '@perisai/api/law/claims/claim-facts';
import { fromRupiah } from '@perisai/api/money/money';
import { type Day, dayText, type MonthNumber, monthText } from '../calendar/days.ts';
import { itemAt } from '../chance/random.ts';
import { tierIn } from '../people/deposits.ts';
import { dayOf, monthsOf, type Person, payerOf, payers, type Registration } from '../people/person.ts';
import { occupations } from '../scheme/occupations.ts';
import { contributionOf, programCodes } from '../scheme/tariff.ts';

/** What is known of a person on a day: registrations, incomes, and what was paid by then. */
export const memberOn = (
  person: Person,
  on: Day,
  openingSavings: ClaimMember['openingSavings'] = null,
): ClaimMember => ({
  bornOn: dayText(person.born),
  registrations: person.registrations
    .filter(({ registered }) => registered <= on)
    .map((registration) => registrationOn(registration, on)),
  openingSavings,
});

function registrationOn(registration: Registration, on: Day): ClaimRegistration {
  const { number, registered, hasJht, occupation } = registration;
  const { ended } = registration;
  const isOver = ended !== null && ended <= on && !endsWithTheClaim(registration);
  return {
    number,
    registeredOn: dayText(registered),
    endedOn: isOver ? dayText(ended) : null,
    endReason: isOver ? registration.endReason : null,
    sector: itemAt(occupations, occupation).sector,
    programs: programCodes.filter((program) => program !== 'JHT' || hasJht),
    incomes: incomesOf(registration),
    payments: paymentsBy(registration, on),
  };
}

// The claim itself brings these about, so that at its decision they were still to come.
const endsWithTheClaim = ({ endReason }: Registration): boolean =>
  endReason === 'DEATH' || endReason === 'JHT_PAID';

const incomesOf = ({ incomes }: Registration): ClaimRegistration['incomes'] =>
  incomes.map(({ from, amount }, place) => {
    const next = incomes[place + 1];
    return {
      from: dayText(from),
      to: next === undefined ? null : dayText(next.from),
      income: fromRupiah(BigInt(amount)),
    };
  });

function paymentsBy(registration: Registration, on: Day): readonly PaidContribution[] {
  const paid: PaidContribution[] = [];
  let month = registration.firstMonth;
  for (const event of registration.events) {
    const end = month + monthsOf(event);
    if (dayOf(event) > on) break;
    for (; month < end; month += 1) paid.push(...contributionsOf(registration, month, event));
  }
  return paid;
}

function contributionsOf(
  registration: Registration,
  month: MonthNumber,
  event: number,
): readonly PaidContribution[] {
  const tier = tierIn(registration, month);
  const count = registration.hasJht ? 3 : 2;
  return programCodes.slice(0, count).map((program, place) => ({
    month: monthText(month),
    program,
    paidOn: dayText(dayOf(event)),
    amount: contributionOf(tier, place),
    payer: itemAt(payers, payerOf(event)),
  }));
}
