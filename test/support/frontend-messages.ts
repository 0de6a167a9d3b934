/** One run of a statement, as a client sent it. */
export interface SentStatement {
  readonly text: string;
  /** In PostgreSQL's text form. */
  readonly values: readonly (string | null)[];
}

const code = (letter: string): number => letter.charCodeAt(0);
const [simpleQuery, parse, bind, execute] = [code('Q'), code('P'), code('B'), code('E')];
const lengthBytes = 4;

/**
 * Reads what one client says to PostgreSQL: a type byte and a length that counts itself; only the first message (the
 * startup) has no type byte.
 */
export class FrontendMessages {
  readonly #onStatement: (statement: SentStatement) => void;
  readonly #prepared = new Map<string, string>();
  readonly #bound = new Map<string, SentStatement>();
  #pending: Buffer = Buffer.alloc(0);
  #isStarted = false;

  constructor(onStatement: (statement: SentStatement) => void) {
    this.#onStatement = onStatement;
  }

  read(bytes: Buffer): void {
    this.#pending = this.#pending.length === 0 ? bytes : Buffer.concat([this.#pending, bytes]);
    while (this.#takeMessage());
  }

  #takeMessage(): boolean {
    const typeBytes = this.#isStarted ? 1 : 0;
    if (this.#pending.length < typeBytes + lengthBytes) return false;
    const end = typeBytes + this.#pending.readUInt32BE(typeBytes);
    if (this.#pending.length < end) return false;
    if (this.#isStarted) {
      this.#handle(
        this.#pending.readUInt8(0),
        new Body(this.#pending.subarray(typeBytes + lengthBytes, end)),
      );
    }
    this.#pending = this.#pending.subarray(end);
    this.#isStarted = true;
    return true;
  }

  #handle(type: number, body: Body): void {
    if (type === simpleQuery) this.#onStatement({ text: body.text(), values: [] });
    if (type === parse) this.#prepared.set(body.text(), body.text());
    if (type === bind)
      this.#bound.set(body.text(), { text: this.#prepared.get(body.text()) ?? '', values: body.values() });
    if (type === execute) this.#onStatement(this.#bound.get(body.text()) ?? { text: '', values: [] });
  }
}

/** The fields of a message, one after another. */
class Body {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  text(): string {
    const end = this.#bytes.indexOf(0, this.#at);
    const text = this.#bytes.toString('utf8', this.#at, end);
    this.#at = end + 1;
    return text;
  }

  values(): readonly (string | null)[] {
    const formats = this.#int16();
    this.#at += formats * 2;
    return Array.from({ length: this.#int16() }, () => this.#value());
  }

  #int16(): number {
    this.#at += 2;
    return this.#bytes.readInt16BE(this.#at - 2);
  }

  #value(): string | null {
    const length = this.#bytes.readInt32BE(this.#at);
    this.#at += 4;
    if (length < 0) return null;
    this.#at += length;
    return this.#bytes.toString('utf8', this.#at - length, this.#at);
  }
}
