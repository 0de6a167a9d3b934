import type { Caller, Role } from './caller.ts';

/** Whoever may call: a role, or the public without a token. */
export type CallerKind = Role | 'public';

/** A set of caller kinds, one bit each, so that the rights of a whole operation are one number. */
export type CallerSet = number;

export const allRoles = [
  'portal',
  'officer',
  'roster',
  'head',
  'analyst',
  'auditor',
  'agent',
  'finance',
  'support',
] as const satisfies readonly Role[];

const kinds: readonly CallerKind[] = ['public', ...allRoles];

export const nobody: CallerSet = 0;
export const everyone: CallerSet = 2 ** kinds.length - 1;

const bitOf = (kind: CallerKind): CallerSet => 1 << kinds.indexOf(kind);

export function callers(...these: readonly CallerKind[]): CallerSet {
  return these.reduce((set, kind) => set | bitOf(kind), nobody);
}

export function everyoneBut(...these: readonly CallerKind[]): CallerSet {
  return everyone & ~callers(...these);
}

export function kindOf(caller: Caller): CallerKind {
  return caller.kind === 'anonymous' ? 'public' : caller.role;
}

export function includes(set: CallerSet, caller: Caller): boolean {
  return (set & bitOf(kindOf(caller))) !== 0;
}
