import type { CalendarDate } from '../../../calendar/calendar-date.ts';
import type { Money } from '../../../money/money.ts';
import type { Reason } from '../../reason.ts';
import type { BenefitCode } from '../benefit.ts';

export type HeirRelation =
  | 'SPOUSE'
  | 'CHILD'
  | 'PARENT'
  | 'GRANDPARENT'
  | 'GRANDCHILD'
  | 'SIBLING'
  | 'PARENT_IN_LAW'
  | 'NAMED_IN_WILL';

export interface HeirCandidate {
  /** The caller's own mark of the person; it comes back on each share. */
  readonly key: string;
  readonly relation: HeirRelation;
  /** Null or left out: alive. Who died no later than the participant does not inherit. */
  readonly diedOn?: CalendarDate | null;
  /** NAMED_IN_WILL: whether the will is a notarial deed. */
  readonly byNotarialDeed?: boolean;
}

export interface HeirCase {
  readonly diedOn: CalendarDate;
  readonly candidates: readonly HeirCandidate[];
  /** Who arranged the funeral; asked for only where there is no heir. */
  readonly funeralArrangedBy: string | null;
}

/** HELD: there is no heir and no rule read says who is paid; the amount waits for a person's decision. */
export type Payee =
  | { readonly kind: 'HEIR'; readonly key: string; readonly relation: HeirRelation }
  | { readonly kind: 'FUNERAL_ARRANGER'; readonly key: string | null }
  | { readonly kind: 'CHILD'; readonly key: string }
  | { readonly kind: 'SOCIAL_SECURITY_FUND' }
  | { readonly kind: 'HELD' };

export interface HeirDecision {
  readonly kind: 'heirs' | 'no-heir';
  readonly heirs: readonly HeirCandidate[];
  readonly because: readonly Reason[];
}

export interface HeirShare {
  readonly payee: Payee;
  readonly code: BenefitCode;
  readonly amount: Money;
}

/** The shares of all components, in their order; together exactly what the components add up to. */
export interface HeirShares {
  readonly shares: readonly HeirShare[];
  readonly because: readonly Reason[];
}
