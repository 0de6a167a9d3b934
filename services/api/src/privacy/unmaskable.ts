import { agents } from '../agents/agent.concept.ts';
import { claims } from '../claims/claim.concept.ts';
import { participants } from '../participants/participant.concept.ts';
import type { WriteContext } from '../platform/context.ts';
import { badInput, notFound } from '../platform/problem.ts';
import { run } from '../platform/reading/read.ts';
import { sql } from '../platform/reading/sql.ts';
import { splitWireId, uuidForm } from '../platform/reading/wire-id.ts';
import type { Unmaskable } from './unmask-rights.ts';

/** Whose value is asked for, as the logs name it. */
export interface Wanted {
  readonly entity: Unmaskable;
  /** The participant or agent; of a claim, the participant whose claim it is. */
  readonly person: string;
  /** The thing's own uuid, as the audit log has it. */
  readonly key: string;
  /** Of a claim: which, and who in it. */
  readonly detail: string | null;
}

const personKeyForm = /^[a-z]+-[0-9]+$/;

/** Errors: BAD_USER_INPUT for what cannot be the id of a thing with masked values. */
export function wantedOf(id: string, personKey: string | null): Wanted {
  const { prefix = '', own = '' } = splitWireId(id) ?? {};
  if (prefix === 'clm') return inClaim(own, personKey);
  const entity = prefix === 'par' ? 'Participant' : prefix === 'agt' ? 'Agent' : null;
  if (entity === null || !uuidForm.test(own))
    throw badInput('input.id', 'is not the id of a participant, an agent or a claim.');
  if (personKey !== null) throw badInput('input.personKey', 'is for claims alone.');
  return { entity, person: own, key: own, detail: null };
}

function inClaim(own: string, personKey: string | null): Wanted {
  const [participant = '', claim = '', ...rest] = own.split('_');
  if (rest.length > 0 || !uuidForm.test(participant) || !uuidForm.test(claim))
    throw badInput('input.id', 'is not the id of a claim.');
  if (personKey === null || !personKeyForm.test(personKey))
    throw badInput('input.personKey', 'must name a person of the claim, like heir-1.');
  return { entity: 'Claim', person: participant, key: claim, detail: `${claim}/${personKey}` };
}

/** Errors: NOT_FOUND, the same for absent and out of scope. */
export async function assertVisible(tx: WriteContext, { entity, person, detail }: Wanted): Promise<void> {
  const scope = { caller: tx.caller, day: tx.today };
  const visible = {
    Participant: sql`select p.id from participants as p where p.id = ${person} and ${participants.visibleTo(scope)}`,
    Agent: sql`select a.id from agents as a where a.id = ${person} and ${agents.visibleTo(scope)}`,
    Claim: sql`select k.id from claims as k join claim_persons as o on o.participant_id = k.participant_id and o.claim_id = k.id
      where k.participant_id = ${person} and o.claim_id || '/' || o.key = ${detail} and ${claims.visibleTo(scope)}`,
  };
  if ((await run(tx, visible[entity])).length === 0) throw notFound();
}
