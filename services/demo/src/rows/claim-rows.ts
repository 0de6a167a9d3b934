import { paymentDueOn } from '@perisai/api/law/benefits/late-compensation';
import { formatMoney, fromSen } from '@perisai/api/money/money';
import { dayText, yearOfDay } from '../calendar/days.ts';
import { uuidOf } from '../chance/uuid.ts';
import { amountOf, type Claim } from '../claims/claim.ts';
import { balancesAsOfDay } from '../claims/claim-decision.ts';
import type { Plan } from '../plan.ts';
import { branchId } from './scheme-rows.ts';
import { row, type Table } from './table.ts';

/** Claims of all people, numbered in the order in which they came in, and the opening balances of savings. */
export function claimTables(
  { claims, branches, balances }: Pick<Plan, 'claims' | 'branches' | 'balances'>,
  ids: readonly string[],
): readonly Table[] {
  const counts = new Map<string, number>();
  const numbers = numbersOf(
    claims,
    branches.map(({ short }) => short),
    counts,
  );
  return [
    {
      name: 'claims',
      columns,
      count: claims.length,
      rows: claims.map((claim, place) => claimRow(ids[claim.person] ?? '', numbers[place] ?? '', claim)),
    },
    {
      name: 'claim_numbers',
      columns: ['series', 'last'],
      count: counts.size,
      rows: [...counts].map(([series, last]) => row(series, last)),
    },
    {
      name: 'jht_opening_balances',
      columns: ['participant_id', 'as_of', 'amount', 'source'],
      count: balances.length,
      rows: balances.map(({ person, amount }) =>
        row(ids[person] ?? '', balancesAsOfDay, formatMoney(amount), openingAccount),
      ),
    },
  ];
}

const columns =
  'participant_id id number program kind registration_number branch_id status circumstance event_on filed_at complete_on due_on determined_on paid_on amount determined_by paid_by'.split(
    ' ',
  );

const openingAccount = 'Akun pembukaan: saldo JHT yang dibawa ke layanan (asumsi data demo)';

/** The id of a claim; nobody in the demo has two. */
export const claimId = ({ person, filed }: Claim): string => uuidOf('claim', person, filed);

function numbersOf(
  claims: readonly Claim[],
  prefixes: readonly string[],
  counts: Map<string, number>,
): readonly string[] {
  return claims.map(({ branch, filed }) => {
    const series = `${prefixes[branch]}-${yearOfDay(filed)}`;
    const number = (counts.get(series) ?? 0) + 1;
    counts.set(series, number);
    return `${series}-${String(number).padStart(6, '0')}`;
  });
}

function claimRow(participant: string, number: string, claim: Claim): string {
  const { program, event, status, filed, complete, paid, lines } = claim;
  const completeOn = complete === null ? null : dayText(complete);
  const isDetermined = status === 'DETERMINED' || status === 'PAID';
  return row(
    participant,
    claimId(claim),
    number,
    program,
    event.kind,
    claim.registration,
    branchId(claim.branch),
    status,
    circumstanceOf(event),
    event.eventOn,
    `${dayText(filed)} ${clock(number)}+07`,
    completeOn,
    completeOn === null ? null : paymentDueOn(program, completeOn),
    isDetermined && claim.decided !== null ? dayText(claim.decided) : null,
    paid === null ? null : dayText(paid),
    lines.length === 0 ? null : formatMoney(fromSen(amountOf(claim))),
    isDetermined ? 'head' : null,
    status === 'PAID' ? 'finance' : null,
  );
}

function circumstanceOf(event: Claim['event']): string {
  if (event.kind === 'WORK_ACCIDENT')
    return event.deathOn === null ? event.cause.kind : 'FATAL_WORK_ACCIDENT';
  return 'ground' in event ? event.ground : event.kind;
}

// An hour of the counter, by the number of the claim.
const clock = (number: string): string => {
  const minutes = Number(number.slice(-6)) % 420;
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${pad(8 + Math.floor(minutes / 60))}:${pad(minutes % 60)}:00`;
};
