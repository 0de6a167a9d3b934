import { record } from '../platform/audit/record.ts';
import type { Context, WriteContext } from '../platform/context.ts';
import type { Intention } from '../platform/idempotency.ts';
import { earlierResult, keepResult } from '../platform/idempotency.ts';
import { inputText } from '../platform/input-text.ts';
import { badInput, notFound } from '../platform/problem.ts';
import { findRows } from '../platform/reading/read.ts';
import { sql } from '../platform/reading/sql.ts';
import { uuidOf } from '../platform/reading/wire-id.ts';
import type { AgentRow } from './agent.concept.ts';
import { agents } from './agent.concept.ts';
import { AgentEntity } from './agent.entity.ts';
import type { UpdateAgentInput } from './agent.inputs.ts';

export type UpdateAgentOutcome =
  | { readonly kind: 'AgentUpdated'; readonly agent: AgentRow }
  | { readonly kind: 'AgentConflict'; readonly agent: AgentRow };

type Changes = Partial<Pick<AgentEntity, 'name' | 'phone'>>;

const mobileNumber = /^(0|\+62)8[0-9]{7,11}$/;
const longestName = 200;
const longestReason = 500;

/** Changes name or phone of an agent, unless somebody saved since the version that was read. */
export function updateAgent(ctx: Context, input: UpdateAgentInput): Promise<UpdateAgentOutcome> {
  const id = uuidOf('agt', input.id, 'input.id');
  const changes = checkedChanges(input);
  const reason = inputText(input.reason, 'input.reason', longestReason);
  const intention = intentionOf(input, changes);
  return ctx.transaction(async (tx) => {
    if ((await earlierResult(tx, intention)) !== null)
      return { kind: 'AgentUpdated', agent: await visibleAgent(tx, id) };
    await visibleAgent(tx, id);
    const before = await tx.write.manager.findOneOrFail(AgentEntity, {
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
    if (before.version !== input.version) return { kind: 'AgentConflict', agent: await visibleAgent(tx, id) };
    await tx.write.manager.update(AgentEntity, { id }, { ...changes, version: before.version + 1 });
    await record(tx, {
      action: 'agent.updated',
      entity: 'Agent',
      entityId: id,
      before: picked(before, changes),
      after: changes,
      reason,
    });
    await keepResult(tx, intention, id);
    return { kind: 'AgentUpdated', agent: await visibleAgent(tx, id) };
  });
}

/** The agent, if the caller sees it. Errors: NOT_FOUND, the same for absent and out of scope. */
export async function visibleAgent(tx: WriteContext, id: string): Promise<AgentRow> {
  const [agent] = await findRows(tx, agents, sql`a.id = ${id}`);
  if (agent === undefined) throw notFound();
  return agent;
}

function checkedChanges(input: UpdateAgentInput): Changes {
  const changes: Changes = {};
  if (input.name === null) throw badInput('input.name', 'cannot be removed.');
  if (input.name !== undefined) changes.name = inputText(input.name, 'input.name', longestName);
  if (input.phone !== undefined) changes.phone = checkedPhone(input.phone);
  if (Object.keys(changes).length === 0) throw badInput('input', 'changes nothing; give a name or a phone.');
  return changes;
}

function checkedPhone(phone: string | null): string | null {
  if (phone === null || mobileNumber.test(phone)) return phone;
  throw badInput('input.phone', 'must be a mobile number in full, like 081234567890 or +6281234567890.');
}

function picked(agent: AgentEntity, changes: Changes): Changes {
  return Object.fromEntries(Object.keys(changes).map((name) => [name, agent[name as keyof Changes]]));
}

function intentionOf({ idempotencyKey, id, version, reason }: UpdateAgentInput, changes: Changes): Intention {
  return { operation: 'updateAgent', key: idempotencyKey, content: { id, version, changes, reason } };
}
