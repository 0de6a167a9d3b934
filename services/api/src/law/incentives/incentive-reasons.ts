import { formatMoney } from '../../money/money.ts';
import { type Dated, type LegalBasis, type Reason, reason } from '../reason.ts';
import { amountText } from '../wording.ts';
import type { IncentiveLine } from './incentive-line.ts';
import type { IncentiveScheme } from './incentive-schemes.ts';

const percent = (points: bigint, mark: string): string => {
  const [whole, rest] = [points / 100n, points % 100n];
  return rest === 0n ? `${whole}` : `${whole}${mark}${String(rest).padStart(2, '0').replace(/0+$/, '')}`;
};

const inputsOf = ({ count, base, basisPoints, unit, amount }: IncentiveLine): Record<string, string> => ({
  count: String(count),
  base: formatMoney(base),
  ...(basisPoints === null ? {} : { basisPoints: String(basisPoints) }),
  ...(unit === null ? {} : { unit: formatMoney(unit) }),
  amount: formatMoney(amount),
});

const roundingBasis: LegalBasis = {
  instrument: 'Keputusan proyek 7',
  article: 'Pembulatan ke rupiah penuh per komponen',
  effectiveFrom: '2018-01-01' as LegalBasis['effectiveFrom'],
  effectiveTo: null,
  confidence: 'ASSUMPTION',
  source: null,
};

/** Why a line of a statement is what it is. */
export function incentiveLineReason(scheme: Dated<IncentiveScheme>, line: IncentiveLine): Reason {
  const text = {
    ACQUISITION: feeText,
    CONTRIBUTION: rateText,
    AGENCY_SHARE: shareText,
    ROUNDING: roundingText,
  }[line.kind](line);
  return reason({
    rule: `incentive.${line.rule}`,
    outcome: 'INFORMATION',
    ...text,
    basis: line.kind === 'ROUNDING' ? roundingBasis : scheme,
    inputs: inputsOf(line),
  });
}

interface Text {
  readonly id: string;
  readonly en: string;
}

function feeText({ count, unit, amount, rule }: IncentiveLine): Text {
  const programs = rule.match(/\d/)?.[0];
  if (unit === null || programs === undefined) {
    const all = amountText(amount);
    return {
      id: `Insentif akuisisi bulan itu ${all.id} untuk ${count} peserta baru.`,
      en: `Fee of the month ${all.en} for ${count} new participants.`,
    };
  }
  const each = amountText(unit);
  return {
    id: `${count} peserta baru dengan ${programs} program, masing-masing ${each.id}.`,
    en: `${count} new participants with ${programs} programs, ${each.en} each.`,
  };
}

function rateText({ count, base, basisPoints, rule }: IncentiveLine): Text {
  const of = amountText(base);
  const [from, to] = rule.match(/\d+/g) ?? [];
  const months =
    to === undefined
      ? { id: '', en: '' }
      : { id: ` bulan iuran ke-${from} sampai ke-${to}`, en: ` for contribution months ${from} to ${to}` };
  return {
    id: `${percent(basisPoints ?? 0n, ',')} % dari ${count} iuran${months.id} yang diterima, ${of.id}.`,
    en: `${percent(basisPoints ?? 0n, '.')}% of ${count} contributions received${months.en}, ${of.en}.`,
  };
}

function shareText({ base, basisPoints, rule }: IncentiveLine): Text {
  const of = amountText(base);
  if (basisPoints === null)
    return {
      id: `Bagian Wadah yang dipotong dari agen, ${of.id}.`,
      en: `The agency's share taken from its agents, ${of.en}.`,
    };
  const rate = { id: percent(basisPoints, ','), en: percent(basisPoints, '.') };
  return rule === 'agency-share.taken'
    ? {
        id: `Bagian Wadah ${rate.id} % dari ${of.id}, dipotong dari agen.`,
        en: `The agency's share, ${rate.en}% of ${of.en}, taken from the agent.`,
      }
    : {
        id: `Bagian Wadah ${rate.id} % dari jumlah agennya, ${of.id}.`,
        en: `The agency's share, ${rate.en}% of its agents' totals, ${of.en}.`,
      };
}

function roundingText({ rule }: IncentiveLine): Text {
  return rule === 'rounding.contribution'
    ? {
        id: 'Pembulatan insentif iuran ke rupiah penuh, setengah ke atas.',
        en: 'Contributions brought to whole rupiah, half up.',
      }
    : {
        id: 'Pembulatan bagian Wadah ke rupiah penuh, setengah ke atas.',
        en: "The agency's share brought to whole rupiah, half up.",
      };
}

/** Whether enough new participants came for the fee. */
export function leastNewReason(scheme: Dated<IncentiveScheme>, newParticipants: number): Reason {
  const { leastNew } = scheme.value;
  const holds = newParticipants >= leastNew;
  return reason({
    rule: 'incentive.least-new',
    outcome: holds ? 'HOLDS' : 'FAILS',
    id: `${newParticipants} peserta baru; insentif akuisisi mulai dari ${leastNew} peserta baru sebulan.`,
    en: `${newParticipants} new participants; the fee is paid from ${leastNew} in a month.`,
    basis: scheme,
    inputs: { newParticipants: String(newParticipants), leastNew: String(leastNew) },
  });
}
