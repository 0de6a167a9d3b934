import { isMasked } from '../../page/masked.tsx';
import type { Entries } from './three-way.ts';

export const editableFields = ['name', 'phone'] as const;
export type EditableField = (typeof editableFields)[number];
export type AgentEntries = Entries<EditableField>;

interface Named {
  readonly name: string;
  readonly phone: string | null;
}

/** What the form holds: the fields as typed, and why. */
export interface TypedAgent {
  readonly name: string;
  readonly phone: string;
  readonly reason: string;
}

export function entriesOf({ name, phone }: Named): AgentEntries {
  return { name, phone: phone ?? '' };
}

/** A number that is shown masked cannot be edited in place: its field starts empty, and empty means "as it was". */
export function startOf(agent: Named): TypedAgent {
  const { phone } = entriesOf(agent);
  return { name: agent.name, phone: isMasked(phone) ? '' : phone, reason: '' };
}

export function typedEntries(typed: TypedAgent, loaded: Named): AgentEntries {
  const before = entriesOf(loaded);
  const phone = plainPhone(typed.phone);
  return { name: typed.name.trim(), phone: phone === '' && isMasked(before.phone) ? before.phone : phone };
}

/** Numbers are copied with spaces, dots and dashes; they mean nothing. */
export function plainPhone(typed: string): string {
  return typed.replace(/[\s().-]/g, '');
}

/** The input of the change: fields left out stay as they are, an empty number is removed. */
export function changesOf(fields: readonly EditableField[], entries: AgentEntries) {
  return {
    ...(fields.includes('name') ? { name: entries.name } : {}),
    ...(fields.includes('phone') ? { phone: entries.phone === '' ? null : entries.phone } : {}),
  };
}

export type EntryProblem = 'nameMissing' | 'nameLong' | 'phoneShape' | 'reasonMissing' | 'reasonLong';
export type FormField = keyof TypedAgent;

export interface FoundProblem {
  readonly field: FormField;
  readonly problem: EntryProblem;
  /** How much was typed, where that is the problem. */
  readonly count: number;
}

export const longestName = 200;
export const longestReason = 500;

/** What a person can mend before sending; the service checks everything again. */
export function entryProblems(typed: TypedAgent): FoundProblem[] {
  const name = typed.name.trim();
  const phone = plainPhone(typed.phone);
  const reason = typed.reason.trim();
  const found: (FoundProblem | false)[] = [
    name === '' && { field: 'name', problem: 'nameMissing', count: 0 },
    name.length > longestName && { field: 'name', problem: 'nameLong', count: name.length },
    phone !== '' && !/^(0|\+62)8\d{7,11}$/.test(phone) && { field: 'phone', problem: 'phoneShape', count: 0 },
    reason === '' && { field: 'reason', problem: 'reasonMissing', count: 0 },
    reason.length > longestReason && { field: 'reason', problem: 'reasonLong', count: reason.length },
  ];
  return found.filter((problem) => problem !== false);
}

interface Change {
  readonly action: string;
  readonly after: readonly { readonly field: string }[];
}

/** The fields named in the last `count` edits: what others changed since a version, even where a mask hides it. */
export function touchedFields(changes: readonly Change[], count: number): EditableField[] {
  const edits = changes.filter(({ action }) => action === 'agent.updated').slice(0, count);
  const named = new Set(edits.flatMap(({ after }) => after.map(({ field }) => field)));
  return editableFields.filter((field) => named.has(field));
}
