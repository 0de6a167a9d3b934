import { isMonth, type Month } from '@perisai/sdk/calendar';
import { parseRupiah } from '@perisai/sdk/money';
import type { Payer, Sector } from '../gql/graphql.ts';

/** What a quote depends on; nothing in it points to a person. */
export interface QuoteChoice {
  /** As typed. */
  readonly income: string;
  readonly oldAge: boolean;
  readonly month: Month;
  readonly sector: Sector;
  readonly payer: Payer;
}

const payers: Record<Payer, string> = { SELF: 'sendiri', DONOR: 'donatur', GOVERNMENT: 'pemerintah' };

export interface Usual {
  readonly month: Month;
  readonly first: Month;
  readonly last: Month;
  /** Sector codes and their words in the address. */
  readonly sectors: Record<Sector, string>;
}

export function readQuoteAddress(search: string, usual: Usual): QuoteChoice {
  const query = new URLSearchParams(search);
  const month = query.get('bulan') ?? '';
  const keys = <K extends string>(words: Record<K, string>) => Object.keys(words) as K[];
  return {
    income: query.get('penghasilan') ?? '',
    oldAge: query.get('jht') === 'ya',
    month: isMonth(month) && month >= usual.first && month <= usual.last ? month : usual.month,
    sector:
      keys(usual.sectors).find((code) => usual.sectors[code] === query.get('pekerjaan')) ?? 'TRADE_FOOD',
    payer: keys(payers).find((code) => payers[code] === query.get('pembayar')) ?? 'SELF',
  };
}

export function writeQuoteAddress(choice: QuoteChoice, usual: Usual): string {
  const query = new URLSearchParams();
  const amount = parseRupiah(choice.income);
  if (amount !== null) query.set('penghasilan', amount.replace(/\.00$/, ''));
  if (choice.oldAge) query.set('jht', 'ya');
  if (choice.month !== usual.month) query.set('bulan', choice.month);
  if (choice.sector !== 'TRADE_FOOD') query.set('pekerjaan', usual.sectors[choice.sector]);
  if (choice.payer !== 'SELF') query.set('pembayar', payers[choice.payer]);
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}
