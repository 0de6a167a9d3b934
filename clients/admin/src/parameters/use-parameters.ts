import { useDocument } from '@perisai/sdk/react';
import { useMemo } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { useViewer } from '../page/viewer.ts';
import { parametersOf, wantedOf } from './parameter.ts';
import { lawParameters } from './parameter-documents.ts';
import { type ParametersState, readParameters, writeParameters } from './parameters-address.ts';

/** The state of the page, held by its address, and what the service answers to it. */
export function useParameters() {
  const { search, hash } = useLocation();
  const navigate = useNavigate();
  const { businessDate } = useViewer();
  const { state, ignored } = useMemo(() => readParameters({ search, hash }), [search, hash]);
  const change = (patch: Partial<ParametersState>, typing = false) =>
    void navigate(writeParameters({ ...state, ...patch }), { replace: typing, preventScrollReset: true });
  const day = state.on ?? businessDate;
  const answer = useDocument(lawParameters, { on: day });
  const all = useMemo(() => (answer.data === undefined ? [] : parametersOf(answer.data)), [answer.data]);
  const shown = useMemo(() => wantedOf(all, state), [all, state]);
  return { state, ignored, change, day, today: businessDate, answer, all, shown };
}

export type ParametersView = ReturnType<typeof useParameters>;
