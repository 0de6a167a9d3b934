import { useCallback, useMemo, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { seesNames, useViewer } from '../../page/viewer.ts';
import type { Typed } from './participant-list-filter.ts';
import {
  type ParticipantListState,
  readParticipantList,
  writeParticipantList,
} from './participant-list-state.ts';

/** What was typed last, for the way back from a participant: in this tab's memory and nowhere else. */
let lastTyped = { text: '', by: '' };

export function useParticipantList() {
  const { search } = useLocation();
  const navigate = useNavigate();
  const viewer = useViewer();
  const by = `${viewer.role} ${viewer.name}`;
  const [text, setText] = useState(lastTyped.by === by ? lastTyped.text : '');
  const { state, ignored } = useMemo(() => readParticipantList(search), [search]);
  const change = useCallback(
    (patch: Partial<ParticipantListState>) =>
      void navigate({ search: writeParticipantList({ ...state, ...patch }) }),
    [state, navigate],
  );
  const type = useCallback(
    (next: string) => {
      lastTyped = { text: next, by };
      setText(next);
    },
    [by],
  );
  const typed: Typed = { text, sight: seesNames(viewer) ? 'names' : 'numbers' };
  return { state, typed, ignored, change, type };
}

export type ParticipantList = ReturnType<typeof useParticipantList>;
