import { branchCache } from '../../branches/branch.cache.ts';
import type { CalendarDate } from '../../calendar/calendar-date.ts';
import type { ClaimDecision } from '../../law/claims/claim-decision.ts';
import { type ProgramCode, programName } from '../../law/programs.ts';
import type { LegalBasis, Reason } from '../../law/reason.ts';
import { amountText, dayText } from '../../law/wording.ts';
import { money, subtract, ZERO } from '../../money/money.ts';
import type { Context } from '../../platform/context.ts';
import { followOne } from '../../platform/reading/follow.ts';
import type { ClaimRow } from '../claim.concept.ts';
import { claimEdges } from '../claim.concept.ts';
import type { ClaimLetter, ClaimLetterItem, ClaimLine, ClaimPayee } from '../claim-parts.type.ts';
import { assessmentOf } from '../reading/assessment.ts';
import { claimTransitions, keptDecision } from '../reading/claim-parts.ts';
import { payeesOfClaim, personsOf } from '../reading/claim-parts-of.ts';
import { linesOfClaim } from '../reading/line-names.ts';
import { amountInWords } from './amount-in-words.ts';
import { refusalText } from './refusal-text.ts';

const day = (on: string): string => dayText(on as CalendarDate).id;
const rupiah = (amount: string): string => amountText(money(amount)).id;

/** What a letter tells of, decided or still to be decided. */
interface Told {
  readonly claim: ClaimRow;
  readonly isGranted: boolean;
  readonly hasLapsed: boolean;
  readonly because: readonly Reason[];
  readonly lines: readonly ClaimLine[];
  readonly payees: readonly ClaimPayee[];
  /** What is paid, with what a late payment added. */
  readonly amount: string;
  /** What was determined. */
  readonly determined: string;
  readonly on: string;
  readonly by: string;
  /** Of a refusal: its reason and what can be done next. */
  readonly closing: string | null;
}

/** The letter on a decided claim, in Indonesian; null while nothing is decided. */
export async function letterOf(ctx: Context, claim: ClaimRow): Promise<ClaimLetter | null> {
  const [kept] = await ctx.load(keptDecision, claim.key);
  if (kept === undefined) return null;
  const [lines, payees, steps] = await Promise.all([
    linesOfClaim(ctx, claim.key),
    payeesOfClaim(ctx, claim.key),
    ctx.load(claimTransitions, claim.key),
  ]);
  const { because } = JSON.parse(kept.decision) as { readonly because: readonly Reason[] };
  const { kind, decidedAt, decidedBy: by } = kept;
  const amount = claim.amount ?? kept.amount;
  const closing = steps.at(-1)?.reason ?? null;
  return write(ctx, {
    ...{ claim, because, lines, payees, amount, by, closing },
    determined: kept.amount,
    ...fateOf(kind),
    on: decidedAt.slice(0, 10),
  });
}

interface Draft {
  readonly decision: ClaimDecision;
  readonly rule: string | null;
  readonly nextStep: string | null;
}

/** The letter on an open claim as it would read today, signed by the caller; null where a person has to judge first. */
export async function draftLetterOf(
  ctx: Context,
  claim: ClaimRow,
  draft: Draft,
): Promise<ClaimLetter | null> {
  const { decision, rule, nextStep } = draft;
  if (decision.kind === 'VERIFICATION') return null;
  const { because, lines, payees, amount } = assessmentOf(decision, await personsOf(ctx, claim.key));
  const step = rule === null ? undefined : failing(decision.because).find((one) => one.rule === rule);
  const closing = [step === undefined ? '' : refusalText(step), nextStep ?? ''].join(' ').trim();
  return write(ctx, {
    ...{ claim, lines, payees, amount, ...fateOf(decision.kind) },
    determined: amount,
    because: because as readonly Reason[],
    on: ctx.today,
    by: ctx.caller.kind === 'anonymous' ? '' : ctx.caller.name,
    closing: closing === '' ? null : closing,
  });
}

const fateOf = (kind: string) => ({ isGranted: kind === 'PAYABLE', hasLapsed: kind === 'LAPSED' });

