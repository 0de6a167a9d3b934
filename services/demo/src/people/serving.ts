import type { Day } from '../calendar/days.ts';
import type { Agent } from '../scheme/agent.ts';
import type { Recruiters } from '../scheme/recruiters.ts';
import type { Serving } from './person.ts';

interface Since {
  readonly from: Day;
  readonly recruiters: Recruiters;
}

/** The agent serves until the agent's own work ends; then whoever holds the district takes over. */
export function servedBy(
  agent: Agent | null,
  district: number,
  { from, recruiters }: Since,
): readonly Serving[] {
  if (agent === null) return [];
  const ended = agent.statuses.at(-1)?.status === 'ENDED' ? (agent.statuses.at(-1)?.from ?? null) : null;
  const first: Serving = { from, to: ended, agent: agent.index };
  if (ended === null) return [first];
  const next = recruiters.successor(district, ended);
  return next === null ? [first] : [first, { from: ended, to: null, agent: next.index }];
}
