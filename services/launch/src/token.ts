import { type Config, readEnvironment } from '@perisai/api/app/config';

/** An access token of a demo user, from the development issuer of the instance that runs here. */
async function demoToken(config: Config, username: string): Promise<string> {
  if (!config.identity.builtIn) {
    throw new Error(
      'Tokens of demo users come from the development issuer alone: OIDC_ISSUER names another one.',
    );
  }
  const answer = await ask(`${config.identity.issuer}/token`, {
    grant_type: 'urn:perisai:demo-user',
    client_id: 'demo',
    username,
  });
  if (answer.ok) return tokenIn(await answer.json());
  if (answer.status === 400 || answer.status === 401) throw new Error(`There is no demo user "${username}".`);
  throw new Error(`The instance at ${config.publicUrl} gives no token (HTTP ${answer.status}).`);
}

async function ask(url: string, form: Readonly<Record<string, string>>): Promise<Response> {
  try {
    return await fetch(url, {
      method: 'POST',
      body: new URLSearchParams(form),
      signal: AbortSignal.timeout(10_000),
    });
  } catch {
    throw new Error(
      `No instance answers at ${new URL(url).origin}: start it with npm start, with the same PORT.`,
    );
  }
}

function tokenIn(body: unknown): string {
  if (typeof body === 'object' && body !== null && 'access_token' in body) return String(body.access_token);
  throw new Error('The instance answered without a token.');
}

try {
  const [user] = process.argv.slice(2);
  if (user === undefined) throw new Error('Which demo user? For example: npm run -s token -- officer');
  console.log(await demoToken(readEnvironment(), user));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
