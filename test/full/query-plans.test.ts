import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataOf } from '../support/answer.ts';
import { type Api, startApi } from '../support/api.ts';
import type { DemoUser } from '../support/people.ts';
import { longScansOf } from '../support/query-plans.ts';
import { recordStatements, type StatementRecorder } from '../support/statement-recorder.ts';

const person = '{ kpj name district { name } agent { code } }';
const page = `totalCount nodes ${person}`;

const filters: readonly (readonly [string, DemoUser])[] = [
  [`participants(filter: { kpj: { eq: "24000000019" } }) { ${page} }`, 'head'],
  [`participants(filter: { name: { contains: "wulan" } }) { ${page} }`, 'head'],
  [
    `participants(filter: { name: { startsWith: "siti" } }, orderBy: [{ field: NAME, direction: ASC }]) { ${page} }`,
    'head',
  ],
  [`participants(filter: { name: { eq: "siti aminah" } }) { ${page} }`, 'head'],
  [`participants(filter: { bornOn: { eq: "1985-03-15" } }) { ${page} }`, 'head'],
  [`participants(filter: { registeredOn: { gte: "2024-12-30" } }) { ${page} }`, 'head'],
  [
    `participants(filter: { district: { code: { eq: "36.04.05" } } }, orderBy: [{ field: NAME, direction: ASC }]) { ${page} }`,
    'head',
  ],
  [
    `participants(filter: { district: { within: { eq: "36.73" } } }, orderBy: [{ field: KPJ, direction: DESC }]) { ${page} }`,
    'head',
  ],
  [`participants(filter: { sector: { eq: FISHERIES } }) { ${page} }`, 'head'],
  [`participants(filter: { coverage: { eq: GRACE } }) { ${page} }`, 'head'],
  [
    `participants(filter: { coverage: { eq: ACTIVE }, sex: { eq: FEMALE } }, orderBy: [{ field: REGISTERED_ON, direction: DESC }]) { ${page} }`,
    'head',
  ],
  [`participants(filter: { agent: { code: { eq: "A-0007" } } }) { ${page} }`, 'head'],
  [`participants(filter: { acquiredBy: { code: { eq: "A-0007" } } }) { ${page} }`, 'head'],
  [`participants { ${page} }`, 'agent'],
  ['participants { totalCount nodes { kpj name } }', 'analyst'],
  ['claims(filter: { status: { eq: PAID }, program: { eq: JKM } }) { totalCount nodes { number } }', 'head'],
  [
    'claims(filter: { paidOn: { gte: "2024-08-01", lte: "2024-08-31" } }, orderBy: [{ field: PAID_ON, direction: DESC }]) { totalCount nodes { number } }',
    'head',
  ],
  ['claims(filter: { eventOn: { eq: "2024-03-05" } }) { totalCount nodes { number } }', 'head'],
  [
    'claims(filter: { amount: { gte: "42000000.00" } }, orderBy: [{ field: AMOUNT, direction: DESC }]) { totalCount nodes { number } }',
    'head',
  ],
  [
    'claims(orderBy: [{ field: FILED_AT, direction: DESC }]) { totalCount nodes { number participant { kpj agent { code } } } }',
    'head',
  ],
  ['claims(filter: { participant: { kpj: { eq: "24000000019" } } }) { totalCount nodes { number } }', 'head'],
  ['contributions(filter: { month: { eq: "2024-11" } }) { totalCount nodes { amount } }', 'head'],
  [
    'contributions(filter: { paidOn: { eq: "2024-11-15" } }, orderBy: [{ field: PAID_ON, direction: DESC }]) { totalCount nodes { amount } }',
    'head',
  ],
  ['contributions(orderBy: [{ field: MONTH, direction: DESC }]) { totalCount nodes { amount } }', 'head'],
  [
    'contributions(filter: { participant: { kpj: { eq: "24000000019" } } }) { totalCount nodes { amount } }',
    'head',
  ],
  ['contributions { totalCount nodes { amount } }', 'agent'],
  [
    'ledgerEntries { totalCount nodes { amount reverses { id } reversedBy { id } postings(first: 5) { nodes { amount account { code } } } } }',
    'head',
  ],
  [
    'ledgerEntries(orderBy: [{ field: POSTED_ON, direction: DESC }]) { nodes { amount postings(first: 5) { totalCount } } }',
    'auditor',
  ],
  ['ledgerEntries(filter: { postedOn: { eq: "2024-11-05" } }) { totalCount nodes { amount } }', 'head'],
  ['ledgerEntries(filter: { kind: { eq: BENEFIT_PAID } }) { totalCount nodes { amount } }', 'head'],
  [
    'ledgerEntries(filter: { participant: { kpj: { eq: "24000000019" } } }) { totalCount nodes { amount } }',
    'head',
  ],
  [
    'incentiveStatements(filter: { month: { eq: "2024-11" } }) { totalCount nodes { total lines { amount } ledgerEntry { amount } earnings(first: 2) { nodes { amount } } } }',
    'head',
  ],
  [
    'agents(filter: { name: { contains: "wati" }, status: { eq: ACTIVE }, territory: { within: { eq: "36.04" } } }, orderBy: [{ field: NAME, direction: ASC }]) { totalCount nodes { code participants(first: 3) { totalCount nodes { kpj } } } }',
    'head',
  ],
  [
    'agencies(filter: { name: { contains: "perisai" } }) { totalCount nodes { code agents(first: 3) { totalCount } } }',
    'head',
  ],
  [
    'coverage(month: "2024-12", by: [DISTRICT, PROGRAM], filter: { branch: { code: { eq: "SERANG" } } }) { active }',
    'head',
  ],
  [
    'coverage(month: "2024-12", by: [AGENT], filter: { branch: { code: { eq: "SERANG" } } }) { active }',
    'head',
  ],
  [
    'coverageTrend(from: "2023-01", to: "2024-12", filter: { branch: { code: { eq: "SERANG" } } }) { active }',
    'head',
  ],
];

describe('the plans of lists and aggregates on the full demo', () => {
  let api: Api;
  let recorder: StatementRecorder;
  beforeAll(async () => {
    api = await startApi({
      template: 'serang',
      through: async (databaseUrl) => {
        recorder = await recordStatements(databaseUrl);
        return recorder.url;
      },
    });
  });
  afterAll(async () => {
    await api.stop();
    await recorder.stop();
  });

  it.each(filters)('%s for %s scans no large table', async (selection, as) => {
    await api.token(as);
    recorder.take();
    dataOf(await api.send(`{ ${selection} }`, { as }));
    expect(await longScansOf(api, recorder.take())).toEqual([]);
  });
});
