import { parseArgs } from 'node:util';
import type { ContestantName } from './contestants/contestant.ts';
import type { DemoSize } from './database/filling.ts';
import { operations } from './operations/operations.ts';

export interface Options {
  readonly demo: DemoSize;
  /** How many times the rows our API is measured with beside the rows once; null for the comparison with others. */
  readonly rowsTimes: number | null;
  /** Whether the table goes into README.md too. */
  readonly inReadme: boolean;
  readonly rounds: number;
  /** How long each contestant is measured in each round. */
  readonly seconds: number;
  readonly warmUpSeconds: number;
  /** Leaves out the one question that base rows answer in minutes. */
  readonly isQuick: boolean;
  /** Only these operations; all when empty. */
  readonly only: readonly string[];
  readonly without: readonly ContestantName[];
  readonly port: number;
  readonly dataDir: string | null;
  /** Where a CPU profile of our API goes; null for none. */
  readonly profileDir: string | null;
}

const mostTimes = 10;
const wholeRun = { rounds: 5, seconds: 5, warmUpSeconds: 3 };
/** Many short rounds: what else the machine does then falls on both sides alike. */
const growthRun = { rounds: 9, seconds: 2, warmUpSeconds: 3 };
/** Two minutes in all: 7 operations × 4 or 5 contestants × (3 rounds + warming up). */
const quickRun = { rounds: 3, seconds: 0.9, warmUpSeconds: 0.6 };

/** Reads the arguments of `npm run bench -- …`. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      quick: { type: 'boolean', default: false },
      demo: { type: 'string', default: 'serang' },
      rounds: { type: 'string' },
      seconds: { type: 'string' },
      only: { type: 'string', default: '' },
      without: { type: 'string', default: '' },
      port: { type: 'string', default: '4200' },
      'data-dir': { type: 'string' },
      profile: { type: 'string' },
      rows: { type: 'string' },
      readme: { type: 'boolean', default: false },
    },
  });
  const run = values.quick ? quickRun : values.rows === undefined ? wholeRun : growthRun;
  if (values.demo !== 'serang' && values.demo !== 'small') throw new Error('--demo is serang or small.');
  return {
    demo: values.demo,
    rowsTimes: timesOf(values.rows),
    inReadme: values.readme,
    rounds: numberOf('rounds', values.rounds, run.rounds),
    seconds: numberOf('seconds', values.seconds, run.seconds),
    warmUpSeconds: run.warmUpSeconds,
    isQuick: values.quick,
    only: namedOperations(values.only),
    without: namesIn(values.without) as ContestantName[],
    port: numberOf('port', values.port, 4_200),
    dataDir: values['data-dir'] ?? null,
    profileDir: values.profile ?? null,
  };
}

function timesOf(rows: string | undefined): number | null {
  if (rows === undefined) return null;
  const [, times] = /^(\d{1,2})x$/.exec(rows) ?? [];
  const count = Number(times);
  if (!(count >= 2 && count <= mostTimes)) throw new Error(`--rows is 2x to ${mostTimes}x.`);
  return count;
}

function numberOf(name: string, text: string | undefined, otherwise: number): number {
  const number = text === undefined ? otherwise : Number(text);
  if (!(number > 0)) throw new Error(`--${name} is a number above 0.`);
  return number;
}

const namesIn = (list: string): readonly string[] => list.split(',').filter((name) => name !== '');

function namedOperations(list: string): readonly string[] {
  const names = namesIn(list);
  const unknown = names.find((name) => operations.every(({ id }) => id !== name));
  if (unknown !== undefined) throw new Error(`--only: there is no operation ${unknown}.`);
  return names;
}
