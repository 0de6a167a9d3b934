import type { Contestant } from '../contestants/contestant.ts';
import type { LineUp } from '../contestants/line-up.ts';
import type { BenchDatabase } from '../database/bench-database.ts';
import { HttpConnection } from '../measuring/http-connection.ts';
import { requestFor } from '../measuring/requests.ts';
import type { Operation, Variables } from './operation.ts';
import type { Payments } from './payments.ts';
import { comparable, firstDifference } from './same-data.ts';
import { writtenAlike } from './same-writes.ts';
import type { Samples } from './samples.ts';

export interface Comparison {
  /** How many answers of each contestant were held against ours. */
  readonly compared: number;
  readonly differences: readonly string[];
}

interface Comparing {
  readonly lineUp: LineUp;
  readonly database: BenchDatabase;
  readonly samples: Samples;
  readonly payments: readonly Payments[];
  readonly operation: Operation;
  readonly token: string;
}

const mostCompared = 8;

/** What keeps the contestants' answers, or the rows that they wrote, from being the same as ours. */
export function compare(comparing: Comparing): Promise<Comparison> {
  return comparing.operation.writes ? compareWrites(comparing) : compareAnswers(comparing);
}

async function compareWrites({
  lineUp,
  database,
  payments,
  operation,
  token,
}: Comparing): Promise<Comparison> {
  const takers = lineUp.contestants.filter(({ isSlow }) => isSlow !== true);
  const paid = await Promise.all(
    takers.map(async (contestant, at) => {
      const variables = payments[at]?.take() ?? {};
      return { contestant, variables, data: await ask(contestant, { operation, variables }, token) };
    }),
  );
  return { compared: 1, differences: await writtenAlike(database, paid) };
}

async function compareAnswers({ lineUp, samples, operation, token }: Comparing): Promise<Comparison> {
  const [first, ...others] = lineUp.contestants;
  if (first === undefined) return { compared: 0, differences: [] };
  const questions = samples[operation.id].slice(0, mostCompared);
  const differences = new Map<string, string>();
  for (const variables of questions) {
    const expected = comparable(await ask(first, { operation, variables }, token));
    for (const contestant of others.filter((one) => variables === questions[0] || !one.isSlow)) {
      const difference = await differs(contestant, { operation, variables, expected }, token);
      if (difference !== null) differences.set(contestant.name, difference);
    }
  }
  return { compared: questions.length, differences: [...differences.values()] };
}

interface Question {
  readonly operation: Operation;
  readonly variables: Variables;
}

async function differs(
  contestant: Contestant,
  question: Question & { readonly expected: unknown },
  token: string,
): Promise<string | null> {
  if (contestant.bodyOf(question.operation, question.variables) === null) return null;
  const difference = firstDifference(question.expected, comparable(await ask(contestant, question, token)));
  return difference === null ? null : `${contestant.name} gives other data: ${difference}`;
}

async function ask(contestant: Contestant, question: Question, token: string): Promise<unknown> {
  const request = requestFor(contestant, question, token);
  if (request === null) return null;
  const connection = await HttpConnection.open(contestant.port);
  const { body } = await connection.send(request);
  connection.close();
  const { data } = JSON.parse(body.toString()) as { data?: object | null };
  return data == null ? body.toString('utf8', 0, 300) : contestant.translated(question.operation.id, data);
}
