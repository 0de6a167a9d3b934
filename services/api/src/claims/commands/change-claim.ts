import type { ClaimStatus } from '../../law/claims/claim-facts.ts';
import { record } from '../../platform/audit/record.ts';
import type { Context, WriteContext } from '../../platform/context.ts';
import { userOf } from '../../platform/context.ts';
import { earlierResult, keepResult } from '../../platform/idempotency.ts';
import { badInput } from '../../platform/problem.ts';
import { splitWireId, uuidForm } from '../../platform/reading/wire-id.ts';
import type { ClaimRow } from '../claim.concept.ts';
import { type ClaimAction, type Step, stepsFrom } from '../claim.lifecycle.ts';
import type { ClaimVersionInput } from '../claim-command.inputs.ts';
import {
  type ChangeClaimOutcome,
  type ClaimKey,
  type Refused,
  refused,
  visibleClaim,
} from './claim-outcome.ts';
import { lockParticipant } from './lock-participant.ts';
import { stepRefusal } from './step-reasons.ts';
import { writeStep } from './write-step.ts';

/** What a command makes of the claim that it holds: where it goes, and why. */
export interface Applied {
  readonly kind: 'applied';
  readonly to: ClaimStatus;
  /** For the history of the claim. */
  readonly reason: string | null;
  /** For the audit log: what was before, beside its place and version, and what is after. */
  readonly before?: object;
  readonly after: object;
  readonly paidOn?: string;
}

/** The claim under the lock of its participant. */
export interface Held {
  readonly key: ClaimKey;
  readonly claim: ClaimRow;
  readonly steps: readonly Step[];
}

export interface ClaimChange {
  readonly operation: string;
  readonly action: ClaimAction;
  readonly input: ClaimVersionInput;
  /** Checks first and writes then: what it refuses has written nothing. */
  apply(tx: WriteContext, held: Held): Promise<Applied | Refused>;
}

/**
 * Takes one step in the life of a claim: once per key, on the version that was read, by who may, and from where the
 * table of steps allows it.
 */
export function changeClaim(ctx: Context, change: ClaimChange): Promise<ChangeClaimOutcome> {
  const { operation, action, input } = change;
  const key = claimKey(input.id);
  const { idempotencyKey, ...content } = input;
  const intention = { operation, key: idempotencyKey, content };
  return ctx.transaction(async (tx) => {
    if ((await earlierResult(tx, intention)) !== null)
      return { kind: 'ClaimChanged', claim: await visibleClaim(tx, key), replayed: true };
    await visibleClaim(tx, key);
    await lockParticipant(tx, key.participant);
    const claim = await visibleClaim(tx, key);
    if (claim.version !== input.version) return { kind: 'ClaimConflict', claim };
    const steps = stepsFrom(claim.status as ClaimStatus, action);
    if (!steps.some(({ by }) => by.includes(userOf(tx).role)))
      return refused([stepRefusal(action, claim.status as ClaimStatus)]);
    const applied = await change.apply(tx, { key, claim, steps });
    if (applied.kind === 'ClaimRefused') return applied;
    if (!steps.some(({ to }) => to === applied.to)) throw new Error(`No step leads to ${applied.to}.`);
    await writeStep(tx, { key, claim, ...applied });
    await record(tx, auditOf(change, key, { claim, applied }));
    await keepResult(tx, intention, key.claim);
    return { kind: 'ClaimChanged', claim: await visibleClaim(tx, key), replayed: false };
  });
}

interface Done {
  readonly claim: ClaimRow;
  readonly applied: Applied;
}

const auditOf = ({ operation }: ClaimChange, key: ClaimKey, { claim, applied }: Done) => ({
  action: `claim.${operation}`,
  entity: 'Claim',
  entityId: key.claim,
  before: { status: claim.status, version: claim.version, ...applied.before },
  after: { status: applied.to, ...applied.after },
  reason: applied.reason,
});

/** The key in a wire id. Errors: BAD_USER_INPUT. */
export function claimKey(id: string): ClaimKey {
  const split = splitWireId(id);
  const [participant = '', claim = '', ...rest] = split?.own.split('_') ?? [];
  if (split?.prefix === 'clm' && rest.length === 0 && uuidForm.test(participant) && uuidForm.test(claim))
    return { participant, claim };
  throw badInput('input.id', 'is not an id of a claim; ids look like clm_ followed by two UUIDs.');
}
