import { spawnSync } from 'node:child_process';
import { chownSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runAs } from './account.ts';
import { programIn } from './binaries.ts';
import type { Placement } from './placement.ts';

/** Makes the data folder. It gets its name last: a start that was cut off is begun anew, never gone on with. */
export function initialize(placement: Placement, superuserPassword: string): void {
  const draft = `${placement.data}.new`;
  const passwordFile = join(dirname(placement.data), 'password.new');
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true, mode: 0o700 });
  writeFileSync(passwordFile, superuserPassword, { mode: 0o600 });
  give(placement, draft, passwordFile);
  try {
    runInitdb(placement, draft, passwordFile);
    renameSync(draft, placement.data);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

function give({ account }: Placement, ...paths: readonly string[]): void {
  if (account === null) return;
  for (const path of paths) chownSync(path, account.uid, account.gid);
}

function runInitdb({ account, binaries }: Placement, data: string, passwordFile: string): void {
  const choices = [
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--data-checksums',
  ];
  // Named in full: the defaults come from the machine, and two machines must sort and compare alike.
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const args = ['--pgdata', data, ...choices, ...locale, '--no-instructions'];
  const { status, stderr, error } = spawnSync(programIn(binaries, 'initdb'), args, {
    ...runAs(account),
    cwd: '/',
    env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
    encoding: 'utf8',
  });
  if (status === 0) return;
  const reason = error?.message ?? stderr.trim().split('\n').at(-1) ?? '';
  throw new Error(`PostgreSQL could not make its data folder ${data}: ${reason}`);
}
