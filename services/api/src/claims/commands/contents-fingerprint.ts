import type { WriteContext } from '../../platform/context.ts';
import { run } from '../../platform/reading/read.ts';
import { sql } from '../../platform/reading/sql.ts';
import type { ClaimKey } from './claim-outcome.ts';

/** What a claim tells and whom it names, each as a text that differs when any of it differs. */
export interface ContentsFingerprint {
  readonly event: string;
  readonly persons: string;
}

interface ContentsRow {
  readonly event: string;
  readonly persons: string;
}

/**
 * Fingerprints of the event and of the persons as they are written now, for the audit log. Under the key that hashes
 * NIKs, because an account number alone could be found from a plain hash by trying.
 */
export async function contentsFingerprint(
  tx: WriteContext,
  { participant, claim }: ClaimKey,
): Promise<ContentsFingerprint> {
  const [row] = await run<ContentsRow>(
    tx,
    sql`select t.event, coalesce((
        select json_agg(json_build_array(o.key, o.name, o.bank_name, o.bank_account) order by o.key)::text
        from claim_persons as o where o.participant_id = t.participant_id and o.claim_id = t.claim_id), '[]') as persons
      from claim_contents as t where t.participant_id = ${participant}::uuid and t.claim_id = ${claim}::uuid`,
  );
  const of = (what: string, text: string): string => tx.hashNik(`claim ${what} ${text}`).toString('hex');
  return { event: of('event', row?.event ?? ''), persons: of('persons', row?.persons ?? '') };
}
