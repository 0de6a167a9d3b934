import type { Config } from '@perisai/api/app/config';

// The demo users of the development issuer, in the order in which a newcomer meets them.
const demoUsers: readonly (readonly [name: string, what: string])[] = [
  ['portal', 'portal developer: aggregates and reference data, no person'],
  ['officer', 'branch officer of Serang: participants, contributions, claims; records payments'],
  ['roster', 'agent roster editor of Serang'],
  ['head', 'branch head of Serang'],
  ['analyst', 'data team, all branches: rows without names; the schema in GraphiQL'],
  ['auditor', 'audit and access logs of all branches, read only'],
  ['agent', 'Perisai agent A-0001 of Serang: own participants'],
  ['finance', 'pays claims and incentives of Serang: persons masked'],
  ['support', 'answers participants of Serang: persons masked'],
  ['officer-cilegon', 'branch officer of Cilegon'],
];

/** What the person who started the service reads last: where to go, and as whom. */
export function greeting(config: Config, seconds: number): string {
  const url = config.publicUrl;
  const addresses = [
    ['Portal', `${url}/`],
    ['Admin', `${url}/admin`],
    ['GraphQL', `${url}/graphql`],
  ];
  return [
    '',
    `Perisai Serang Raya is ready (${seconds.toFixed(1)} s).`,
    ...addresses.map(([name = '', address]) => `  ${name.padEnd(16)}${address}`),
    ...(config.businessDate === null ? [] : [`  ${'Business date'.padEnd(16)}${config.businessDate}`]),
    ...(config.identity.builtIn ? signIns() : []),
    '',
    'Ctrl-C stops everything.',
  ].join('\n');
}

const signIns = (): readonly string[] => [
  '',
  'Demo sign-ins, without a password (development only):',
  ...demoUsers.map(([name, what]) => `  ${name.padEnd(16)}${what}`),
  '',
  'An access token for a terminal:  npm run -s token -- officer',
];
