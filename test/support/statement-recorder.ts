import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { FrontendMessages, type SentStatement } from './frontend-messages.ts';

/** Stands between the API and PostgreSQL, passes every byte on, and keeps the statements that are run. */
export interface StatementRecorder {
  /** The database's address through the recorder. */
  readonly url: string;
  /** What ran since the last call. */
  take(): readonly SentStatement[];
  stop(): Promise<void>;
}

export async function recordStatements(databaseUrl: string): Promise<StatementRecorder> {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let statements: SentStatement[] = [];
  const server = createServer((client) => {
    const messages = new FrontendMessages((statement) => statements.push(statement));
    client.on('data', (bytes) => messages.read(bytes));
    join(client, connect(Number(target.port), target.hostname), sockets);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const through = new URL(databaseUrl);
  through.port = String(typeof address === 'object' ? address?.port : '');
  const take = () => {
    const taken = statements;
    statements = [];
    return taken;
  };
  return { url: through.href, take, stop: () => close(server, sockets) };
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
