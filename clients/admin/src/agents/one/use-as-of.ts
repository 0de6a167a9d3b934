import { type Day, isDay } from '@perisai/sdk/calendar';
import { useDocument } from '@perisai/sdk/react';
import { useLocation, useNavigate } from 'react-router';
import { useViewer } from '../../page/viewer.ts';
import { agentAsOf } from '../agent-documents.ts';
import type { AgentDetail } from '../agent-row.ts';

/** `?per=2024-03-01`: the day looked at; left out while it is the business date. */
export function useAsOf() {
  const { businessDate } = useViewer();
  const { search, state } = useLocation();
  const navigate = useNavigate();
  const given = [...new URLSearchParams(search)];
  const read = given.find(([name, value]) => name === 'per' && isDay(value))?.[1];
  const asOf = read !== undefined && isDay(read) ? read : businessDate;
  const ignored = given
    .filter(([name, value]) => name !== 'per' || !isDay(value))
    .map((pair) => pair.join('='));
  const setAsOf = (day: Day) =>
    void navigate({ search: day === businessDate ? '' : `?per=${day}` }, { state });
  return { asOf, isToday: asOf === businessDate, setAsOf, backToToday: () => setAsOf(businessDate), ignored };
}

export type AsOf = ReturnType<typeof useAsOf>;

/** The agent on the day looked at; null before the agent's first day, and while it is asked. */
export function useAgentThen(agent: AgentDetail, { asOf, isToday }: AsOf) {
  const then = useDocument(agentAsOf, { code: agent.code, asOf }, { enabled: !isToday });
  return { shown: isToday ? agent : (then.data?.agent ?? null), then };
}

export type Then = ReturnType<typeof useAgentThen>['then'];
