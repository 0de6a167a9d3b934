import type { OutgoingHttpHeaders } from 'node:http';
import type { Config } from '../config.ts';

export interface SecurityHeaders {
  /** For every answer. */
  readonly all: OutgoingHttpHeaders;
  /** For the pages of the two apps. */
  readonly apps: OutgoingHttpHeaders;
  /** For answers that are data: nothing in them may run or be framed. */
  readonly data: OutgoingHttpHeaders;
}

export function securityHeaders(config: Config): SecurityHeaders {
  const all = {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    ...(config.production ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
  };
  const data = { 'content-security-policy': "default-src 'none'; frame-ancestors 'none'" };
  const apps = {
    'content-security-policy': appsPolicy(config),
    'permissions-policy': 'camera=(), microphone=()',
  };
  return { all, apps: { ...all, ...apps }, data: { ...all, ...data, 'cache-control': 'no-store' } };
}

/** Scripts and connections of our own origin alone, and the issuer where it is a foreign one. */
function appsPolicy({ identity }: Config): string {
  const issuer = identity.builtIn ? '' : ` ${new URL(identity.issuer).origin}`;
  return [
    "default-src 'self'",
    "script-src 'self'",
    // The component library sets styles on elements.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src 'self'${issuer}`,
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    `form-action 'self'${issuer}`,
    "frame-ancestors 'none'",
  ].join('; ');
}
