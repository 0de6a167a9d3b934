import { month } from '@perisai/api/calendar/month';
import { bracketOf, contributionBrackets } from '@perisai/api/law/contribution-brackets';
import { contributionDue } from '@perisai/api/law/contribution-due';
import type { ProgramCode } from '@perisai/api/law/programs';
import { formatMoney, fromRupiah, type Money, ZERO } from '@perisai/api/money/money';
import { itemAt } from '../chance/random.ts';

// No discount and one table of brackets hold in all months of the demo (2021 to 2025), so an amount
// depends on tier and program alone. A test compares with the law for every month, sector and payer.
const anyMonth = month('2024-01');

export const programCodes: readonly ProgramCode[] = ['JKK', 'JKM', 'JHT'];

const brackets = contributionBrackets.flatMap(({ value }) => value);

/** Amounts by tier (from 0: tier 1 first) in sen, for JKK, JKM and JHT. */
const amounts: readonly (readonly Money[])[] = brackets.map(({ base }) =>
  programCodes.map(
    (program) => contributionDue({ base, program, month: anyMonth, sector: 'TRADE_FOOD', payer: 'SELF' }).due,
  ),
);
const texts = amounts.map((row) => row.map(formatMoney));

/** The tier of an income in whole rupiah. */
export const tierOf = (income: number): number => bracketOf(fromRupiah(BigInt(income)), anyMonth)?.tier ?? 1;

export const contributionText = (tier: number, program: number): string =>
  itemAt(itemAt(texts, tier - 1), program);

export const contributionOf = (tier: number, program: number): Money =>
  itemAt(itemAt(amounts, tier - 1), program);

const pairs = amounts.map(([jkk = ZERO, jkm = ZERO]) => jkk + jkm);
const triples = amounts.map(([jkk = ZERO, jkm = ZERO, jht = ZERO]) => jkk + jkm + jht);

/** What a month costs in sen, with or without JHT. */
export const monthlyOf = (tier: number, jht: boolean): bigint => itemAt(jht ? triples : pairs, tier - 1);
