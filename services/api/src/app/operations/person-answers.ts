import type { GraphQLSchema } from 'graphql';
import { personView } from '../../platform/access/masks.ts';
import type { AccessLog } from '../../platform/personal/access-log.ts';
import { type PersonReading, personReading } from '../../platform/personal/person-reading.ts';
import type { PreparedOperation } from './documents.ts';
import type { Exchange } from './exchange.ts';

/** Tells the access log of every answer that may have shown participants. */
export class PersonAnswers {
  readonly #schema: GraphQLSchema;
  readonly #log: AccessLog;
  readonly #readings = new WeakMap<PreparedOperation, { readonly reading: PersonReading | null }>();

  constructor(schema: GraphQLSchema, log: AccessLog) {
    this.#schema = schema;
    this.#log = log;
  }

  /** Refuses an operation that would show somebody while the log cannot be written. */
  before(exchange: Exchange): void {
    if (this.#readingOf(exchange) !== null) this.#log.assertWritable();
  }

  after(exchange: Exchange, answer: string): void {
    const reading = this.#readingOf(exchange);
    const { caller, checked, requestId } = exchange;
    if (reading === null || caller.kind === 'anonymous' || checked === null) return;
    this.#log.note({
      caller,
      requestId,
      operation: checked.operation.rootFields.join(', '),
      reading,
      answer,
      asked: () => `${JSON.stringify(checked.variables)} ${checked.prepared.source}`,
    });
  }

  // In lists, who sees persons masked sees initials and ends of numbers: pseudonyms, of whom no log is kept.
  #readingOf({ checked, caller }: Exchange): PersonReading | null {
    if (checked === null) return null;
    const { operation, prepared } = checked;
    let known = this.#readings.get(operation);
    if (known === undefined) {
      known = { reading: personReading(this.#schema, prepared.document, operation.rootFields) };
      this.#readings.set(operation, known);
    }
    const { reading } = known;
    return reading?.kind === 'LIST' && personView(caller) === 'masked' ? null : reading;
  }
}
