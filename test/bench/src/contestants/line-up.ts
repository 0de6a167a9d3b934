import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BenchDatabase } from '../database/bench-database.ts';
import { asClient } from '../database/filling.ts';
import {
  baseRows,
  type Contestant,
  type ContestantName,
  limit,
  ours,
  postgraphile,
  usual,
} from './contestant.ts';
import { type ContestantProcess, startContestant } from './contestant-process.ts';

/** Every contestant of a run, each in its process, on one database. */
export interface LineUp {
  readonly contestants: readonly Contestant[];
  readonly ours: ContestantProcess;
  /** An access token as a real user gets it: from the issuer of our API. */
  token(): Promise<string>;
  stop(): Promise<void>;
}

interface Starting {
  readonly port: number;
  readonly dataDir: string;
  readonly without: readonly ContestantName[];
  readonly profileDir: string | null;
  readonly isQuick: boolean;
}

export async function startLineUp(database: BenchDatabase, starting: Starting): Promise<LineUp> {
  const { port, without } = starting;
  const issuer = `http://127.0.0.1:${port}/oidc`;
  const started: ContestantProcess[] = [];
  const stop = async (): Promise<void> => {
    await Promise.all(started.map((one) => one.stop()));
  };
  const peers = peerList(port, await branchIdOf(database)).filter(
    ({ contestant }) => !without.includes(contestant.name),
  );
  try {
    const api = await startOurs(database, starting);
    started.push(api);
    for (const { contestant, path } of peers) {
      const environment = {
        NODE_ENV: 'production',
        GRAPHILE_ENV: 'production',
        DATABASE_URL: database.apiUrl,
        OIDC_ISSUER: issuer,
      };
      const log = join(starting.dataDir, `${basename(dirname(path))}.log`);
      const { name } = contestant;
      started.push(await startContestant({ name, path, port: contestant.port, environment, log }));
    }
    const contestants = [
      ours(port),
      ...peers.map(({ contestant }) => contestant),
      ...baseRowsOf(peers, starting.isQuick),
    ];
    return {
      contestants: contestants.filter(({ name }) => !without.includes(name)),
      ours: api,
      token: () => tokenFrom(issuer),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

interface Peer {
  readonly contestant: Contestant;
  readonly path: string;
}

const program = (folder: string): string => fileURLToPath(new URL(`./${folder}/main.js`, import.meta.url));

function peerList(port: number, branchId: string): readonly Peer[] {
  return [
    { contestant: postgraphile(port + 1, branchId), path: program('postgraphile') },
    { contestant: usual(port + 2), path: program('usual') },
    { contestant: limit(port + 3), path: program('limit') },
  ];
}

// The same server answers the same questions from base rows, by other statements.
const baseRowsOf = (peers: readonly Peer[], isQuick: boolean): readonly Contestant[] =>
  peers
    .filter(({ contestant }) => contestant.name === 'limit')
    .map(({ contestant }) => baseRows(contestant.port, isQuick));

/** As in production, except for what production forbids on one machine without https: the built-in issuer. */
function startOurs(
  database: BenchDatabase,
  { port, dataDir, profileDir }: Starting,
): Promise<ContestantProcess> {
  return startContestant({
    name: 'our API',
    log: join(dataDir, 'ours.log'),
    path: fileURLToPath(import.meta.resolve('@perisai/api/app/main')),
    port,
    nodeArguments: profileDir === null ? [] : ['--cpu-prof', `--cpu-prof-dir=${profileDir}`],
    environment: {
      DATABASE_URL: database.apiUrl,
      DATA_DIR: dataDir,
      BUSINESS_DATE: '2024-12-31',
      LOG_LEVEL: 'info',
    },
  });
}

async function tokenFrom(issuer: string): Promise<string> {
  const answer = await fetch(`${issuer}/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'urn:perisai:demo-user',
      client_id: 'demo',
      username: 'officer',
    }),
  });
  const { access_token: token } = (await answer.json()) as { access_token?: string };
  if (token === undefined) throw new Error(`The issuer gave no token (HTTP ${answer.status}).`);
  return token;
}

async function branchIdOf({ apiUrl }: BenchDatabase): Promise<string> {
  const { rows } = await asClient(apiUrl, (client) =>
    client.query<{ id: string }>(`select id from branches where code = 'SERANG'`),
  );
  return rows[0]?.id ?? '';
}
