import { addMonths, type Day, type Month, monthOf } from '@perisai/sdk/calendar';
import { addRupiah, type Rupiah } from '@perisai/sdk/money';
import { readAmount } from '../calculator/work.ts';
import { type BenefitChoice, dayOfEntry, entryOf } from './benefit-choice.ts';

/** One change to the facts, to be asked of the service; nothing is worked out here but the question. */
export type Variant =
  | { readonly kind: 'paid' | 'lapsed'; readonly month: Month; readonly change: Partial<BenefitChoice> }
  | { readonly kind: 'earlier' | 'later'; readonly day: Day; readonly change: Partial<BenefitChoice> }
  | { readonly kind: 'income'; readonly amount: Rupiah; readonly change: Partial<BenefitChoice> }
  | { readonly kind: 'old'; readonly change: Partial<BenefitChoice> };

/** Past the three months of grace, wherever in its month the event lies. */
const monthsToLapse = 5;

/** The changes that are worth asking for: those that the facts allow and do not hold already. */
export function variantsOf(choice: BenefitChoice): readonly Variant[] {
  const [on, registered] = [dayOfEntry(choice.on), dayOfEntry(choice.registered)];
  if (on === null || registered === null) return [];
  if (choice.event === 'savings') return [later(on), ...earlier(registered)];
  return [
    ...payments(choice, monthOf(on), monthOf(registered)),
    ...earlier(registered),
    ...(choice.event === 'accident' ? income(choice) : []),
    ...(choice.oldAge ? [] : [{ kind: 'old', change: { oldAge: true } } as const]),
  ];
}

function payments({ paidThrough }: BenefitChoice, event: Month, first: Month): readonly Variant[] {
  const paid = paidThrough === 'none' ? '' : paidThrough;
  const lapsed = addMonths(event, -monthsToLapse);
  return [
    ...(paid < event ? [{ kind: 'paid', month: event, change: { paidThrough: event } } as const] : []),
    ...(paid > lapsed && lapsed >= first
      ? [{ kind: 'lapsed', month: lapsed, change: { paidThrough: lapsed } } as const]
      : []),
  ];
}

function earlier(registered: Day): readonly Variant[] {
  const day = yearsOn(registered, -3);
  return [{ kind: 'earlier', day, change: { registered: entryOf(day) } }];
}

function later(on: Day): Variant {
  const day = yearsOn(on, 1);
  return { kind: 'later', day, change: { on: entryOf(day) } };
}

function income(choice: BenefitChoice): readonly Variant[] {
  const amount = readAmount(choice.income);
  if (amount === 'empty' || amount === 'wrong') return [];
  const double = addRupiah([amount, amount]);
  return [{ kind: 'income', amount: double, change: { income: double.replace(/\.00$/, '') } }];
}

/** The same day in another year; 29 February becomes the 28th. */
function yearsOn(value: Day, years: number): Day {
  const dayOfMonth = value.slice(5) === '02-29' ? '28' : value.slice(8);
  return `${addMonths(monthOf(value), years * 12)}-${dayOfMonth}` as Day;
}
