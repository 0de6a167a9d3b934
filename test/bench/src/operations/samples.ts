import { asClient } from '../database/filling.ts';
import type { OperationId, Variables } from './operation.ts';

/** The variables that the requests of an operation go through in turn: the same for every contestant. */
export type Samples = Readonly<Record<OperationId, readonly Variables[]>>;

const branch = 'SERANG';
const perOperation = 400;

/** Spread over the data by a fixed seed, so that the same demo data always give the same questions. */
export async function readSamples(url: string): Promise<Samples> {
  return asClient(url, async (client) => {
    const rowsOf = async (text: string): Promise<Variables[]> => (await client.query<Variables>(text)).rows;
    const months = (await rowsOf(monthsText)).map(({ month }) => month);
    return {
      B1: await rowsOf(kpjText),
      B2: [{ agents: 50, participants: 20 }],
      B3: [{ first: 100 }],
      B4: months.map((month) => ({ month, branch })),
      B5: [{ from: months[0], to: months.at(-1), branch }],
      B7: await rowsOf(nameText),
      B8: [],
    };
  });
}

const inBranch = `p.branch_id = (select b.id from branches as b where b.code = '${branch}')`;

const kpjText = `
  select p.kpj from participants as p
  where ${inBranch} and p.agent_id is not null order by md5('B1' || p.kpj) limit ${perOperation}`;

const monthsText = `
  select to_char(m.month, 'YYYY-MM') as month from (select m.month from coverage_months as m order by m.month desc limit 24) as m
  order by m.month`;

const nameText = `
  select found.part, found.district from (
    select distinct lower(left(split_part(p.name, ' ', 1), 4)) as part, p.district_code as district from participants as p
    where ${inBranch} and length(split_part(p.name, ' ', 1)) >= 4
  ) as found order by md5('B7' || found.part || found.district) limit ${perOperation}`;