async function write(ctx: Context, told: Told): Promise<ClaimLetter> {
  const { claim, isGranted, on, by } = told;
  const participant = (await followOne(ctx, claimEdges.Claim.participant, claim))?.name ?? '';
  const branch = ctx.cached(branchCache).byKey.get(claim.branchKey)?.name ?? '';
  return {
    title: isGranted ? 'Surat Penetapan Manfaat' : 'Surat Pemberitahuan Penolakan Klaim',
    reference: `${claim.number}/${isGranted ? 'PTP' : 'TLK'}`,
    dateline: `${branch}, ${day(on)}`,
    addressee: addressee(told, participant),
    items: items(told, participant),
    paragraphs: isGranted ? granted(told) : refused(told),
    signature: `BPJS Ketenagakerjaan Kantor Cabang ${branch}\n${by}`,
  };
}

function addressee({ claim, payees }: Told, participant: string): string {
  const names = payees.flatMap(({ name }) => (name === null ? [] : [name]));
  if (names.length > 0) return `Yth. ${names.join(', ')}`;
  return claim.kind === 'DEATH' ? `Yth. ahli waris ${participant}` : `Yth. ${participant}`;
}

const items = (
  { claim, lines, isGranted, amount }: Told,
  participant: string,
): readonly ClaimLetterItem[] => [
  { label: 'Nomor klaim', value: claim.number },
  { label: 'Peserta', value: participant },
  { label: 'Program', value: programName(claim.programCode as ProgramCode).id },
  { label: 'Tanggal kejadian', value: day(claim.eventOn) },
  { label: 'Tanggal pengajuan', value: day(claim.filedAt.slice(0, 10)) },
  ...lines.map((line) => ({ label: line.name.id, value: rupiah(line.amount) })),
  ...(isGranted ? [{ label: 'Jumlah', value: rupiah(amount) }] : []),
];

const granted = (told: Told): readonly string[] => [
  `Klaim ${told.claim.number} telah kami periksa dan kami tetapkan sebesar ${rupiah(told.determined)} (${amountInWords(told.determined)}).`,
  ...sentences(told.because),
  payment(told),
];

// PP 44/2015 Pasal 37 and 40: what is added for delay was not determined, and is told apart.
function payment({ claim, amount, determined }: Told): string {
  if (claim.paidOn === null) return 'Manfaat dibayarkan ke rekening penerima.';
  const paid = `Manfaat dibayarkan pada ${day(claim.paidOn)}`;
  const late = subtract(money(amount), money(determined));
  if (late <= ZERO) return `${paid}.`;
  return `${paid} sebesar ${rupiah(amount)}, termasuk ganti rugi keterlambatan ${amountText(late).id}.`;
}

const refused = ({ claim, because, hasLapsed, closing }: Told): readonly string[] => [
  hasLapsed
    ? `Hak atas manfaat dalam klaim ${claim.number} telah gugur.`
    : `Klaim ${claim.number} tidak dapat kami bayarkan.`,
  ...sentences(failing(because)),
  ...(closing === null ? [] : [closing]),
  'Bila ada keterangan yang belum kami ketahui, sampaikan kepada kantor cabang; klaim dapat diajukan kembali.',
];

// Of a payment the steps of the decision; of a refusal every step that failed, however deep. Signs are for the branch.
const sentences = (told: readonly Reason[]): readonly string[] =>
  told.filter(({ rule }) => !rule.startsWith('claim.sign.')).map(sentence);

const failing = (because: readonly Reason[]): readonly Reason[] =>
  because.flatMap((step) => [...(step.outcome === 'FAILS' ? [step] : []), ...failing(step.because)]);

const sentence = ({ text, legalBasis }: Reason): string =>
  legalBasis === null ? text.id : `${text.id} (${articleOf(legalBasis)})`;

// What we could not check in a source is a note of ours, and stands in the decision.
const articleOf = ({ instrument, article }: LegalBasis): string =>
  `${instrument} ${article.replace(/ \(.*\)$/, '')}`;
