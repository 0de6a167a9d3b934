import type { Reason } from '../../law/reason.ts';
import type { Context } from '../../platform/context.ts';
import { notFound } from '../../platform/problem.ts';
import { findRows } from '../../platform/reading/read.ts';
import { sql } from '../../platform/reading/sql.ts';
import { type ClaimRow, claims } from '../claim.concept.ts';

export interface Refused {
  readonly kind: 'ClaimRefused';
  readonly because: readonly Reason[];
}

export interface Changed {
  readonly kind: 'ClaimChanged';
  readonly claim: ClaimRow;
  readonly replayed: boolean;
}

export interface Conflict {
  readonly kind: 'ClaimConflict';
  readonly claim: ClaimRow;
}

export type ChangeClaimOutcome = Changed | Conflict | Refused;

export const refused = (because: readonly Reason[]): Refused => ({ kind: 'ClaimRefused', because });

/** A claim by the two parts of its key. */
export interface ClaimKey {
  readonly participant: string;
  readonly claim: string;
}

/** The claim, if the caller sees it. Errors: NOT_FOUND, the same for absent and out of scope. */
export async function visibleClaim(ctx: Context, { participant, claim }: ClaimKey): Promise<ClaimRow> {
  const [found] = await findRows(
    ctx,
    claims,
    sql`(k.participant_id = ${participant}::uuid and k.id = ${claim}::uuid)`,
  );
  if (found === undefined) throw notFound();
  return found;
}
