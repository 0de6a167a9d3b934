import { HttpConnection } from './http-connection.ts';

export interface Load {
  readonly port: number;
  readonly connections: number;
  readonly seconds: number;
  /** The next request, ready to be written; null when there is none left. */
  readonly next: () => Buffer | null;
  readonly isGood: (body: Buffer) => boolean;
}

export interface Round {
  readonly requestsPerSecond: number;
  readonly requests: number;
  readonly failures: number;
  readonly bytes: number;
  /** Milliseconds of each request, in no order. */
  readonly latencies: readonly number[];
  /** One body that failed, for the person who has to find out why. */
  readonly complaint: string | null;
}

const errorMark = Buffer.from('"errors":');

/** Keeps every connection busy with one request at a time for so many seconds, and waits for the last answers. */
export async function closedLoop(load: Load): Promise<Round> {
  const connections = await Promise.all(
    Array.from({ length: load.connections }, () => HttpConnection.open(load.port)),
  );
  const tally = { latencies: [] as number[], failures: 0, bytes: 0, complaint: null as string | null };
  const startedAt = performance.now();
  const endsAt = startedAt + load.seconds * 1_000;
  await Promise.all(connections.map((connection) => keepBusy(connection, { ...load, endsAt }, tally)));
  const seconds = (performance.now() - startedAt) / 1_000;
  for (const connection of connections) connection.close();
  const requests = tally.latencies.length;
  return { ...tally, requests, requestsPerSecond: (requests - tally.failures) / seconds };
}

interface Tally {
  readonly latencies: number[];
  failures: number;
  bytes: number;
  complaint: string | null;
}

async function keepBusy(
  connection: HttpConnection,
  { next, isGood, endsAt }: Load & { endsAt: number },
  tally: Tally,
): Promise<void> {
  for (let now = performance.now(); now < endsAt; ) {
    const request = next();
    if (request === null) return;
    const { status, body } = await connection.send(request);
    const answeredAt = performance.now();
    tally.latencies.push(answeredAt - now);
    tally.bytes += body.length;
    if (status !== 200 || body.includes(errorMark) || !isGood(body)) {
      tally.failures += 1;
      tally.complaint ??= `${status} ${body.toString('utf8', 0, 300)}`;
    }
    now = answeredAt;
  }
}
