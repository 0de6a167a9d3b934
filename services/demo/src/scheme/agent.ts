import type { Day } from '../calendar/days.ts';
import type { Span } from './agencies.ts';

export type AgentStatus = 'CANDIDATE' | 'TRAINED' | 'EXAMINED' | 'CERTIFIED' | 'ACTIVE' | 'WARNED' | 'ENDED';

export interface Agent {
  readonly index: number;
  readonly branch: number;
  readonly code: string;
  readonly name: string;
  readonly isWoman: boolean;
  readonly born: Day;
  readonly birthDistrict: string;
  readonly phone: string;
  readonly joined: Day;
  readonly statuses: readonly (Span & { readonly status: AgentStatus; readonly reason: string })[];
  readonly agencies: readonly (Span & { readonly agency: number })[];
  readonly territories: readonly (Span & { readonly district: number })[];
  readonly certificates: readonly (Span & { readonly number: string })[];
  /** Days on which the agent brings in new participants. */
  readonly working: readonly Span[];
  /** How many people the agent reaches, against the others. */
  readonly energy: number;
  readonly fieldDay: number;
}
