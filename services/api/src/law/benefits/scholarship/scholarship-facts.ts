import type { CalendarDate } from '../../../calendar/calendar-date.ts';
import type { Period } from '../../../calendar/period.ts';
import type { Money } from '../../../money/money.ts';
import type { Reason } from '../../reason.ts';
import type { BenefitComponent } from '../benefit.ts';
import type { SchoolLevel } from './scholarship-rows.ts';
import type { SchoolYear } from './school-year.ts';

export interface ClaimedYear {
  readonly schoolYear: SchoolYear;
  readonly level: SchoolLevel;
}

export interface PaidYear extends ClaimedYear {
  readonly amount: Money;
}

/** Work of a child: for wages (PU), of one's own (BPU), or as an intern. */
export interface ChildWork extends Period {
  readonly kind: 'WAGE_EARNER' | 'INFORMAL' | 'INTERN';
}

export interface ScholarshipChild {
  /** The caller's own mark of the child; it comes back on each component. */
  readonly key: string;
  readonly bornOn: CalendarDate;
  readonly marriedOn?: CalendarDate | null;
  readonly work?: readonly ChildWork[];
  /** What was paid before, for any year. */
  readonly paid: readonly PaidYear[];
  /** What is asked for now. */
  readonly claimed: readonly ClaimedYear[];
}

export type ScholarshipGround = 'DEATH' | 'WORK_ACCIDENT_DEATH' | 'TOTAL_DISABILITY';

export interface ScholarshipCase {
  readonly ground: ScholarshipGround;
  /** The death or the accident. */
  readonly eventOn: CalendarDate;
  readonly claimedOn: CalendarDate;
  /** Contribution months of JKM that count for the three years; see `scholarshipMonths`. Asked for DEATH alone. */
  readonly contributionMonths: number;
  /** In the order of the family's choice; those paid before come first. */
  readonly children: readonly ScholarshipChild[];
}

export interface ScholarshipComponent extends BenefitComponent, ClaimedYear {
  readonly code: 'SCHOLARSHIP';
  readonly child: string;
}

/** The years that are not paid are told by failing reasons in `because`; refused when no year is paid. */
export type ScholarshipDecision =
  | {
      readonly kind: 'entitled';
      readonly amount: Money;
      readonly components: readonly ScholarshipComponent[];
      readonly because: readonly Reason[];
    }
  | { readonly kind: 'refused'; readonly because: readonly Reason[] };
