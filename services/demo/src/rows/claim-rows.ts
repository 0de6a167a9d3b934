import { formatMoney, fromSen } from '@perisai/api/money/money';
import { dayText, yearOfDay } from '../calendar/days.ts';
import { uuidOf } from '../chance/uuid.ts';
import { amountOf, type Claim } from '../claims/claim.ts';
import { transitionsOf } from '../claims/claim-course.ts';
import type { Plan } from '../plan.ts';
import { branchId } from './scheme-rows.ts';
import { row, type Table } from './table.ts';

/** Claims with their lines and transitions, and the opening balances of savings. */
export function claimTables({ claims, branches, balances }: Plan, ids: readonly string[]): readonly Table[] {
  const numbers = numbersOf(
    claims,
    branches.map(({ short }) => short),
  );
  const table = tableOf(claims, ids);
  return [
    table(
      'claims',
      'participant_id id number program registration_number branch_id status circumstance event_on filed_at determined_on paid_on amount',
      (claim, { head, index }) => claimRow(head, numbers[index] ?? '', claim),
    ),
    table('claim_lines', 'participant_id claim_id line benefit amount', linesText),
    table(
      'claim_transitions',
      'participant_id claim_id sequence from_status to_status at actor reason',
      transitionsText,
    ),
    {
      name: 'jht_opening_balances',
      columns: ['participant_id', 'as_of', 'amount', 'source'],
      count: balances.length,
      rows: balances.map(({ person, amount }) =>
        row(ids[person] ?? '', '2021-09-30', formatMoney(amount), openingAccount),
      ),
    },
  ];
}

interface Place {
  /** The participant and the claim, with which every row of a claim begins. */
  readonly head: string;
  readonly index: number;
}

type Write = (claim: Claim, place: Place) => string;

const tableOf =
  (claims: readonly Claim[], ids: readonly string[]) =>
  (name: string, columns: string, write: Write): Table => ({
    name,
    columns: columns.split(' '),
    count: claims.length,
    rows: claims.map((claim, index) => {
      const head = `${ids[claim.person]}\t${uuidOf('claim', index, claim.filed)}`;
      return write(claim, { head, index });
    }),
  });

const linesText: Write = ({ lines }, { head }) =>
  lines.map(({ benefit, amount }, place) => row(head, place + 1, benefit, formatMoney(amount))).join('');

const transitionsText: Write = (claim, { head, index }) =>
  transitionsOf(claim, index)
    .map(({ from, to, at, actor, reason }, place) => row(head, place + 1, from, to, at, actor, reason))
    .join('');

const openingAccount = 'Akun pembukaan: saldo JHT yang dibawa ke layanan (asumsi data demo)';

function numbersOf(claims: readonly Claim[], prefixes: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  return claims.map(({ branch, filed }) => {
    const series = `${prefixes[branch]}-${yearOfDay(filed)}`;
    const number = (counts.get(series) ?? 0) + 1;
    counts.set(series, number);
    return `${series}-${String(number).padStart(6, '0')}`;
  });
}

function claimRow(head: string, number: string, claim: Claim): string {
  const { determined, paid, lines } = claim;
  return row(
    head,
    number,
    claim.program,
    claim.registration,
    branchId(claim.branch),
    claim.status,
    claim.circumstance,
    dayText(claim.event),
    `${dayText(claim.filed)} ${clock(number)}+07`,
    determined === null ? null : dayText(determined),
    paid === null ? null : dayText(paid),
    lines.length === 0 ? null : formatMoney(fromSen(amountOf(claim))),
  );
}

// An hour of the counter, by the number of the claim.
const clock = (number: string): string => {
  const minutes = Number(number.slice(-6)) % 420;
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${pad(8 + Math.floor(minutes / 60))}:${pad(minutes % 60)}:00`;
};
