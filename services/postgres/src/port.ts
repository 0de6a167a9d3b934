import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';

/** The port of the last start if it is still free, so that an open database tool finds its way back; else any. */
export async function freePort(portFile: string): Promise<number> {
  const last = lastPort(portFile);
  return (last === null ? null : await bind(last)) ?? (await bind(0)) ?? refuse();
}

function lastPort(portFile: string): number | null {
  try {
    const port = Number(readFileSync(portFile, 'utf8'));
    return Number.isInteger(port) && port > 1_023 && port < 65_536 ? port : null;
  } catch {
    return null;
  }
}

function bind(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(null));
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : null));
    });
  });
}

function refuse(): never {
  throw new Error('No port of 127.0.0.1 is free for PostgreSQL.');
}
