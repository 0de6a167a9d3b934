import type { ClientMetadata, Configuration, Grant, KoaContextWithOIDC } from 'oidc-provider';
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
/** Where the development servers of the two apps may listen. */
const vitePorts = [4_120, 4_140, 5_173, 5_174];
/** Where the apps come back to after signing in and out; both apps may use either client. */
const returnPaths = ['/auth/callback', '/admin/auth/callback', '/admin/masuk'];
const signedOutPaths = ['/', '/en/', '/admin', '/admin/', '/admin/masuk'];

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
    loadExistingGrant: (ctx) => fullGrant(ctx),
    issueRefreshToken: async (_, client) => client.grantTypeAllowed('refresh_token'),
    expiresWithSession: async () => false,
    rotateRefreshToken: true,
    clientBasedCORS: (_, origin) => origins.includes(origin),
    renderError: (ctx, { error }) => {
      ctx.type = 'html';
      ctx.body = issuerErrorPage(error);
    },
    ttl,
  };
  return { configuration, origins };
}

const ttl: NonNullable<Configuration['ttl']> = {
  AccessToken: (_, token) => token.resourceServer?.accessTokenTTL ?? appTokenSeconds,
  AuthorizationCode: 60,
  IdToken: appTokenSeconds,
  RefreshToken: sessionSeconds,
  Interaction: 3_600,
  Session: sessionSeconds,
  Grant: sessionSeconds,
};

/** Every demo user agrees to everything that our own apps ask for. */
async function fullGrant({ oidc }: KoaContextWithOIDC): Promise<Grant | undefined> {
  const { client, session, provider } = oidc;
  const accountId = session?.accountId;
  if (client === undefined || accountId === undefined) return undefined;
  const grant = new provider.Grant({ accountId, clientId: client.clientId });
  grant.addOIDCScope('openid profile offline_access');
  grant.addResourceScope(apiResource, apiScope);
  await grant.save();
  return grant;
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
    app('portal', origins),
    app('admin', origins),
    {
      client_id: demoClientId,
      token_endpoint_auth_method: 'none',
      grant_types: [demoUserGrantType],
      response_types: [],
      redirect_uris: [],
    },
  ];
}

function app(clientId: string, origins: readonly string[]): ClientMetadata {
  const under = (paths: readonly string[]): string[] =>
    origins.flatMap((origin) => paths.map((path) => origin + path));
  return {
    client_id: clientId,
    application_type: 'web',
    token_endpoint_auth_method: 'none',
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code'],
    redirect_uris: under(returnPaths),
    post_logout_redirect_uris: under(signedOutPaths),
  };
}

function account(username: string) {
  if (!isDemoUser(username)) return undefined;
  const name = demoUsers.find((user) => user.username === username)?.title ?? username;
  return { accountId: username, claims: async () => ({ sub: username, name }) };
}
