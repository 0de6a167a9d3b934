import { errors, type Provider } from 'oidc-provider';
import { apiResource, apiScope, apiServer, demoUserGrantType } from './api-resource.ts';
import { isDemoUser } from './demo-users.ts';

/** Lets terminals and tests have the token of a demo user in one request. */
export function demoUserGrant(provider: Provider, audience: string): void {
  provider.registerGrantType<{ username?: unknown }>(
    demoUserGrantType,
    async (ctx) => {
      const { client, params } = ctx.oidc;
      const { username } = params;
      if (typeof username !== 'string' || !isDemoUser(username))
        throw new errors.InvalidGrant('no such demo user');
      const grant = new provider.Grant({ accountId: username, clientId: client.clientId });
      grant.addResourceScope(apiResource, apiScope);
      const token = new provider.AccessToken({
        accountId: username,
        client,
        grantId: await grant.save(),
        gty: demoUserGrantType,
        scope: apiScope,
        expiresWithSession: false,
        resourceServer: new provider.ResourceServer(apiResource, apiServer(audience, client.clientId)),
      });
      const value = await token.save();
      ctx.body = { access_token: value, expires_in: token.expiration, token_type: 'Bearer', scope: apiScope };
    },
    ['username'],
  );
}
