import { branchCache } from '../branches/branch.cache.ts';
import type { Context } from '../platform/context.ts';
import { userOf } from '../platform/context.ts';
import { badInput, notFound } from '../platform/problem.ts';

/** The branch that a question is about: the caller's own unless another is named that the caller may see. */
export function askedBranch(ctx: Context, code: string | null | undefined, field: string): string {
  const { branchId } = userOf(ctx);
  if (code == null && branchId !== null) return branchId;
  if (code == null) throw badInput(field, 'is needed: you work for all branches.');
  const branch = ctx.cached(branchCache).all.find((one) => one.code === code);
  if (branch === undefined || (branchId !== null && branch.key !== branchId)) throw notFound();
  return branch.key;
}
