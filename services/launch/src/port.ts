import { createServer } from 'node:net';

/** Refuses before the database is filled rather than minutes later. */
export function refuseTakenPort(port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => reject(new Error(reason(error, port, host))));
    server.listen(port, host, () => server.close(() => resolve()));
  });
}

function reason({ code, message }: NodeJS.ErrnoException, port: number, host: string): string {
  if (code === 'EADDRINUSE') return `Port ${port} is in use: set another PORT, or stop what uses it.`;
  if (code === 'EACCES') return `Port ${port} may not be used by this user: set a PORT above 1023.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `HOST ${host} is not an address of this machine.`;
  return `Port ${port} of ${host} cannot be used: ${message}`;
}
