import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type Authenticate, authenticator } from '@perisai/api/platform/access/authenticate';
import type { User } from '@perisai/api/platform/access/caller';
import { keysOfIssuer, SigningKeys } from '@perisai/api/platform/access/signing-keys';
import pg from 'pg';

/** As many connections as our API has. */
export const poolSize = 12;

const dateType = 1082;
pg.types.setTypeParser(dateType, (text) => text);

export interface Settings {
  readonly databaseUrl: string;
  readonly port: number;
  readonly issuer: string;
}

/** What the bench tells a contestant's process. */
export function settings(): Settings {
  const { DATABASE_URL: databaseUrl, PORT: port, OIDC_ISSUER: issuer } = process.env;
  if (databaseUrl === undefined || port === undefined || issuer === undefined)
    throw new Error('DATABASE_URL, PORT and OIDC_ISSUER are set by the bench.');
  return { databaseUrl, port: Number(port), issuer };
}

export function connectionPool({ databaseUrl }: Settings): pg.Pool {
  return new pg.Pool({ connectionString: databaseUrl, max: poolSize, options: '-c timezone=Asia/Jakarta' });
}

/** The token check of our own API, word for word: signature, issuer, audience, age, and the user's row. */
export function tokenCheck({ issuer }: Settings, pool: pg.Pool): Authenticate {
  return authenticator({
    issuer,
    audience: 'perisai-api',
    findKey: new SigningKeys(keysOfIssuer(issuer)).find,
    findUser: async (subject) => {
      const { rows } = await pool.query<User>(userBySubject, [subject]);
      return rows[0] ?? null;
    },
  });
}

const userBySubject = `select 'user' as kind, u.subject, u.name, u.role, u.branch_id as "branchId",
  u.agent_id as "agentId" from users as u where u.subject = $1`;

/** The caller of a request, who must be a user. */
export async function userOf(authenticate: Authenticate, request: IncomingMessage): Promise<User> {
  const { authorization } = request.headers;
  const caller = await authenticate(authorization === undefined ? [] : [authorization]);
  if (caller.kind === 'anonymous') throw new Error('No token.');
  return caller;
}

export type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Serves until the bench ends the process. */
export function serve({ port }: Settings, handle: Handle): void {
  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      const message = error instanceof Error ? error.message : 'failed';
      writeJson(response, 500, JSON.stringify({ errors: [{ message }] }));
    });
  });
  server.listen(port, '127.0.0.1');
}

export function writeJson(response: ServerResponse, status: number, body: string): void {
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
  };
  response.writeHead(status, headers).end(body);
}
