import type { Context, WriteContext } from '../../platform/context.ts';
import { badInput } from '../../platform/problem.ts';
import { run } from '../../platform/reading/read.ts';
import { sql } from '../../platform/reading/sql.ts';
import type { ReceiveClaimDocumentsInput } from '../claim-command.inputs.ts';
import { listOf } from '../event/bounded-list.ts';
import { documentsOfClaim } from '../reading/claim-parts-of.ts';
import { type Applied, changeClaim, type Held } from './change-claim.ts';
import { startClock } from './claim-clock.ts';
import { type ChangeClaimOutcome, type ClaimKey, type Refused, refused } from './claim-outcome.ts';
import { documentAfterToday } from './step-reasons.ts';

type Received = ReceiveClaimDocumentsInput['documents'];

/** Writes down documents that came in; with the last required one the clock of a claim that is handed in starts. */
export function receiveClaimDocuments(
  ctx: Context,
  input: ReceiveClaimDocumentsInput,
): Promise<ChangeClaimOutcome> {
  const received = listOf(input.documents, 'input.documents') as Received;
  if (received.length === 0) throw badInput('input.documents', 'needs at least one document.');
  return changeClaim(ctx, {
    operation: 'receiveClaimDocuments',
    action: 'RECEIVE_DOCUMENTS',
    input,
    apply: (tx, held) => receive(tx, held, received),
  });
}

async function receive(
  tx: WriteContext,
  { key, claim }: Held,
  received: Received,
): Promise<Applied | Refused> {
  const documents = await documentsOfClaim(tx, claim);
  const known = new Set(documents.map(({ code }) => code));
  const unknown = received.findIndex(({ code }) => !known.has(code));
  if (unknown >= 0) throw badInput(`input.documents[${unknown}].code`, 'is not a document of this claim.');
  if (received.some(({ receivedOn }) => receivedOn > tx.today)) return refused([documentAfterToday]);
  const dayOf = new Map(received.map(({ code, receivedOn }) => [code, receivedOn]));
  await writeDocuments(tx, key, dayOf);
  const now = documents.map((one) => ({ ...one, receivedOn: dayOf.get(one.code) ?? one.receivedOn }));
  if (claim.status === 'SUBMITTED' || claim.status === 'UNDER_VERIFICATION')
    await startClock(tx, { key, claim, documents: now });
  const after = { documents: [...dayOf.keys()] };
  return { kind: 'applied', to: claim.status, reason: null, after };
}

// Sent again, a document keeps the last day: that of the copy that can be used.
async function writeDocuments(
  tx: WriteContext,
  { participant, claim }: ClaimKey,
  dayOf: ReadonlyMap<string, string>,
): Promise<void> {
  await run(
    tx,
    sql`insert into claim_documents as t (participant_id, claim_id, code, received_on)
      select ${participant}::uuid, ${claim}::uuid, o.code, o.day
      from unnest(${[...dayOf.keys()]}::text[], ${[...dayOf.values()]}::date[]) as o(code, day)
      on conflict (participant_id, claim_id, code) do update set received_on = excluded.received_on`,
  );
}
