import type { Context, WriteContext } from '../../platform/context.ts';
import { inputText } from '../../platform/input-text.ts';
import { badInput } from '../../platform/problem.ts';
import { run } from '../../platform/reading/read.ts';
import { sql } from '../../platform/reading/sql.ts';
import type { ReturnClaimInput } from '../claim-command.inputs.ts';
import { listOf } from '../event/bounded-list.ts';
import { documentsOfClaim } from '../reading/claim-parts-of.ts';
import { type Applied, changeClaim, type Held } from './change-claim.ts';
import { stopClock } from './claim-clock.ts';
import type { ChangeClaimOutcome } from './claim-outcome.ts';

const longestReason = 500;

/** Gives a claim back and names the documents that are missing or of no use; its clock stands still. */
export function returnClaim(ctx: Context, input: ReturnClaimInput): Promise<ChangeClaimOutcome> {
  const documents = listOf(input.documents, 'input.documents');
  if (documents.length === 0) throw badInput('input.documents', 'needs at least one document.');
  const reason = inputText(input.reason, 'input.reason', longestReason);
  return changeClaim(ctx, {
    operation: 'returnClaim',
    action: 'RETURN',
    input,
    apply: (tx, held) => giveBack(tx, held, { documents, reason }),
  });
}

interface Wanting {
  readonly documents: readonly string[];
  readonly reason: string;
}

async function giveBack(
  tx: WriteContext,
  { key, claim }: Held,
  { documents, reason }: Wanting,
): Promise<Applied> {
  const known = await documentsOfClaim(tx, claim);
  const codes = new Set(known.map(({ code }) => code));
  for (const [at, wanted] of documents.entries())
    if (!codes.has(wanted)) throw badInput(`input.documents[${at}]`, 'is not a document of this claim.');
  // A copy that nobody can read has not come in.
  await run(
    tx,
    sql`delete from claim_documents where participant_id = ${key.participant}::uuid and claim_id = ${key.claim}::uuid
      and code = any (${documents}::text[])`,
  );
  await stopClock(tx, key);
  const names = known.filter(({ code }) => documents.includes(code)).map(({ name }) => name.id);
  return {
    kind: 'applied',
    to: 'INCOMPLETE',
    reason: `${reason} Dokumen: ${names.join(', ')}.`,
    after: { documents },
  };
}
