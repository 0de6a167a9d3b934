/** What a person may be to the service; each role's rights stand in `policy.ts`. */
export type Role =
  | 'portal'
  | 'officer'
  | 'roster'
  | 'head'
  | 'analyst'
  | 'auditor'
  | 'agent'
  | 'finance'
  | 'support';

export interface User {
  readonly kind: 'user';
  readonly subject: string;
  readonly name: string;
  readonly role: Role;
  /** The branch the user works for; null for users of all branches. */
  readonly branchId: string | null;
  /** The Perisai agent that the user is, only for role `agent`. */
  readonly agentId: string | null;
}

export interface Anonymous {
  readonly kind: 'anonymous';
}

/** Who sends a request. Rights come from our tables, never from the token alone. */
export type Caller = User | Anonymous;

export const anonymous: Anonymous = { kind: 'anonymous' };
