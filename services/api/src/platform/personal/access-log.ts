import type { User } from '../access/caller.ts';
import type { Database } from '../database.ts';
import { newId } from '../new-id.ts';
import { Problem } from '../problem.ts';
import type { PersonReading } from './person-reading.ts';
import { idsIn, kpjsIn, SeenPersons } from './seen-persons.ts';

/** One answer that may have shown participants to somebody. */
export interface SeenAnswer {
  readonly caller: User;
  readonly requestId: string;
  readonly operation: string;
  readonly reading: PersonReading;
  readonly answer: string;
  /** What was asked: the variables and the document, in case the answer does not tell of whom it is. */
  readonly asked: () => string;
}

interface Entry {
  readonly id: string;
  readonly at: string;
  readonly subject: string;
  readonly name: string;
  readonly role: string;
  readonly branch: string | null;
  readonly kind: string;
  readonly persons: readonly string[];
  readonly kpjs: readonly string[];
  readonly fields: readonly string[];
  readonly operation: string;
  readonly request: string;
}

const writeEveryMs = 250;
const hourMs = 3_600_000;
const mostAtOnce = 500;
/** So many entries may wait for a database that is away; then nobody is shown to anybody any more. */
const mostWaiting = 10_000;

const insertion = {
  name: 'write_access_entries',
  text: `insert into access_entries
      (id, at, actor_subject, actor_name, actor_role, branch_id, kind, entity, persons, fields, operation, request_id)
    select r.id, r.at, r.subject, r.name, r.role, r.branch, r.kind, 'Participant',
      r.persons || array(select p.id from participants as p where p.kpj = any (r.kpjs)), r.fields, r.operation, r.request
    from jsonb_to_recordset($1::jsonb) as r(id uuid, at timestamptz, subject text, name text, role user_role, branch uuid,
      kind access_kind, persons uuid[], kpjs text[], fields text[], operation text, request text)
    on conflict (id) do nothing`,
};

/**
 * Writes who was shown whom, after the answer and many at once: reading waits for no write. What cannot be written
 * waits and is tried again; when too much waits, participants are no longer shown (fail closed).
 */
export class AccessLog {
  readonly #database: Database;
  readonly #report: (error: unknown, waiting: number) => void;
  readonly #seen = new SeenPersons();
  readonly #timer: NodeJS.Timeout;
  #answers: SeenAnswer[] = [];
  #waiting: Entry[] = [];
  #writing: Promise<void> | null = null;

  constructor(database: Database, report: (error: unknown, waiting: number) => void) {
    this.#database = database;
    this.#report = report;
    this.#timer = setInterval(() => void this.write(), writeEveryMs).unref();
  }

  /** Refuses to show participants while the log cannot be written. */
  assertWritable(): void {
    if (this.#waiting.length + this.#answers.length > mostWaiting)
      throw new Problem('UNAVAILABLE', 'Data of persons cannot be shown at the moment. Try again.');
  }

  note(answer: SeenAnswer): void {
    this.#answers.push(answer);
  }

  /** Writes what waits. One write at a time; what fails stays for the next one. */
  write(): Promise<void> {
    this.#writing ??= this.#written().finally(() => {
      this.#writing = null;
    });
    return this.#writing;
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.write();
    await this.write();
  }

  async #written(): Promise<void> {
    const answers = this.#answers;
    this.#answers = [];
    for (const answer of answers) this.#take(answer);
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.slice(0, mostAtOnce);
      try {
        await this.#database.query(insertion, [JSON.stringify(batch)]);
      } catch (error) {
        this.#report(error, this.#waiting.length);
        return;
      }
      this.#waiting.splice(0, batch.length);
    }
  }

  #take(seen: SeenAnswer): void {
    const sinceStart = performance.now();
    const period = Math.floor(sinceStart / hourMs);
    const way = `${seen.caller.subject} ${seen.operation} ${seen.reading.fields.join()}`;
    if (this.#seen.isRepeated(way, seen.answer, period)) return;
    const found = idsIn(seen.answer, seen.reading.marks);
    const fresh = this.#seen.unseen(way, found, period);
    if (found.size > 0 && fresh.length === 0) return;
    const kpjs = found.size > 0 ? [] : kpjsOf(seen);
    if (found.size === 0 && kpjs.length === 0 && !showsAnything(seen.answer)) return;
    const at = new Date(performance.timeOrigin + sinceStart).toISOString();
    this.#waiting.push(entryOf(seen, { at, persons: fresh, kpjs }));
  }
}

function kpjsOf({ answer, asked }: SeenAnswer): string[] {
  const shown = kpjsIn(answer);
  return shown.length > 0 || !showsAnything(answer) ? shown : kpjsIn(asked());
}

// An answer of nothing but names of fields, nulls and empty lists shows nobody.
const showsAnything = (answer: string): boolean =>
  answer.startsWith('{"data":{') && /:"|:\d|:true|:false/.test(answer);

function entryOf(
  { caller, reading, operation, requestId }: SeenAnswer,
  found: Pick<Entry, 'at' | 'persons' | 'kpjs'>,
): Entry {
  const { subject, name, role, branchId: branch } = caller;
  return {
    ...found,
    id: newId(),
    subject,
    name,
    role,
    branch,
    kind: reading.kind,
    fields: reading.fields,
    operation,
    request: requestId,
  };
}
