const idLength = 36;
// The ids of what a participant owns begin with the participant's.
const marks = ['"par_', '"clm_', '"enr_', '"ctb_', '"reg_'];
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const mostRemembered = 200_000;

/** The participants that an answer names by an id of theirs or of something of theirs, each once. */
export function personsIn(answer: string): Set<string> {
  const found = new Set<string>();
  for (const mark of marks)
    for (let at = answer.indexOf(mark); at !== -1; at = answer.indexOf(mark, at + mark.length)) {
      const id = answer.slice(at + mark.length, at + mark.length + idLength);
      if (uuid.test(id)) found.add(id);
    }
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
  }
}
