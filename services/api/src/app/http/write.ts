import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Answer } from './refusal.ts';

const lingerMs = 1_000;

/** Writes a finished answer. A request whose body was not read to its end loses its connection. */
export function write(response: ServerResponse, answer: Answer, headers: OutgoingHttpHeaders): void {
  if (response.destroyed || response.headersSent) return;
  const { req: request } = response;
  const length = Buffer.byteLength(answer.body);
  const unread = !request.complete;
  if (unread) letGo(request.socket);
  const connection = unread ? { connection: 'close' } : {};
  response.writeHead(answer.status, {
    ...headers,
    ...answer.headers,
    ...connection,
    'content-length': length,
  });
  if (request.method === 'HEAD') response.end();
  // A text as long as its bytes is ASCII, and is copied instead of converted.
  else response.end(answer.body, length === answer.body.length ? 'latin1' : 'utf8');
}

export function text(status: number, body: string, headers: OutgoingHttpHeaders = {}): Answer {
  return { status, body, headers: { 'content-type': 'text/plain; charset=utf-8', ...headers } };
}

export function json(status: number, body: object, headers: OutgoingHttpHeaders = {}): Answer {
  return {
    status,
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  };
}

/** A request that is not HTTP, too large in its headers or too slow is answered here, without a response object. */
export function refuseConnection(error: Error & { code?: string }, socket: Socket): void {
  if (!socket.writable) return void socket.destroy();
  const status = connectionStatus(error.code);
  socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
  setTimeout(() => socket.destroy(), lingerMs).unref();
}

function connectionStatus(code: string | undefined): string {
  if (code === 'HPE_HEADER_OVERFLOW') return '431 Request Header Fields Too Large';
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return '408 Request Timeout';
  return '400 Bad Request';
}

/**
 * Ends our side and waits a moment before cutting: cut at once, with bytes of the client still unread, the
 * system would reset the connection and the client might never see the answer.
 */
function letGo(socket: Socket): void {
  socket.destroySoon = () => {
    socket.pause();
    socket.end();
    setTimeout(() => socket.destroy(), lingerMs).unref();
  };
}

export const pathOf = (request: IncomingMessage): string => (request.url ?? '').split('?', 1)[0] ?? '';
