import { spawnSync } from 'node:child_process';

/** The system user that PostgreSQL runs as; null: the user of this process. */
export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** PostgreSQL refuses to run as root: root gives it the user `postgres`, made if absent, or else `nobody`. */
export function accountForPostgres(): Account | null {
  if (process.getuid?.() !== 0) return null;
  const account = find('postgres') ?? create('postgres') ?? find('nobody');
  if (account === null)
    throw new Error('PostgreSQL does not run as root, and there is no user postgres or nobody.');
  return account;
}

function create(name: string): Account | null {
  spawnSync('/usr/sbin/useradd', [
    '--system',
    '--user-group',
    '--home-dir',
    '/nonexistent',
    '--shell',
    '/usr/sbin/nologin',
    name,
  ]);
  return find(name);
}

function find(name: string): Account | null {
  const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, name], { encoding: 'utf8' }));
  if (uid?.status !== 0 || gid?.status !== 0) return null;
  return { name, uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

/** What `spawn` needs to run a program as this user. */
export const runAs = (account: Account | null): { uid?: number; gid?: number } =>
  account === null ? {} : { uid: account.uid, gid: account.gid };

/** Asked of the system itself: mode bits alone do not tell what access lists and mounts allow. */
export const canEnter = (account: Account | null, folder: string): boolean =>
  succeedsFor(account, '/bin/sh', ['-c', 'cd "$0"', folder]);

export const canRun = (account: Account | null, program: string): boolean =>
  succeedsFor(account, program, ['--version']);

const succeedsFor = (account: Account | null, program: string, args: readonly string[]): boolean =>
  account === null || spawnSync(program, args, { ...runAs(account), cwd: '/' }).status === 0;
