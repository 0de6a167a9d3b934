/** The demo users of the development issuer; contract.md says what each may do. */
export const demoUsers = [
  'portal',
  'officer',
  'roster',
  'head',
  'analyst',
  'auditor',
  'agent',
  'finance',
  'support',
  'officer-cilegon',
] as const;

export type DemoUser = (typeof demoUsers)[number];

/** Whoever may send a request: a demo user, or nobody. */
export type Person = DemoUser | 'public';

export const everybody: readonly Person[] = ['public', ...demoUsers];
export const everybodyBut = (...these: readonly Person[]): readonly Person[] =>
  everybody.filter((person) => !these.includes(person));
