import { branchCache } from '../../branches/branch.cache.ts';
import type { CalendarDate } from '../../calendar/calendar-date.ts';
import { type ProgramCode, programName } from '../../law/programs.ts';
import type { LegalBasis, Reason } from '../../law/reason.ts';
import { amountText, dayText } from '../../law/wording.ts';
import { money } from '../../money/money.ts';
import type { Context } from '../../platform/context.ts';
import { followOne } from '../../platform/reading/follow.ts';
import type { ClaimRow } from '../claim.concept.ts';
import { claimEdges } from '../claim.concept.ts';
import type { ClaimLetter, ClaimLetterItem } from '../claim-parts.type.ts';
import { claimTransitions, type DecisionRow, keptDecision } from '../reading/claim-parts.ts';
import { payeesOfClaim } from '../reading/claim-parts-of.ts';
import { linesOfClaim } from '../reading/line-names.ts';
import { amountInWords } from './amount-in-words.ts';

const day = (on: string): string => dayText(on as CalendarDate).id;
const rupiah = (amount: string): string => amountText(money(amount)).id;

/** The letter on a decided claim, in Indonesian; null while nothing is decided. */
export async function letterOf(ctx: Context, claim: ClaimRow): Promise<ClaimLetter | null> {
  const [kept] = await ctx.load(keptDecision, claim.key);
  if (kept === undefined) return null;
  const participant = await followOne(ctx, claimEdges.Claim.participant, claim);
  const branch = ctx.cached(branchCache).byKey.get(claim.branchKey)?.name ?? '';
  const isGranted = kept.kind === 'PAYABLE';
  return {
    title: isGranted ? 'Surat Penetapan Manfaat' : 'Surat Pemberitahuan Penolakan Klaim',
    reference: `${claim.number}/${isGranted ? 'PTP' : 'TLK'}`,
    dateline: `${branch}, ${day(kept.decidedAt.slice(0, 10))}`,
    addressee: await addressee(ctx, claim, participant?.name ?? ''),
    items: await items(ctx, claim, { participant: participant?.name ?? '', kept }),
    paragraphs: isGranted ? granted(claim, kept) : await refused(ctx, claim, kept),
    signature: `BPJS Ketenagakerjaan Kantor Cabang ${branch}\n${kept.decidedBy}`,
  };
}

async function addressee(ctx: Context, claim: ClaimRow, participant: string): Promise<string> {
  const payees = await payeesOfClaim(ctx, claim.key);
  const names = payees.flatMap(({ name }) => (name === null ? [] : [name]));
  if (names.length > 0) return `Yth. ${names.join(', ')}`;
  return claim.kind === 'DEATH' ? `Yth. ahli waris ${participant}` : `Yth. ${participant}`;
}

interface Subject {
  readonly participant: string;
  readonly kept: DecisionRow;
}

async function items(
  ctx: Context,
  claim: ClaimRow,
  { participant, kept }: Subject,
): Promise<readonly ClaimLetterItem[]> {
  const lines = await linesOfClaim(ctx, claim.key);
  return [
    { label: 'Nomor klaim', value: claim.number },
    { label: 'Peserta', value: participant },
    { label: 'Program', value: programName(claim.programCode as ProgramCode).id },
    { label: 'Tanggal kejadian', value: day(claim.eventOn) },
    { label: 'Tanggal pengajuan', value: day(claim.filedAt.slice(0, 10)) },
    ...lines.map(({ name, amount }) => ({ label: name.id, value: rupiah(amount) })),
    ...(kept.kind === 'PAYABLE' ? [{ label: 'Jumlah', value: rupiah(claim.amount ?? kept.amount) }] : []),
  ];
}

function granted(claim: ClaimRow, kept: DecisionRow): readonly string[] {
  const amount = claim.amount ?? kept.amount;
  const paid =
    claim.paidOn === null
      ? 'Manfaat dibayarkan ke rekening penerima.'
      : `Manfaat dibayarkan pada ${day(claim.paidOn)}.`;
  return [
    `Klaim ${claim.number} telah kami periksa dan kami tetapkan sebesar ${rupiah(amount)} (${amountInWords(amount)}).`,
    ...sentences(kept),
    paid,
  ];
}

async function refused(ctx: Context, claim: ClaimRow, kept: DecisionRow): Promise<readonly string[]> {
  const steps = await ctx.load(claimTransitions, claim.key);
  const last = steps.at(-1)?.reason ?? null;
  const opening =
    kept.kind === 'LAPSED'
      ? `Hak atas manfaat dalam klaim ${claim.number} telah gugur.`
      : `Klaim ${claim.number} tidak dapat kami bayarkan.`;
  return [
    opening,
    ...sentences(kept),
    ...(last === null ? [] : [last]),
    'Bila ada keterangan yang belum kami ketahui, sampaikan kepada kantor cabang; klaim dapat diajukan kembali.',
  ];
}

// Of a payment the steps of the decision; of a refusal every step that failed, however deep. Signs are for the branch.
function sentences({ kind, decision }: DecisionRow): readonly string[] {
  const { because } = JSON.parse(decision) as { readonly because: readonly Reason[] };
  const told = kind === 'PAYABLE' ? because : failing(because);
  return told.filter(({ rule }) => !rule.startsWith('claim.sign.')).map(sentence);
}

const failing = (because: readonly Reason[]): readonly Reason[] =>
  because.flatMap((step) => [...(step.outcome === 'FAILS' ? [step] : []), ...failing(step.because)]);

const sentence = ({ text, legalBasis }: Reason): string =>
  legalBasis === null ? text.id : `${text.id} (${articleOf(legalBasis)})`;

// What we could not check in a source is a note of ours, and stands in the decision.
const articleOf = ({ instrument, article }: LegalBasis): string =>
  `${instrument} ${article.replace(/ \(.*\)$/, '')}`;
