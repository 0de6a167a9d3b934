import { decisionText, eventText, factsText, fingerprintOf } from '@perisai/api/claims/claim-record';
import type { ClaimShare } from '@perisai/api/law/claims/claim-decision';
import { nothingFound } from '@perisai/api/law/claims/claim-facts';
import { formatMoney } from '@perisai/api/money/money';
import { dayText } from '../calendar/days.ts';
import { purposes } from '../chance/purposes.ts';
import { itemAt, type Random, randomOf } from '../chance/random.ts';
import { type Claim, sameLines } from '../claims/claim.ts';
import { instantOf, transitionsOf } from '../claims/claim-course.ts';
import { type Decided, decisionOn } from '../claims/claim-decision.ts';
import { claimDocuments } from '../claims/claim-papers.ts';
import type { Plan } from '../plan.ts';
import { personName } from '../scheme/names.ts';
import { claimId } from './claim-rows.ts';
import { entryRows, postingRows } from './ledger-rows.ts';
import { jsonText, row, type Table } from './table.ts';
import type { WrittenClaim } from './written-claim.ts';

/** What belongs to the claims of a shard: contents, persons, lines, steps, decisions, payees and refunds. */
export function claimPartTables(plan: Plan, ids: readonly string[]): readonly Table[] {
  const parts = kinds.map(({ name, columns, write }) => ({
    name,
    columns: columns.split(' '),
    count: plan.claims.length,
    rows: [] as string[],
    write,
  }));
  const decide = decider(plan);
  // One claim after another, and only its text is kept: the facts of all of them would fill the memory.
  for (const claim of plan.claims) {
    const participant = ids[claim.person] ?? '';
    const of = { participant, head: `${participant}\t${claimId(claim)}`, claim, decided: decide(claim) };
    for (const { rows, write } of parts) rows.push(write(of));
  }
  return parts;
}

type Write = (of: WrittenClaim) => string;

/** Decides the claims of a plan anew. One whose amount is not what its facts give is a mistake of the generator. */
function decider({ people, balances }: Plan): (claim: Claim) => Decided | null {
  const first = people[0]?.index ?? 0;
  const savings = new Map(balances.map(({ person, amount }) => [person, amount]));
  return (claim) => {
    const person = itemAt(people, claim.person - first);
    const decided = decisionOn(claim, person, savings.get(claim.person));
    if (decided !== null && !sameLines(claim, decided.decision.components))
      throw new Error(`the law does not give what the claim of person ${claim.person} pays`);
    return decided;
  };
}

const contentRow: Write = ({ head, claim: { event }, decided }) =>
  row(head, jsonText(eventText(event)), jsonText(JSON.stringify(decided?.facts.findings ?? nothingFound)));

const personRows: Write = ({ head, claim }) => {
  const random = randomOf(purposes.identity, claim.person, 1);
  const keys = 'family' in claim.event ? claim.event.family.heirs.map(({ key }) => key) : [];
  return keys
    .map((key) => row(head, key, personName(random, random.chance(0.6)), ...account(random)))
    .join('');
};

const account = (random: Random): readonly [string, string] => [
  random.pick(['BRI', 'BJB', 'BNI', 'Mandiri']),
  String(1_000_000_000 + random.below(9_000_000_000)),
];

const lineRows: Write = ({ head, claim: { lines } }) =>
  lines.map(({ benefit, amount }, place) => row(head, place + 1, benefit, formatMoney(amount))).join('');

const documentRows: Write = ({ head, claim }) =>
  claimDocuments(claim)
    .map(({ code, received }) => row(head, code, dayText(received)))
    .join('');

const transitionRows: Write = ({ head, claim }) =>
  transitionsOf(claim)
    .map(({ from, to, at, actor, reason }, place) => row(head, place + 1, from, to, at, actor, reason))
    .join('');

const decisionRow: Write = ({ head, claim: { decided: on }, decided }) => {
  if (decided === null || on === null) return '';
  const { facts, decision } = decided;
  const text = decisionText(decision);
  const { kind, amount } = decision;
  return row(
    ...[head, kind, formatMoney(amount), jsonText(factsText(facts)), jsonText(text), fingerprintOf(text)],
    ...[instantOf(on, 3), 'Kepala cabang'],
  );
};

const payeeRows: Write = ({ head, decided }) =>
  (decided?.decision.shares ?? [])
    .map(({ payee, code, amount }, place) =>
      row(head, place + 1, payee.kind, ...whoOf(payee), code, formatMoney(amount)),
    )
    .join('');

const whoOf = (payee: ClaimShare['payee']): readonly [string | null, string | null] => [
  payee.kind === 'HEIR' ? payee.relation : null,
  'key' in payee ? payee.key : null,
];

const refundRows: Write = ({ head, decided }) =>
  (decided?.decision.refunds ?? [])
    .map(({ program, payer, payee, months, amount }, place) => {
      const days = months.map((month) => `${month}-01`).join(',');
      return row(
        head,
        place + 1,
        program,
        payer,
        `{${days}}`,
        formatMoney(amount),
        payee === 'BY_AGREEMENT' ? 'f' : 't',
      );
    })
    .join('');

const kinds: readonly { readonly name: string; readonly columns: string; readonly write: Write }[] = [
  { name: 'claim_contents', columns: 'participant_id claim_id event findings', write: contentRow },
  {
    name: 'claim_persons',
    columns: 'participant_id claim_id key name bank_name bank_account',
    write: personRows,
  },
  { name: 'claim_documents', columns: 'participant_id claim_id code received_on', write: documentRows },
  { name: 'claim_lines', columns: 'participant_id claim_id line benefit amount', write: lineRows },
  {
    name: 'claim_transitions',
    columns: 'participant_id claim_id sequence from_status to_status at actor reason',
    write: transitionRows,
  },
  {
    name: 'claim_decisions',
    columns: 'participant_id claim_id kind amount facts decision fingerprint decided_at decided_by',
    write: decisionRow,
  },
  {
    name: 'claim_payees',
    columns: 'participant_id claim_id line kind relation person_key benefit amount',
    write: payeeRows,
  },
  {
    name: 'claim_refunds',
    columns: 'participant_id claim_id line program payer months amount paid_with_claim',
    write: refundRows,
  },
  {
    name: 'ledger_entries',
    columns: 'id kind posted_on branch_id source_type source_id memo recorded_at',
    write: entryRows,
  },
  {
    name: 'ledger_entry_postings',
    columns: 'entry_id line account participant_id amount',
    write: postingRows,
  },
];
