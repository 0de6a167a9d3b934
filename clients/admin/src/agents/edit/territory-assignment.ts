import type { Day } from '@perisai/sdk/calendar';

export interface Assignment {
  readonly district: string | null;
  readonly from: Day | null;
  /** The last day, as people say it; null for "without end". */
  readonly until: Day | null;
  readonly reason: string;
}

export const emptyAssignment: Assignment = { district: null, from: null, until: null, reason: '' };

export type AssignmentProblem =
  | 'districtMissing'
  | 'fromMissing'
  | 'untilBefore'
  | 'reasonMissing'
  | 'reasonLong';

/** What a person can mend before sending; whether the assignment may stand is the service's to say. */
export function assignmentProblems({ district, from, until, reason }: Assignment) {
  const length = reason.trim().length;
  const found: (false | { readonly field: keyof Assignment; readonly problem: AssignmentProblem })[] = [
    district === null && { field: 'district', problem: 'districtMissing' },
    from === null && { field: 'from', problem: 'fromMissing' },
    from !== null && until !== null && until < from && { field: 'until', problem: 'untilBefore' },
    length === 0 && { field: 'reason', problem: 'reasonMissing' },
    length > 500 && { field: 'reason', problem: 'reasonLong' },
  ];
  return found.filter((problem) => problem !== false);
}
