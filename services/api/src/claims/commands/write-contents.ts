import type { CaseFindings } from '../../law/claims/claim-facts.ts';
import type { WriteContext } from '../../platform/context.ts';
import { run } from '../../platform/reading/read.ts';
import { sql } from '../../platform/reading/sql.ts';
import { eventText } from '../claim-record.ts';
import type { EventOfInput } from '../event/event-of-input.ts';
import type { ClaimKey } from './claim-outcome.ts';

interface Contents extends EventOfInput {
  readonly findings: CaseFindings;
  readonly chronology: string | null;
}

/** Writes what a claim tells, and whom it names; what it told before is replaced. */
export async function writeContents(
  tx: WriteContext,
  { participant, claim }: ClaimKey,
  { event, findings, chronology, persons }: Contents,
): Promise<void> {
  await run(
    tx,
    sql`insert into claim_contents as t (participant_id, claim_id, event, findings, chronology)
      values (${participant}::uuid, ${claim}::uuid, ${eventText(event)}, ${JSON.stringify(findings)}, ${chronology})
      on conflict (participant_id, claim_id)
      do update set event = excluded.event, findings = excluded.findings, chronology = excluded.chronology`,
  );
  await run(
    tx,
    sql`delete from claim_persons where participant_id = ${participant}::uuid and claim_id = ${claim}::uuid`,
  );
  await run(
    tx,
    sql`insert into claim_persons (participant_id, claim_id, key, name, bank_name, bank_account)
      select ${participant}::uuid, ${claim}::uuid, o.key, o.name, o."bankName", o."bankAccount"
      from jsonb_to_recordset(${JSON.stringify(persons)}::jsonb) as o(key text, name text, "bankName" text, "bankAccount" text)`,
  );
}

/** Writes what the check of the case found so far. */
export async function writeFindings(
  tx: WriteContext,
  { participant, claim }: ClaimKey,
  findings: CaseFindings,
): Promise<void> {
  await run(
    tx,
    sql`update claim_contents set findings = ${JSON.stringify(findings)}
      where participant_id = ${participant}::uuid and claim_id = ${claim}::uuid`,
  );
}
