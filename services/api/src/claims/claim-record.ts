import { createHash } from 'node:crypto';
import type { ClaimDecision } from '../law/claims/claim-decision.ts';
import type { ClaimEvent, ClaimFacts } from '../law/claims/claim-facts.ts';
import { formatMoney, fromSen } from '../money/money.ts';

// Facts and decisions are kept as text in one canonical form, so that the same decision is the same
// bytes: keys sorted, nothing left out of order, no spaces.

type WriteBigint = (value: bigint) => unknown;

function canonical(value: unknown, write: WriteBigint): unknown {
  if (typeof value === 'bigint') return write(value);
  if (Array.isArray(value)) return value.map((item) => canonical(item, write));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  const sorted = entries.toSorted(([left], [right]) => (left < right ? -1 : 1));
  return Object.fromEntries(sorted.map(([key, item]) => [key, canonical(item, write)]));
}

// A whole number that JSON's own numbers could not hold exactly; of an amount, its sen.
interface Whole {
  readonly $whole: string;
}

const asWhole: WriteBigint = (value): Whole => ({ $whole: value.toString() });

function readWhole(_key: string, value: unknown): unknown {
  const isWhole = typeof value === 'object' && value !== null && '$whole' in value;
  return isWhole ? BigInt(String(value.$whole)) : value;
}

/** The text of facts that gives the same facts back, exactly. */
export const factsText = (facts: ClaimFacts): string => JSON.stringify(canonical(facts, asWhole));

/** Facts from the text that `factsText` wrote. */
export const readFacts = (text: string): ClaimFacts => JSON.parse(text, readWhole) as ClaimFacts;

/** The text of what happened, as it is kept from the filing on. */
export const eventText = (event: ClaimEvent): string => JSON.stringify(canonical(event, asWhole));

/** What happened, from the text that `eventText` wrote. */
export const readEvent = (text: string): ClaimEvent => JSON.parse(text, readWhole) as ClaimEvent;

/** The text of a decision; in it every whole number is an amount, written in rupiah with two decimals. */
export const decisionText = (decision: ClaimDecision): string =>
  JSON.stringify(canonical(decision, (value) => formatMoney(fromSen(value))));

/** SHA-256 of a kept text, in hexadecimal. */
export const fingerprintOf = (text: string): string => createHash('sha256').update(text).digest('hex');
