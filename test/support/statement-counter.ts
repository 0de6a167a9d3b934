import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';

/** Stands between the API and PostgreSQL, passes every byte on, and counts the statements that are run. */
export interface StatementCounter {
  /** The database's address through the counter. */
  readonly url: string;
  /** How many statements ran since the last call. */
  take(): number;
  stop(): Promise<void>;
}

const simpleQuery = 'Q'.charCodeAt(0);
const execute = 'E'.charCodeAt(0);
const lengthBytes = 4;

export async function countStatements(databaseUrl: string): Promise<StatementCounter> {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let count = 0;
  const server = createServer((client) => {
    const upstream = connect(Number(target.port), target.hostname);
    const reader = new MessageReader((type) => {
      if (type === simpleQuery || type === execute) count += 1;
    });
    client.on('data', (bytes) => reader.read(bytes));
    join(client, upstream, sockets);
  });
  await listening(server);
  const address = server.address();
  const through = new URL(databaseUrl);
  through.port = String(typeof address === 'object' ? address?.port : '');
  const take = () => {
    const taken = count;
    count = 0;
    return taken;
  };
  return { url: through.href, take, stop: () => close(server, sockets) };
}

async function listening(server: Server): Promise<void> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
}

function join(client: Socket, upstream: Socket, sockets: Set<Socket>): void {
  for (const [from, to] of [
    [client, upstream],
    [upstream, client],
  ] as const) {
    sockets.add(from);
    from.setNoDelay(true);
    from.on('error', () => to.destroy());
    from.on('close', () => to.destroy());
    from.pipe(to);
  }
}

async function close(server: Server, sockets: ReadonlySet<Socket>): Promise<void> {
  for (const socket of sockets) socket.destroy();
  server.close();
  await once(server, 'close');
}

/**
 * Reads the messages of PostgreSQL's frontend protocol: a type byte and a length that counts itself. The first message
 * of a connection (the startup) has no type byte.
 */
class MessageReader {
  readonly #onMessage: (type: number) => void;
  #pending: Buffer = Buffer.alloc(0);
  #skip = 0;
  #isStarted = false;

  constructor(onMessage: (type: number) => void) {
    this.#onMessage = onMessage;
  }

  read(bytes: Buffer): void {
    this.#pending = Buffer.concat([this.#pending, bytes]);
    while (this.#step());
  }

  #step(): boolean {
    const skipped = Math.min(this.#skip, this.#pending.length);
    this.#pending = this.#pending.subarray(skipped);
    this.#skip -= skipped;
    const typeBytes = this.#isStarted ? 1 : 0;
    if (this.#skip > 0 || this.#pending.length < typeBytes + lengthBytes) return false;
    if (this.#isStarted) this.#onMessage(this.#pending.readUInt8(0));
    this.#skip = typeBytes + this.#pending.readUInt32BE(typeBytes);
    this.#isStarted = true;
    return true;
  }
}
