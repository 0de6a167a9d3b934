import type { ClaimStatus } from '../../law/claims/claim-facts.ts';
import type { WriteContext } from '../../platform/context.ts';
import { userOf } from '../../platform/context.ts';
import { run } from '../../platform/reading/read.ts';
import { sql } from '../../platform/reading/sql.ts';
import type { ClaimKey } from './claim-outcome.ts';
import { momentOf } from './moment.ts';

interface StepTaken {
  readonly key: ClaimKey;
  readonly claim: { readonly status: string };
  readonly to: ClaimStatus;
  readonly reason: string | null;
  /** With PAID, in the same statement: neither is there without the other. */
  readonly paidOn?: string;
}

/** Raises the version of a claim, moves it where it goes, and adds the step to its history. */
export async function writeStep(
  tx: WriteContext,
  { key, claim, to, reason, paidOn }: StepTaken,
): Promise<void> {
  await run(
    tx,
    sql`update claims set status = ${to}::claim_status, version = version + 1, paid_on = coalesce(${paidOn ?? null}::date, paid_on)
      where participant_id = ${key.participant}::uuid and id = ${key.claim}::uuid`,
  );
  if (claim.status !== to) await addTransition(tx, key, { from: claim.status, to, reason });
}

interface Transition {
  readonly from: string | null;
  readonly to: ClaimStatus;
  readonly reason: string | null;
}

export async function addTransition(
  tx: WriteContext,
  { participant, claim }: ClaimKey,
  { from, to, reason }: Transition,
): Promise<void> {
  await run(
    tx,
    sql`insert into claim_transitions (participant_id, claim_id, sequence, from_status, to_status, at, actor, reason)
      select ${participant}::uuid, ${claim}::uuid, coalesce(max(t.sequence), 0) + 1, ${from}::claim_status, ${to}::claim_status,
        ${momentOf(tx)}, ${userOf(tx).name}, ${reason}
      from claim_transitions as t where t.participant_id = ${participant}::uuid and t.claim_id = ${claim}::uuid`,
  );
}
