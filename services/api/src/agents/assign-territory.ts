import type { Reason } from '../law/reason.ts';
import { record } from '../platform/audit/record.ts';
import type { Context, WriteContext } from '../platform/context.ts';
import { earlierResult, keepResult } from '../platform/idempotency.ts';
import { inputText } from '../platform/input-text.ts';
import { badInput } from '../platform/problem.ts';
import { run } from '../platform/reading/read.ts';
import { sql } from '../platform/reading/sql.ts';
import { uuidOf } from '../platform/reading/wire-id.ts';
import { regionCache } from '../regions/region.cache.ts';
import type { AgentRow } from './agent.concept.ts';
import { AgentEntity } from './agent.entity.ts';
import type { AssignTerritoryInput } from './agent.inputs.ts';
import { AgentTerritoryEntity } from './agent-territory.entity.ts';
import type { TerritoryFacts } from './territory-rules.ts';
import { refusalsOf } from './territory-rules.ts';
import { visibleAgent } from './update-agent.ts';

export type AssignTerritoryOutcome =
  | { readonly kind: 'TerritoryAssigned'; readonly agent: AgentRow }
  | { readonly kind: 'TerritoryRefused'; readonly because: readonly Reason[] };

const longestReason = 500;

/** Gives an agent a district for a period. Refused, with reasons, where branch, status or another period stand against it. */
export function assignTerritory(ctx: Context, input: AssignTerritoryInput): Promise<AssignTerritoryOutcome> {
  const agentId = uuidOf('agt', input.agentId, 'input.agentId');
  const reason = inputText(input.reason, 'input.reason', longestReason);
  checkDistrictAndPeriod(ctx, input);
  const { districtCode, from, until = null, idempotencyKey } = input;
  const content = { agentId, districtCode, from, until, reason };
  const intention = { operation: 'assignTerritory', key: idempotencyKey, content };
  return ctx.transaction(async (tx) => {
    const earlier = await earlierResult(tx, intention);
    const agent = await visibleAgent(tx, agentId);
    if (earlier !== null) return { kind: 'TerritoryAssigned', agent };
    // One change of an agent's periods at a time: two overlapping assignments cannot both find the way free.
    await tx.write.manager.findOneOrFail(AgentEntity, {
      where: { id: agentId },
      lock: { mode: 'pessimistic_write' },
    });
    const because = refusalsOf(await factsOf(tx, agent, input));
    if (because.length > 0) return { kind: 'TerritoryRefused', because };
    await tx.write.manager.insert(AgentTerritoryEntity, {
      agentId,
      districtCode,
      valid: `[${from},${until ?? ''})`,
    });
    const after = { districtCode, from, until };
    await record(tx, {
      action: 'agent.territory-assigned',
      entity: 'Agent',
      entityId: agentId,
      before: null,
      after,
      reason,
    });
    await keepResult(tx, intention, agentId);
    return { kind: 'TerritoryAssigned', agent };
  });
}

function checkDistrictAndPeriod(ctx: Context, { districtCode, from, until }: AssignTerritoryInput): void {
  const district = ctx.cached(regionCache).byCode.get(districtCode);
  if (district?.level !== 'DISTRICT')
    throw badInput('input.districtCode', 'is not the code of a district, like 36.73.02.');
  if (until != null && until <= from) throw badInput('input.until', 'must lie after from.');
}

async function factsOf(
  tx: WriteContext,
  agent: AgentRow,
  input: AssignTerritoryInput,
): Promise<TerritoryFacts> {
  const { districtCode, from, until = null } = input;
  const period = sql`daterange(${from}::date, ${until}::date)`;
  const [facts] = await run<Pick<TerritoryFacts, 'isInBranch' | 'isAgent' | 'endedFrom' | 'overlapping'>>(
    tx,
    sql`select
      coalesce((select range_agg(b.valid) @> ${period} from branch_districts as b
        where b.district_code = ${districtCode} and b.branch_id = ${agent.branchKey}), false) as "isInBranch",
      coalesce((select range_agg(s.valid) @> ${period} from agent_statuses as s where s.agent_id = ${agent.key}), false) as "isAgent",
      (select min(lower(s.valid)) from agent_statuses as s
        where s.agent_id = ${agent.key} and s.status = 'ENDED' and s.valid && ${period}) as "endedFrom",
      (select json_build_object('from', lower(t.valid), 'until', upper(t.valid)) from agent_territories as t
        where t.agent_id = ${agent.key} and t.district_code = ${districtCode} and t.valid && ${period}
        order by t.valid limit 1) as overlapping`,
  );
  return {
    districtCode,
    from,
    until,
    isInBranch: false,
    isAgent: false,
    endedFrom: null,
    overlapping: null,
    ...facts,
  };
}
