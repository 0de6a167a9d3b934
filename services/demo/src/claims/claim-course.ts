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
  readonly actor: string;
  readonly reason: string | null;
}

const counter = 'Petugas loket';
const verifier = 'Petugas verifikasi';
const head = 'Kepala cabang';
const finance = 'Bagian keuangan';

/** How a claim came to where it stands. */
export function transitionsOf(claim: Claim): readonly Transition[] {
  let from: ClaimStatus | null = null;
  return stepsOf(claim).map(({ to, on, actor, reason }, place) => {
    const transition = { from, to, at: instantOf(on, place), actor, reason };
    from = to;
    return transition;
  });
}

/** Afternoons of a day, one step an hour, in the order in which they were taken. */
export const instantOf = (on: Day, place: number): string =>
  `${dayText(on)} ${String(15 + Math.min(place, 4))}:30:00+07`;

function stepsOf(claim: Claim): readonly Step[] {
  const { filed, status } = claim;
  const submitted: Step = { to: 'SUBMITTED', on: filed, actor: counter, reason: null };
  if (status === 'INCOMPLETE') return [submitted, incompleteOn(claim)];
  if (status === 'WITHDRAWN')
    return [submitted, { to: 'WITHDRAWN', on: filed + 3, actor: counter, reason: 'Ditarik oleh pemohon' }];
  return [submitted, ...completion(claim), ...verification(claim), ...ending(claim)];
}

const missing: Readonly<Record<Claim['program'], string>> = {
  JKK: 'Surat keterangan dokter belum ada',
  JKM: 'Surat keterangan ahli waris belum ada',
  JHT: 'Surat pernyataan berhenti usaha belum ada',
};

const incompleteOn = ({ filed, program }: Claim): Step => ({
  to: 'INCOMPLETE',
  on: filed,
  actor: counter,
  reason: missing[program],
});

// What became complete only later had been given back at the counter.
function completion(claim: Claim): readonly Step[] {
  const { filed, complete } = claim;
  if (complete === null || complete === filed) return [];
  return [
    incompleteOn(claim),
    { to: 'SUBMITTED', on: complete, actor: counter, reason: 'Berkas dilengkapi' },
  ];
}

function verification({ status, complete, filed }: Claim): readonly Step[] {
  if (status === 'SUBMITTED') return [];
  return [
    { to: 'UNDER_VERIFICATION', on: complete ?? filed, actor: verifier, reason: 'Cek kasus oleh cabang' },
  ];
}

function ending({ status, decided, paid }: Claim): readonly Step[] {
  if (decided === null) return [];
  if (status === 'REJECTED' || status === 'LAPSED') {
    const reason =
      status === 'LAPSED' ? 'Lewat lima tahun sejak kecelakaan' : 'Tidak terlindungi pada hari kejadian';
    return [{ to: status, on: decided, actor: head, reason }];
  }
  const determined: Step = { to: 'DETERMINED', on: decided, actor: head, reason: null };
  return paid === null ? [determined] : [determined, { to: 'PAID', on: paid, actor: finance, reason: null }];
}
