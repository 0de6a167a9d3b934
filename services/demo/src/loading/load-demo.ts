import pg from 'pg';
import { tablesOf } from '../rows/tables.ts';
import type { DemoScale } from '../scheme/scale.ts';
import { peopleOf, type Scheme, schemeOf } from '../scheme/scheme.ts';
import { addConstraint, addIndex, type Definitions, definitionsOf, dropDefinitions } from './catalog.ts';
import { copyTable } from './copy.ts';
import type { Progress } from './progress.ts';

export interface LoadRequest {
  readonly ownerUrl: string;
  readonly scale: DemoScale;
  readonly progress: Progress;
}

/**
 * Loads the demo into a database without participants; true when it loaded. All in one transaction on one
 * connection: a load that is killed leaves nothing behind, and the next start loads again.
 */
export async function loadDemo({ ownerUrl, scale, progress }: LoadRequest): Promise<boolean> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'perisai-demo' });
  await client.connect();
  try {
    const { rows } = await client.query('select exists (select from participants) as loaded');
    if (rows[0]?.loaded === true) return false;
    progress.step(0, 'planning people, payments and claims');
    const scheme = await schemeOf(scale);
    await client.query('begin');
    await client.query(
      "set local maintenance_work_mem = '512MB'; set local work_mem = '128MB'; set local synchronous_commit = on",
    );
    await fill(client, scheme, progress);
    await client.query('commit');
    return true;
  } finally {
    await client.end();
  }
}

const bigTables = [
  'participants',
  'registrations',
  'registration_incomes',
  'serving_agents',
  'enrolments',
  'payments',
  'contributions',
  'claims',
  'claim_lines',
  'claim_transitions',
  'claim_contents',
  'claim_documents',
  'claim_persons',
  'claim_decisions',
  'claim_payees',
  'claim_refunds',
  'ledger_entries',
  'ledger_entry_postings',
  'jht_opening_balances',
  'coverage_by_district',
  'coverage_by_group',
  'coverage_by_agent',
];

// Statistics of the big tables are taken before their foreign keys are checked.
const smallTables = [
  'branches',
  'branch_districts',
  'agencies',
  'agency_agreements',
  'agents',
  'agent_statuses',
  'agent_agencies',
  'agent_territories',
  'agent_certificates',
  'users',
  'coverage_months',
  'claim_numbers',
];

// Rules that compare row by row at the end of the transaction: the tests of the generator ask all rows at once.
const askedRowByRow = [
  { table: 'payments', trigger: 'payment_is_placed' },
  { table: 'ledger_entries', trigger: 'entry_holds' },
  { table: 'ledger_entry_postings', trigger: 'entry_holds' },
];

async function fill(client: pg.Client, scheme: Scheme, progress: Progress): Promise<void> {
  await client.query(`truncate ${[...bigTables, ...smallTables].join(', ')} cascade`);
  for (const rule of askedRowByRow)
    await client.query(`alter table ${rule.table} disable trigger ${rule.trigger}`);
  const definitions = await definitionsOf(client, bigTables);
  await dropDefinitions(client, definitions);
  const whole = rowsAbout(scheme);
  let done = 0;
  for (const table of tablesOf(scheme)) {
    progress.step(Math.min(0.45, (0.45 * done) / whole), `copying ${table.name}`);
    const rows = await copyTable(client, table);
    done += rows;
  }
  await finish(client, definitions, progress);
}

// How many rows people and their payments come to is known only when they are planned; this is about right.
const rowsAbout = ({ branches, shards }: Scheme): number =>
  600_000 + 33 * shards.length * branches.reduce((sum, branch) => sum + peopleOf(branch), 0);

// Keys first: foreign keys need them; statistics before foreign keys, so that their check is planned well.
async function finish(
  client: pg.Client,
  { keys, foreignKeys, indexes }: Definitions,
  progress: Progress,
): Promise<void> {
  const statements = [
    ...keys.map((key) => ({ what: `key ${key.name}`, text: addConstraint(key) })),
    { what: 'statistics', text: `analyze ${bigTables.join(', ')}` },
    ...foreignKeys.map((key) => ({ what: `checking ${key.name}`, text: addConstraint(key) })),
    ...indexes.map((index) => ({ what: `index ${index.name}`, text: addIndex(index) })),
    ...askedRowByRow.map(({ table, trigger }) => ({
      what: `rule of ${table}`,
      text: `alter table ${table} enable trigger ${trigger}`,
    })),
    { what: 'statistics', text: `analyze ${smallTables.join(', ')}` },
  ];
  for (const [place, { what, text }] of statements.entries()) {
    progress.step(0.45 + (0.55 * place) / statements.length, what);
    await client.query(text);
  }
}
