import { hash } from 'node:crypto';
import { BoundedCache } from '../access/bounded-cache.ts';

const idLength = 36;
const markLength = '"par_'.length;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const mostRemembered = 200_000;
const mostAnswers = 20_000;
/** Below this it is quicker to look for ids than to tell whether the answer was seen before. */
const longAnswer = 8_192;

/** What stands in an answer where it names a participant by these marks, such as `"par_`; each once, forms unchecked. */
export function idsIn(answer: string, marks: readonly string[]): Set<string> {
  const found = new Set<string>();
  // By the underscore that ends every mark: it is rare, and the quotation mark that begins them is everywhere.
  for (let at = answer.indexOf('_', markLength); at !== -1; at = answer.indexOf('_', at + 1))
    if (marks.includes(answer.slice(at + 1 - markLength, at + 1)))
      found.add(answer.slice(at + 1, at + 1 + idLength));
  return found;
}

const kpj = /(?<![0-9])[0-9]{11}(?![0-9])/g;

/** Participant numbers in a text: what is left to go by when an answer has no ids. */
export const kpjsIn = (text: string): string[] => [...new Set(text.match(kpj) ?? [])].slice(0, 100);

/** Whom a caller was shown in this hour, so that the log says it once. */
export class SeenPersons {
  #period = -1;
  #remembered = 0;
  #shown = new Map<string, Set<string>>();
  #answers = new BoundedCache<true>(mostAnswers);

  /** Whether this very answer was shown this way in this period: then nobody in it is new. */
  isRepeated(way: string, answer: string, period: number): boolean {
    if (answer.length < longAnswer || period !== this.#period) return false;
    const key = `${way} ${hash('sha1', answer, 'base64')}`;
    if (this.#answers.get(key)) return true;
    this.#answers.set(key, true);
    return false;
  }

  /** Those of the persons who are not yet known to have been shown this way in this period. */
  unseen(way: string, persons: Iterable<string>, period: number): string[] {
    if (period !== this.#period || this.#remembered > mostRemembered) this.#forget(period);
    const shown = this.#shown.get(way) ?? new Set<string>();
    this.#shown.set(way, shown);
    const fresh: string[] = [];
    for (const person of persons) {
      if (shown.has(person)) continue;
      // A slice would keep the whole answer in memory.
      const own = Buffer.from(person, 'latin1').toString('latin1');
      if (!uuid.test(own)) continue;
      shown.add(own);
      fresh.push(own);
    }
    this.#remembered += fresh.length;
    return fresh;
  }

  #forget(period: number): void {
    this.#period = period;
    this.#remembered = 0;
    this.#shown = new Map();
    this.#answers = new BoundedCache(mostAnswers);
  }
}
