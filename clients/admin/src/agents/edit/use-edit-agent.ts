import type { ResultOf } from '@graphql-typed-document-node/core';
import { useCommand } from '@perisai/sdk/react';
import { useState } from 'react';
import { createIntention } from '../../page/saving/intention.ts';
import { updateAgent } from '../agent-documents.ts';
import type { AgentDetail } from '../agent-row.ts';
import {
  changesOf,
  type EditableField,
  editableFields,
  entriesOf,
  startOf,
  type TypedAgent,
  touchedFields,
  typedEntries,
} from './agent-entries.ts';
import { type Choices, changedFields, compareThreeWays, mergedEntries, openFields } from './three-way.ts';

type Outcome = ResultOf<typeof updateAgent>['updateAgent'];
export type SavedAgent = Extract<Outcome, { __typename: 'AgentUpdated' }>['agent'];
export type CurrentAgent = Extract<Outcome, { __typename: 'AgentConflict' }>['agent'];

/** One edit of one agent: what was loaded, what was typed, and what others saved meanwhile. */
export function useEditAgent(agent: AgentDetail, onSaved: (saved: SavedAgent) => void) {
  // What was loaded stays as it was, whatever the page behind fetches anew.
  const [loaded] = useState(agent);
  const [typed, setTyped] = useState(() => startOf(agent));
  const [current, setCurrent] = useState<CurrentAgent | null>(null);
  const [choices, setChoices] = useState<Choices<EditableField>>({});
  const { send, command } = useSend(onSaved, (agent) => {
    setCurrent(agent);
    setChoices({});
  });
  const sides = sidesOf(loaded, typed, current);
  const merged = compareThreeWays(editableFields, sides);
  const result = mergedEntries(merged, choices);
  const changed = changedFields(editableFields, sides.theirs, result);
  const { id } = loaded;
  const version = current?.version ?? loaded.version;
  const save = () => send({ id, version, ...changesOf(changed, result), reason: typed.reason.trim() });
  return {
    loaded,
    typed,
    setTyped,
    current,
    merged,
    choices,
    setChoices,
    open: openFields(merged, choices),
    changed,
    save,
    command,
    isDirty: isChanged(startOf(loaded), typed),
    yours: sides.yours,
  };
}

export type Edit = ReturnType<typeof useEditAgent>;

function sidesOf(loaded: AgentDetail, typed: TypedAgent, current: CurrentAgent | null) {
  const before = entriesOf(loaded);
  const theirs = current === null ? before : entriesOf(current);
  const touched = touchedFields(current?.changes.nodes ?? [], (current?.version ?? 0) - loaded.version);
  return { before, theirs, yours: typedEntries(typed, loaded), touched };
}

function isChanged(start: TypedAgent, typed: TypedAgent): boolean {
  return (Object.keys(start) as (keyof TypedAgent)[]).some((field) => typed[field] !== start[field]);
}

interface Content {
  readonly id: string;
  readonly version: number;
  readonly name?: string;
  readonly phone?: string | null;
  readonly reason: string;
}

/** Sends the same content under the same key, however often it is sent. */
function useSend(onSaved: (saved: SavedAgent) => void, onConflict: (current: CurrentAgent) => void) {
  const command = useCommand(updateAgent);
  const [keyFor] = useState(() => createIntention());
  const send = async (content: Content) => {
    const input = { ...content, idempotencyKey: keyFor(content) };
    const { updateAgent: outcome } = await command.mutateAsync({ input });
    if (outcome.__typename === 'AgentUpdated') onSaved(outcome.agent);
    else onConflict(outcome.agent);
  };
  return { send, command };
}
