import { uuidOf } from '../chance/uuid.ts';
import type { Plan } from '../plan.ts';
import { agentTables } from './agent-rows.ts';
import { claimTables } from './claim-rows.ts';
import { coverageTables } from './coverage-rows.ts';
import { participantTable } from './participant-rows.ts';
import { contributionTables, paymentTable } from './payment-rows.ts';
import { registrationTables } from './registration-rows.ts';
import { schemeTables } from './scheme-rows.ts';
import type { Table } from './table.ts';
import { userTable } from './users.ts';

/** All rows of the demo, table by table, in an order in which each points to earlier ones only. */
export function tablesOf(plan: Plan): readonly Table[] {
  const ids = plan.people.map(({ index, registered }) => uuidOf('participant', index, registered));
  return [
    ...schemeTables(plan),
    ...agentTables(plan),
    userTable(plan),
    participantTable(plan, ids),
    ...registrationTables(plan, ids),
    paymentTable(plan),
    ...contributionTables(plan, ids),
    ...claimTables(plan, ids),
    ...coverageTables(plan),
  ];
}
