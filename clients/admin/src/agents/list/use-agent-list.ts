import { useCallback, useMemo, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { type AgentListState, mayStandInAddress, readAgentList, writeAgentList } from './agent-list-state.ts';

export interface AgentList {
  readonly state: AgentListState;
  readonly ignored: readonly string[];
  /** Typing replaces the entry of the browser's history; every other choice adds one. */
  readonly change: (patch: Partial<AgentListState>, typing?: boolean) => void;
}

/** The table's state, held by the address; only text that may not stand there is held here. */
export function useAgentList(): AgentList {
  const { search, hash } = useLocation();
  const navigate = useNavigate();
  const [unkept, setUnkept] = useState('');
  const read = useMemo(() => readAgentList({ search, hash }), [search, hash]);
  const state = useMemo(() => (unkept === '' ? read.state : { ...read.state, text: unkept }), [read, unkept]);
  const change = useCallback(
    (patch: Partial<AgentListState>, typing = false) => {
      const next = { ...state, ...patch };
      setUnkept(mayStandInAddress(next.text) ? '' : next.text);
      void navigate(writeAgentList(next), { replace: typing });
    },
    [state, navigate],
  );
  return { state, ignored: read.ignored, change };
}
