import { calendarDate } from '../calendar/calendar-date.ts';
import { inForce } from '../calendar/in-force.ts';
import { firstDay, type Month } from '../calendar/month.ts';
import { formatMoney, type Money, ZERO } from '../money/money.ts';
import type { ContributionBracket } from './contribution-brackets.ts';
import { type ContributionAmounts, type ContributionCase, discountFor } from './contribution-due.ts';
import { contributionRates } from './contribution-rates.ts';
import { paymentPeriods } from './due-date.ts';
import { type ProgramCode, programName } from './programs.ts';
import { type LegalBasis, type Reason, reason } from './reason.ts';
import { amountText, monthText } from './wording.ts';

interface LineFacts {
  readonly contribution: ContributionCase;
  readonly amounts: ContributionAmounts;
  readonly bracket: ContributionBracket;
  readonly income: Money;
  readonly table: LegalBasis | undefined;
}

const obligatoryPair: LegalBasis = {
  instrument: 'Permenaker 5/2021',
  article: 'Pasal 31',
  effectiveFrom: calendarDate('2021-04-01'),
  effectiveTo: null,
  confidence: 'TRANSCRIPTION',
  source: 'https://github.com/hibahtiar/jaga-pekerja (64d985b)',
};

const acceptedIncome: LegalBasis = {
  instrument: 'PP 44/2015',
  article: 'Lampiran II',
  effectiveFrom: calendarDate('2015-07-01'),
  effectiveTo: null,
  confidence: 'ASSUMPTION',
  source: null,
};

/** PP 44/2015 Lampiran II, PP 46/2015, PP 50/2025: why a line of a quote is what it is. */
export function becauseOfLine(facts: LineFacts): readonly Reason[] {
  const { contribution, amounts } = facts;
  const due = amountText(amounts.due);
  const name = programName(contribution.program);
  const month = monthText(contribution.month);
  return [
    reason({
      rule: 'contribution.due',
      outcome: 'INFORMATION',
      id: `Iuran ${name.id} (${contribution.program}) untuk ${month.id} sebesar ${due.id}.`,
      en: `The ${name.en.toLowerCase()} (${contribution.program}) contribution for ${month.en} is ${due.en}.`,
      basis: rateRow(contribution),
      inputs: { program: contribution.program, month: contribution.month, due: formatMoney(amounts.due) },
      because: [...baseReasons(facts), rateReason(facts), discountReason(facts)],
    }),
  ];
}

const rateRow = ({ program, month }: ContributionCase) =>
  inForce(contributionRates[program], firstDay(month));

function baseReasons({ contribution, bracket, income, table }: LineFacts): readonly Reason[] {
  if (rateRow(contribution)?.value.kind === 'flat') return [];
  const stated = amountText(income);
  const base = amountText(bracket.base);
  return [
    reason({
      rule: 'contribution.bracket',
      outcome: 'INFORMATION',
      id: `Penghasilan ${stated.id} masuk golongan ${bracket.tier}. Dasar iurannya ${base.id}.`,
      en: `An income of ${stated.en} falls into bracket ${bracket.tier}. Its base is ${base.en}.`,
      basis: table,
      inputs: { income: formatMoney(income), tier: String(bracket.tier), base: formatMoney(bracket.base) },
    }),
  ];
}

function rateReason({ contribution, amounts }: LineFacts): Reason {
  const row = rateRow(contribution);
  const normal = amountText(amounts.normal);
  const rate = row?.value.kind === 'rate' ? percentText(row.value.basisPoints) : null;
  return reason({
    rule: 'contribution.rate',
    outcome: 'INFORMATION',
    id: rate
      ? `Tarifnya ${rate.id} dari dasar iuran: ${normal.id}.`
      : `Tarifnya tetap, ${normal.id} sebulan.`,
    en: rate
      ? `The rate is ${rate.en} of the base: ${normal.en}.`
      : `The rate is flat, ${normal.en} a month.`,
    basis: row,
    inputs: { normal: formatMoney(amounts.normal) },
  });
}

const percentText = (basisPoints: bigint) => {
  const whole = basisPoints / 100n;
  const part = basisPoints % 100n;
  const digits = part === 0n ? '' : String(part).padStart(2, '0').replace(/0$/, '');
  return { id: `${whole}${digits && `,${digits}`}%`, en: `${whole}${digits && `.${digits}`}%` };
};

function discountReason({ contribution, amounts }: LineFacts): Reason {
  const row = discountFor(contribution);
  const applies = amounts.discount > ZERO;
  const cut = amountText(amounts.discount);
  const percent = percentText(row?.value.basisPoints ?? 0n);
  return reason({
    rule: 'contribution.discount',
    outcome: applies ? 'HOLDS' : 'FAILS',
    id: applies
      ? `Potongan ${percent.id} berlaku untuk bulan, pekerjaan dan pembayar ini: ${cut.id}.`
      : 'Tidak ada potongan iuran untuk program, bulan, pekerjaan dan pembayar ini.',
    en: applies
      ? `The ${percent.en} discount applies to this month, work and payer: ${cut.en}.`
      : 'No discount applies to this program, month, work and payer.',
    basis: row,
    inputs: {
      month: contribution.month,
      sector: contribution.sector,
      payer: contribution.payer,
      discount: formatMoney(amounts.discount),
    },
  });
}

/** Permenaker 5/2021 Pasal 31: the refusal of a set of programs. */
export const refusedPrograms = (programs: readonly ProgramCode[]): Reason =>
  reason({
    rule: 'contribution.programs',
    outcome: 'FAILS',
    id: 'JKK dan JKM wajib diikuti bersama, JHT boleh ditambahkan, dan tiap program hanya sekali.',
    en: 'JKK and JKM must be taken together, JHT may be added, and each program only once.',
    basis: obligatoryPair,
    inputs: { programs: programs.join(' ') },
  });

/** PP 44/2015 Lampiran II: the refusal of an income that is not above zero (decision 1 of the project). */
export const refusedIncome = (income: Money): Reason =>
  reason({
    rule: 'contribution.income',
    outcome: 'FAILS',
    id: 'Penghasilan harus lebih dari nol. Isi perkiraan penghasilan sebulan.',
    en: 'The income must be above zero. Enter an estimate of a month’s income.',
    basis: acceptedIncome,
    inputs: { income: formatMoney(income) },
  });

/** PP 44/2015 Lampiran II: the refusal of a month before any tariff of BPU. */
export const refusedMonth = (month: Month): Reason =>
  reason({
    rule: 'contribution.month',
    outcome: 'FAILS',
    id: `Belum ada tarif iuran BPU untuk ${monthText(month).id}. Pilih bulan mulai Juli 2015.`,
    en: `There is no BPU tariff for ${monthText(month).en}. Choose a month from July 2015 on.`,
    basis: acceptedIncome,
    inputs: { month },
  });

/** Perdir 22/PERDIR.02/072022: the refusal of a number of months that is not offered for payment at once. */
export const refusedPeriod = (months: number, allowed: readonly number[]): Reason =>
  reason({
    rule: 'contribution.period',
    outcome: 'FAILS',
    id: `Pembayaran sekaligus tersedia untuk ${allowed.join(', ')} bulan, bukan ${months}. Gabungkan pilihan itu bila perlu jumlah lain.`,
    en: `Payment at once is offered for ${allowed.join(', ')} months, not ${months}. Combine these for another number.`,
    basis: paymentPeriods[0],
    inputs: { months: String(months), allowed: allowed.join(' ') },
  });
