import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type Account, accountForPostgres, canEnter, canRun } from './account.ts';
import { type Binaries, findBinaries, programIn } from './binaries.ts';

/** Where everything of one embedded PostgreSQL lies, and who runs it. */
export interface Placement {
  readonly account: Account | null;
  readonly binaries: Binaries;
  /** Ours: passwords, port, log, lock. Always under DATA_DIR. */
  readonly folder: string;
  /** PostgreSQL's: the rows. Under DATA_DIR, unless its user cannot go there. */
  readonly data: string;
  /** In the command line of every process of this instance, so that a later start recognises them. */
  readonly clusterName: string;
}

export type Log = (line: string) => void;

const roomsForAll = ['/var/lib', '/var/tmp'];
const roomName = 'perisai-serang-raya';

/** Decides where binaries and rows lie; as root in a closed folder, such as root's home, elsewhere than asked. */
export function place(dataDir: string, log: Log): Placement {
  const account = accountForPostgres();
  const folder = join(resolve(dataDir), 'postgres');
  mkdirSync(folder, { recursive: true });
  const id = createHash('sha256').update(resolve(dataDir)).digest('hex').slice(0, 12);
  const found = findBinaries();
  const binaries = canRun(account, programIn(found, 'postgres')) ? found : copyOf(found);
  const data = canEnter(account, folder) ? join(folder, 'data') : join(openFolder(id), 'data');
  const placement = { account, binaries, folder, data, clusterName: `perisai-${id}` };
  tellWhenElsewhere(placement, found, log);
  return placement;
}

export const credentialsFile = ({ folder }: Placement): string => join(folder, 'credentials.json');

export const isInitialized = ({ data }: Placement): boolean => existsSync(join(data, 'PG_VERSION'));

/**
 * Whoever removes DATA_DIR wants a new database, and the passwords are gone with it. Rows that lie elsewhere outlived
 * it: they are put aside, one generation of them, rather than deleted.
 */
export function putOrphanAside(placement: Placement, log: Log): void {
  if (!isInitialized(placement) || existsSync(credentialsFile(placement))) return;
  if (dirname(placement.data) === placement.folder) {
    throw new Error(
      `${credentialsFile(placement)} is missing: put it back, or remove ${placement.data} to begin anew.`,
    );
  }
  const aside = `${placement.data}.removed`;
  rmSync(aside, { recursive: true, force: true });
  renameSync(placement.data, aside);
  log(`The data folder was removed, so the database begins anew; the former one is kept in ${aside}.`);
}

function tellWhenElsewhere({ account, binaries, folder, data }: Placement, found: Binaries, log: Log): void {
  const moved = [
    ...(binaries.folder === found.folder ? [] : [`its programs are in ${binaries.folder}`]),
    ...(dirname(data) === folder ? [] : [`its data are in ${data}`]),
  ];
  if (moved.length === 0) return;
  log(
    `PostgreSQL runs as ${account?.name ?? 'another user'}, who cannot enter this folder: ${moved.join(', ')}.`,
  );
}

/** One copy per version serves all instances; it gets its name last, so that half a copy is never used. */
function copyOf(binaries: Binaries): Binaries {
  const draft = openFolder(`postgresql-${binaries.version}.${process.pid}`);
  const folder = draft.replace(/[.]\d+$/, '');
  if (!existsSync(folder)) {
    cpSync(binaries.folder, draft, { recursive: true, verbatimSymlinks: true });
    spawnSync('chmod', ['-R', 'a+rX', draft]);
    renameSync(draft, folder);
  }
  rmSync(draft, { recursive: true, force: true });
  return { ...binaries, folder };
}

/** A folder that every user can enter, whatever the umask says. */
function openFolder(name: string): string {
  for (const parent of roomsForAll.map((root) => join(root, roomName))) {
    try {
      mkdirSync(join(parent, name), { recursive: true });
      for (const folder of [parent, join(parent, name)]) chmodSync(folder, 0o755);
      return join(parent, name);
    } catch {
      // Not every machine lets us write here; the next place may.
    }
  }
  throw new Error(`PostgreSQL needs a folder that its user can enter; tried ${roomsForAll.join(' and ')}.`);
}
