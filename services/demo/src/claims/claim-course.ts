import { type Day, dayText } from '../calendar/days.ts';
import type { Claim, ClaimStatus } from './claim.ts';

export interface Transition {
  readonly from: ClaimStatus | null;
  readonly to: ClaimStatus;
  readonly at: string;
  readonly actor: string;
  readonly reason: string | null;
}

interface Step {
  readonly to: ClaimStatus;
  readonly on: Day;
  readonly reason: string | null;
}

const actors = ['Petugas loket', 'Petugas verifikasi', 'Penata klaim'];

/** How a claim came to where it stands; a few were incomplete first. */
export function transitionsOf(claim: Claim, index: number): readonly Transition[] {
  let from: ClaimStatus | null = null;
  return stepsOf(claim, index % 9 === 0).map(({ to, on, reason }, place) => {
    const transition = {
      from,
      to,
      at: `${dayText(on)} ${String(15 + Math.min(place, 4))}:30:00+07`,
      actor: actors[place % 3] ?? '',
      reason,
    };
    from = to;
    return transition;
  });
}

function stepsOf(claim: Claim, wasIncomplete: boolean): readonly Step[] {
  const { filed, status } = claim;
  const last = claim.determined ?? claim.paid ?? filed + 6;
  const checked = Math.min(filed + 2, last);
  const submitted: Step = { to: 'SUBMITTED', on: filed, reason: null };
  const verified: Step = { to: 'UNDER_VERIFICATION', on: checked, reason: 'Berkas lengkap' };
  if (status === 'SUBMITTED') return [submitted];
  if (status === 'INCOMPLETE')
    return [submitted, { to: 'INCOMPLETE', on: filed + 1, reason: 'Surat keterangan ahli waris belum ada' }];
  if (status === 'UNDER_VERIFICATION') return [submitted, { ...verified, reason: 'Cek kasus oleh cabang' }];
  if (status === 'REJECTED')
    return [
      submitted,
      verified,
      { to: 'REJECTED', on: filed + 6, reason: 'Kepesertaan tidak aktif pada hari kejadian' },
    ];
  if (status === 'WITHDRAWN')
    return [submitted, { to: 'WITHDRAWN', on: filed + 3, reason: 'Ditarik oleh pemohon' }];
  if (status === 'LAPSED')
    return [
      submitted,
      verified,
      { to: 'LAPSED', on: filed + 6, reason: 'Lebih dari lima tahun sejak kecelakaan' },
    ];
  const incomplete: readonly Step[] = wasIncomplete
    ? [
        { to: 'INCOMPLETE', on: filed, reason: 'Fotokopi KTP tidak terbaca' },
        { ...submitted, on: filed, reason: 'Berkas dilengkapi' },
      ]
    : [];
  const determined: Step = { to: 'DETERMINED', on: last, reason: null };
  const paid: readonly Step[] = claim.paid === null ? [] : [{ to: 'PAID', on: claim.paid, reason: null }];
  return [submitted, ...incomplete, verified, determined, ...paid];
}
