import type { IncomingMessage, ServerResponse } from 'node:http';
import type { JSONWebKeySet } from 'jose';
import { Provider } from 'oidc-provider';
import { type Config, issuerKeysFile } from '../config.ts';
import { demoUserGrant } from './demo-user-grant.ts';
import { isDemoUser } from './demo-users.ts';
import { issuerConfiguration } from './issuer-configuration.ts';
import { issuerKeys, publicKey } from './issuer-keys.ts';
import { choosePage } from './issuer-pages.ts';

/** The built-in issuer of tokens, for development and demonstrations: whoever asks may be any demo user. */
export interface DevIssuer {
  readonly publicKeys: JSONWebKeySet;
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
}

const mount = '/oidc';
const interactionPath = /^\/oidc\/interaction\/[\w-]+$/;
const longestForm = 4_096;

export async function startDevIssuer(config: Config): Promise<DevIssuer> {
  if (config.production) throw new Error('The development issuer is refused in production.');
  const keys = await issuerKeys(issuerKeysFile(config));
  const { configuration, origins } = issuerConfiguration(config, keys);
  const provider = new Provider(config.identity.issuer, configuration);
  demoUserGrant(provider, config.identity.audience);
  provider.proxy = config.publicUrl.startsWith('https:');
  const answer = provider.callback();
  return {
    publicKeys: { keys: [publicKey(keys)] },
    handle: async (request, response) => {
      for (const [name, value] of Object.entries(pageHeaders(origins))) response.setHeader(name, value);
      const [path = ''] = (request.url ?? '').split('?');
      if (interactionPath.test(path)) return interaction(provider, request, response);
      // The issuer finds its mount point by comparing the two addresses.
      Object.assign(request, {
        originalUrl: request.url,
        url: (request.url ?? '').slice(mount.length) || '/',
      });
      await answer(request, response);
    },
  };
}

/** Signing in: a page to choose a demo user, and the form that it posts. */
async function interaction(
  provider: Provider,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const { prompt } = await provider.interactionDetails(request, response);
    if (prompt.name !== 'login')
      return await provider.interactionFinished(request, response, { consent: {} });
    const chosen = request.method === 'POST' ? await postedUser(request) : null;
    if (chosen === null) return sendPage(response, choosePage(request.url ?? ''));
    await provider.interactionFinished(request, response, { login: { accountId: chosen } });
  } catch {
    // The interaction is over or belongs to another browser: start again from the app.
    response.writeHead(303, { location: '/' }).end();
  }
}

async function postedUser(request: IncomingMessage): Promise<string | null> {
  let text = '';
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > longestForm) return null;
  }
  const username = new URLSearchParams(text).get('username') ?? '';
  return isDemoUser(username) ? username : null;
}

function sendPage(response: ServerResponse, html: string): void {
  response
    .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
    .end(html);
}

/** Browsers hold a form to this policy through its redirects too, which end at an app's address. */
function pageHeaders(origins: readonly string[]): Record<string, string> {
  const formAction = ["'self'", ...origins].join(' ');
  return {
    'content-security-policy': `default-src 'none'; style-src 'unsafe-inline'; form-action ${formAction}; frame-ancestors 'none'; base-uri 'none'`,
  };
}
