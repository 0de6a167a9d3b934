import { uuidOf } from '../chance/uuid.ts';
import type { Claim } from '../claims/claim.ts';
import type { OpeningBalance } from '../claims/savings-claims.ts';
import { type Counting, countPeople, emptyRollups } from '../coverage/rollups.ts';
import { inFilingOrder, type Plan, planOfShard } from '../plan.ts';
import { nikOf } from '../scheme/nik.ts';
import type { Scheme, Shard } from '../scheme/scheme.ts';
import { agentTables } from './agent-rows.ts';
import { claimPartTables } from './claim-part-rows.ts';
import { claimTables } from './claim-rows.ts';
import { coverageTables } from './coverage-rows.ts';
import { participantTable } from './participant-rows.ts';
import { contributionTables, paymentTable } from './payment-rows.ts';
import { registrationTables } from './registration-rows.ts';
import { schemeTables } from './scheme-rows.ts';
import type { Table } from './table.ts';
import { userTable } from './users.ts';

/** What goes on from shard to shard, and what is written only when all are known. */
interface Kept {
  readonly nik: ReturnType<typeof nikOf>;
  readonly rollups: Counting;
  readonly claims: Claim[];
  readonly balances: OpeningBalance[];
  /** Of people with claims or balances, by index. */
  readonly ids: string[];
  payments: number;
}

/**
 * All rows of the demo, table by table, in an order in which each points to earlier ones only. A shard is planned when
 * its first table is asked for and forgotten after its last; a table of people comes once for each shard.
 */
export function* tablesOf(scheme: Scheme): Generator<Table> {
  yield* [...schemeTables(scheme), ...agentTables(scheme), userTable(scheme)];
  const kept: Kept = {
    nik: nikOf(),
    rollups: emptyRollups(scheme),
    claims: [],
    balances: [],
    ids: [],
    payments: 0,
  };
  for (const shard of scheme.shards) yield* tablesOfShard(scheme, shard, kept);
  const { balances, ids, rollups } = kept;
  const claims = inFilingOrder(kept.claims);
  yield* claimTables({ ...scheme, claims, balances }, ids);
  yield* coverageTables(scheme, rollups);
}

function* tablesOfShard(scheme: Scheme, shard: Shard, kept: Kept): Generator<Table> {
  const plan = planOfShard(scheme, shard, kept.payments);
  const ids = new Array<string>(shard.firstPerson + plan.people.length);
  for (const { index, registered } of plan.people) ids[index] = uuidOf('participant', index, registered);
  yield participantTable(plan, { ids, nik: kept.nik });
  yield* registrationTables(plan, ids);
  yield paymentTable(plan);
  yield* contributionTables(plan, ids);
  yield* claimPartTables(plan, ids);
  countPeople(plan.people, kept.rollups);
  keep(plan, ids, kept);
}

function keep({ claims, balances, payments }: Plan, ids: readonly string[], kept: Kept): void {
  for (const claim of claims) kept.claims.push(claim);
  for (const balance of balances) kept.balances.push(balance);
  kept.ids.length = ids.length;
  for (const { person } of [...claims, ...balances]) kept.ids[person] = ids[person] ?? '';
  kept.payments += payments.count;
}
