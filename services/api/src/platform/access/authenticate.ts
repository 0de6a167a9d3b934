import { type JWTVerifyGetKey, jwtVerify } from 'jose';
import { Problem } from '../problem.ts';
import { BoundedCache } from './bounded-cache.ts';
import { anonymous, type Caller, type User } from './caller.ts';
import { IssuerUnreachable } from './signing-keys.ts';

export interface Authentication {
  readonly issuer: string;
  readonly audience: string;
  readonly findKey: JWTVerifyGetKey;
  /** The row of our own table of users: roles never come from a token. */
  readonly findUser: (subject: string) => Promise<User | null>;
}

/** Names the caller of a request by its Authorization header, or throws a Problem. */
export type Authenticate = (authorization: readonly string[]) => Promise<Caller>;

interface Verified {
  readonly subject: string;
  readonly expiresAtMs: number;
}

const algorithms = ['RS256', 'PS256', 'ES256', 'EdDSA'];
const clockToleranceSeconds = 5;
const maxTokenAge = '1h';
const maxTokenLength = 8_192;
/** A verified token is not verified again for so long, and a user's role is at most so old. */
const rememberedForMs = 30_000;
const rememberedTokens = 2_000;
const rememberedUsers = 2_000;

export function authenticator(authentication: Authentication): Authenticate {
  const verify = rememberingTokens(authentication);
  const findUser = rememberingUsers(authentication.findUser);
  return async (authorization) => {
    if (authorization.length === 0) return anonymous;
    const subject = await verify(bearerToken(authorization));
    const user = await findUser(subject);
    if (user === null)
      throw new Problem('FORBIDDEN', 'This account has no role in this service. Ask your branch for one.');
    return user;
  };
}

function bearerToken(authorization: readonly string[]): string {
  const [header = ''] = authorization;
  const [, token = ''] = /^bearer ([\w~+/.=-]+)$/i.exec(header) ?? [];
  if (authorization.length > 1 || token === '' || token.length > maxTokenLength) throw badToken();
  return token;
}

function rememberingTokens(authentication: Authentication): (token: string) => Promise<string> {
  const subjects = new BoundedCache<string>(rememberedTokens);
  return async (token) => {
    const known = subjects.get(token);
    if (known !== undefined) return known;
    const { subject, expiresAtMs } = await verified(authentication, token);
    const now = performance.timeOrigin + performance.now();
    subjects.set(token, subject, Math.min(rememberedForMs, expiresAtMs - now));
    return subject;
  };
}

async function verified({ issuer, audience, findKey }: Authentication, token: string): Promise<Verified> {
  try {
    const { payload } = await jwtVerify(token, findKey, {
      issuer,
      audience,
      algorithms,
      typ: 'at+jwt',
      requiredClaims: ['sub', 'exp', 'iat'],
      maxTokenAge,
      clockTolerance: clockToleranceSeconds,
    });
    if (typeof payload.sub !== 'string' || payload.sub === '') throw badToken();
    return { subject: payload.sub, expiresAtMs: ((payload.exp ?? 0) + clockToleranceSeconds) * 1_000 };
  } catch (error) {
    if (error instanceof IssuerUnreachable)
      throw new Problem('UNAVAILABLE', 'Tokens cannot be checked at the moment. Try again.');
    throw badToken();
  }
}

function rememberingUsers(findUser: Authentication['findUser']): Authentication['findUser'] {
  const users = new BoundedCache<Promise<User | null>>(rememberedUsers);
  return (subject) => {
    const known = users.get(subject);
    if (known !== undefined) return known;
    const found = findUser(subject);
    users.set(subject, found, rememberedForMs);
    // A failed look-up must not be remembered.
    found.catch(() => users.delete(subject));
    return found;
  };
}

/** One answer for every bad token: why it is bad helps nobody but a forger. */
function badToken(): Problem {
  return new Problem('UNAUTHENTICATED', 'The access token is missing, invalid or expired.');
}
