import type { Caller } from './access/caller.ts';

const outsiders = new Set(['portal', 'agent']);

/** Whether the caller may see counts of fewer than ten people of these branches: staff of the branch, and of all branches. */
export function seesSmallCounts(caller: Caller, branches: readonly string[]): boolean {
  if (caller.kind === 'anonymous' || outsiders.has(caller.role)) return false;
  return caller.branchId === null || branches.every((branch) => branch === caller.branchId);
}
