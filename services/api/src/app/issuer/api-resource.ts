import type { ResourceServer } from 'oidc-provider';

/** Under this name the issuer knows our API; its tokens name it by the audience of the configuration. */
export const apiResource = 'urn:perisai:api';
export const apiScope = 'api';

/** A token of a demo user for terminals and tests: grant_type, client_id=demo and username, nothing else. */
export const demoUserGrantType = 'urn:perisai:demo-user';
export const demoClientId = 'demo';

export const appTokenSeconds = 600;
const demoTokenSeconds = 3_600;

/** Access tokens are JSON Web Tokens that the API checks by itself. */
export function apiServer(audience: string, clientId: string): ResourceServer {
  return {
    audience,
    scope: apiScope,
    accessTokenFormat: 'jwt',
    accessTokenTTL: clientId === demoClientId ? demoTokenSeconds : appTokenSeconds,
    jwt: { sign: { alg: 'RS256' } },
  };
}
