import { parseRupiah, type Rupiah } from '@perisai/sdk/money';
import type { ProgramCode, Sector } from '../gql/graphql.ts';

/** What both calculators ask about the work; nothing in it points to a person. */
export interface Work {
  /** As typed. */
  readonly income: string;
  readonly oldAge: boolean;
  readonly sector: Sector;
}

export const usualSector: Sector = 'TRADE_FOOD';

/** Sector codes and their words in the address. */
export type SectorWords = Record<Sector, string>;

export function keysOf<K extends string>(words: Record<K, string>): K[] {
  return Object.keys(words) as K[];
}

/** The key whose word stands in the address; the usual one when none does. */
export function keyOf<K extends string>(words: Record<K, string>, word: string | null, usual: K): K {
  return keysOf(words).find((key) => words[key] === word) ?? usual;
}

export function readWork(query: URLSearchParams, sectors: SectorWords): Work {
  return {
    income: query.get('penghasilan') ?? '',
    oldAge: query.get('jht') === 'ya',
    sector: keyOf(sectors, query.get('pekerjaan'), usualSector),
  };
}

export function writeWork(work: Work, query: URLSearchParams, sectors: SectorWords): void {
  writeAmount(query, 'penghasilan', work.income);
  if (work.oldAge) query.set('jht', 'ya');
  if (work.sector !== usualSector) query.set('pekerjaan', sectors[work.sector]);
}

/** An amount as plain digits; left out while it cannot be read. */
export function writeAmount(query: URLSearchParams, name: string, typed: string): void {
  const amount = parseRupiah(typed);
  if (amount !== null) query.set(name, amount.replace(/\.00$/, ''));
}

export function programsOf({ oldAge }: Work): ProgramCode[] {
  return oldAge ? ['JKK', 'JKM', 'JHT'] : ['JKK', 'JKM'];
}

/** Empty is not wrong: it is not typed yet. */
export function readAmount(typed: string): Rupiah | 'empty' | 'wrong' {
  if (typed.trim() === '') return 'empty';
  return parseRupiah(typed) ?? 'wrong';
}

/** The address of a part with the facts about the work, for a link to the other part. */
export function workSearch(work: Work, sectors: SectorWords): string {
  const query = new URLSearchParams();
  writeWork(work, query, sectors);
  return searchOf(query);
}

export function searchOf(query: URLSearchParams): string {
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}
