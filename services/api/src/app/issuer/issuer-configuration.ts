import type { ClientMetadata, Configuration } from 'oidc-provider';
import type { Config } from '../config.ts';
import {
  apiResource,
  apiScope,
  apiServer,
  appTokenSeconds,
  demoClientId,
  demoUserGrantType,
} from './api-resource.ts';
import { demoUsers, isDemoUser } from './demo-users.ts';
import type { IssuerKeys } from './issuer-keys.ts';
import { issuerErrorPage, signedOutPage, signOutPage } from './issuer-pages.ts';
import { MemoryStore } from './memory-store.ts';

const sessionSeconds = 8 * 3_600;
/** Where the development servers of the two apps listen. */
const vitePorts = [5_173, 5_174];

export interface IssuerConfiguration {
  readonly configuration: Configuration;
  /** Where the apps may live. */
  readonly origins: readonly string[];
}

export function issuerConfiguration(config: Config, keys: IssuerKeys): IssuerConfiguration {
  const origins = appOrigins(config);
  const configuration: Configuration = {
    adapter: () => new MemoryStore(),
    clients: clients(origins),
    jwks: { keys: [keys.signing] } as NonNullable<Configuration['jwks']>,
    cookies: { keys: [keys.cookieSecret] },
    scopes: ['openid', 'profile', 'offline_access', apiScope],
    claims: { openid: ['sub'], profile: ['name'] },
    conformIdTokenClaims: false,
    findAccount: (_, username) => account(username),
    features: features(config),
    interactions: { url: (_, { uid }) => `/oidc/interaction/${uid}` },
    // Every demo user agrees to everything our own apps ask for.
    loadExistingGrant: async (ctx) => {
      const { client, session, provider } = ctx.oidc;
      const accountId = session?.accountId;
      if (client === undefined || accountId === undefined) return undefined;
      const grant = new provider.Grant({ accountId, clientId: client.clientId });
      grant.addOIDCScope('openid profile offline_access');
      grant.addResourceScope(apiResource, apiScope);
      await grant.save();
      return grant;
    },
    issueRefreshToken: async (_, client) => client.grantTypeAllowed('refresh_token'),
    expiresWithSession: async () => false,
    rotateRefreshToken: true,
    clientBasedCORS: (_, origin) => origins.includes(origin),
    renderError: (ctx, { error }) => {
      ctx.type = 'html';
      ctx.body = issuerErrorPage(error);
    },
    ttl: {
      AccessToken: (_, token) => token.resourceServer?.accessTokenTTL ?? appTokenSeconds,
      AuthorizationCode: 60,
      IdToken: appTokenSeconds,
      RefreshToken: sessionSeconds,
      Interaction: 3_600,
      Session: sessionSeconds,
      Grant: sessionSeconds,
    },
  };
  return { configuration, origins };
}

function features(config: Config): NonNullable<Configuration['features']> {
  return {
    devInteractions: { enabled: false },
    resourceIndicators: {
      enabled: true,
      defaultResource: async () => apiResource,
      useGrantedResource: async () => true,
      getResourceServerInfo: async (_, __, client) => apiServer(config.identity.audience, client.clientId),
    },
    revocation: { enabled: true },
    rpInitiatedLogout: {
      enabled: true,
      logoutSource: async (ctx, form) => {
        ctx.body = signOutPage(form);
      },
      postLogoutSuccessSource: async (ctx) => {
        ctx.body = signedOutPage();
      },
    },
  };
}

function appOrigins(config: Config): string[] {
  const own = ['localhost', '127.0.0.1'].map((host) => `http://${host}:${config.port}`);
  const vite = vitePorts.flatMap((port) =>
    ['localhost', '127.0.0.1'].map((host) => `http://${host}:${port}`),
  );
  return [...new Set([new URL(config.publicUrl).origin, ...own, ...vite])];
}

function clients(origins: readonly string[]): ClientMetadata[] {
  return [
    app(
      'portal',
      origins.map((origin) => `${origin}/auth/callback`),
      origins,
    ),
    app(
      'admin',
      origins.map((origin) => `${origin}/admin/auth/callback`),
      origins,
    ),
    {
      client_id: demoClientId,
      token_endpoint_auth_method: 'none',
      grant_types: [demoUserGrantType],
      response_types: [],
      redirect_uris: [],
    },
  ];
}

function app(clientId: string, redirectUris: string[], origins: readonly string[]): ClientMetadata {
  return {
    client_id: clientId,
    application_type: 'web',
    token_endpoint_auth_method: 'none',
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code'],
    redirect_uris: redirectUris,
    post_logout_redirect_uris: origins.flatMap((origin) =>
      ['/', '/en/', '/admin', '/admin/'].map((path) => origin + path),
    ),
  };
}

function account(username: string) {
  if (!isDemoUser(username)) return undefined;
  const name = demoUsers.find((user) => user.username === username)?.title ?? username;
  return { accountId: username, claims: async () => ({ sub: username, name }) };
}
