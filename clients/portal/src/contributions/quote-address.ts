import { isMonth, type Month } from '@perisai/sdk/calendar';
import { keyOf, readWork, type SectorWords, searchOf, type Work, writeWork } from '../calculator/work.ts';
import type { Payer } from '../gql/graphql.ts';

/** How many months may be paid at once; the service refuses others. */
export const periods = ['1', '2', '3', '6', '12'] as const;
export type Period = (typeof periods)[number];

/** What a quote depends on; nothing in it points to a person. */
export interface QuoteChoice extends Work {
  readonly month: Month;
  readonly months: Period;
  readonly payer: Payer;
}

export const payers: Record<Payer, string> = {
  SELF: 'sendiri',
  DONOR: 'donatur',
  GOVERNMENT: 'pemerintah',
};

export interface Usual {
  readonly month: Month;
  readonly first: Month;
  readonly last: Month;
  readonly sectors: SectorWords;
}

export function readQuoteAddress(search: string, usual: Usual): QuoteChoice {
  const query = new URLSearchParams(search);
  const month = query.get('bulan') ?? '';
  return {
    ...readWork(query, usual.sectors),
    month: isMonth(month) && month >= usual.first && month <= usual.last ? month : usual.month,
    months: periods.find((period) => period === query.get('sekaligus')) ?? '1',
    payer: keyOf(payers, query.get('pembayar'), 'SELF'),
  };
}

export function writeQuoteAddress(choice: QuoteChoice, usual: Usual): string {
  const query = new URLSearchParams();
  writeWork(choice, query, usual.sectors);
  if (choice.month !== usual.month) query.set('bulan', choice.month);
  if (choice.months !== '1') query.set('sekaligus', choice.months);
  if (choice.payer !== 'SELF') query.set('pembayar', payers[choice.payer]);
  return searchOf(query);
}
