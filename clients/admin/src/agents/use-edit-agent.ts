import type { ResultOf } from '@graphql-typed-document-node/core';
import { useCommand } from '@perisai/sdk/react';
import { useMemo, useState } from 'react';
import { updateAgent } from './agent-documents.ts';
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
import type { AgentDetail } from './agent-page.tsx';
import { createIntention } from './intention.ts';
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
  const [keyFor] = useState(() => createIntention());
  const command = useCommand(updateAgent);
  const before = entriesOf(loaded);
  const yours = typedEntries(typed, loaded);
  const theirs = current === null ? before : entriesOf(current);
  const touched = touchedFields(current?.changes.nodes ?? [], (current?.version ?? 0) - loaded.version);
  const merged = compareThreeWays(editableFields, { before, theirs, yours, touched });
  const open = openFields(merged, choices);
  const result = mergedEntries(merged, choices);
  // A choice for what was typed is a change even where the mask reads the same.
  const changed = changedFields(editableFields, theirs, result);
  const save = async () => {
    const content = {
      id: loaded.id,
      version: current?.version ?? loaded.version,
      ...changesOf(changed, result),
      reason: typed.reason.trim(),
    };
    const { updateAgent: outcome } = await command.mutateAsync({
      input: { ...content, idempotencyKey: keyFor(content) },
    });
    if (outcome.__typename === 'AgentUpdated') return onSaved(outcome.agent);
    setCurrent(outcome.agent);
    setChoices({});
  };
  const isDirty = useMemo(() => {
    const start = startOf(loaded);
    return (Object.keys(start) as (keyof TypedAgent)[]).some((field) => typed[field] !== start[field]);
  }, [loaded, typed]);
  return {
    loaded,
    typed,
    setTyped,
    current,
    merged,
    choices,
    setChoices,
    open,
    changed,
    save,
    command,
    isDirty,
    yours,
  };
}

export type Edit = ReturnType<typeof useEditAgent>;
