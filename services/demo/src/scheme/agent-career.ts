import { type Day, day, firstDayOf, monthNumber } from '../calendar/days.ts';
import type { Random } from '../chance/random.ts';
import type { Span } from './agencies.ts';
import type { Agent } from './agent.ts';

export interface Career {
  readonly joined: Day;
  readonly statuses: Agent['statuses'];
  readonly working: readonly Span[];
  readonly ended: Day | null;
}

type Status = Agent['statuses'][number];

const status = (span: Span, of: Status['status'], reason: string): Status => ({
  ...span,
  status: of,
  reason,
});

/** From candidate to active: training, examination and certificate take about three months. */
function preparation(joined: Day): readonly Status[] {
  return [
    status({ from: joined, to: joined + 21 }, 'CANDIDATE', 'Berkas lengkap'),
    status({ from: joined + 21, to: joined + 45 }, 'TRAINED', 'Pelatihan selesai'),
    status({ from: joined + 45, to: joined + 70 }, 'EXAMINED', 'Lulus ujian'),
    status({ from: joined + 70, to: joined + 90 }, 'CERTIFIED', 'Sertifikat terbit'),
  ];
}

/** An agent who works from before 2022 on without a break. */
export function steadyCareer(random: Random): Career {
  const joined = day('2019-06-01') + random.below(500);
  const from = joined + 90;
  return {
    joined,
    ended: null,
    statuses: [...preparation(joined), status({ from: from, to: null }, 'ACTIVE', 'Surat tugas terbit')],
    working: [{ from, to: null }],
  };
}

/** An agent who was warned after two silent months and came back. */
export function warnedCareer(random: Random): Career {
  const { joined, statuses } = steadyCareer(random);
  const silent = firstDayOf(monthNumber(2022, 6) + random.below(26));
  const warned = silent + 61;
  const back = warned + 20;
  return {
    joined,
    ended: null,
    statuses: [
      ...statuses.slice(0, 4),
      status({ from: joined + 90, to: warned }, 'ACTIVE', 'Surat tugas terbit'),
      status({ from: warned, to: back }, 'WARNED', 'Dua bulan tanpa transaksi'),
      status({ from: back, to: null }, 'ACTIVE', 'Kembali bertransaksi'),
    ],
    working: [
      { from: joined + 90, to: silent },
      { from: back, to: null },
    ],
  };
}

/** An agent whose work ended after three silent months. */
export function endedCareer(ended: Day, random: Random): Career {
  const joined = Math.min(day('2019-06-01') + random.below(900), ended - 400);
  const silent = ended - 92;
  return {
    joined,
    ended,
    statuses: [
      ...preparation(joined),
      status({ from: joined + 90, to: silent + 61 }, 'ACTIVE', 'Surat tugas terbit'),
      status({ from: silent + 61, to: ended }, 'WARNED', 'Dua bulan tanpa transaksi'),
      status({ from: ended, to: null }, 'ENDED', 'Tiga bulan tanpa transaksi'),
    ],
    working: [{ from: joined + 90, to: silent }],
  };
}

/** An agent who joined after 2021. */
export function laterCareer(random: Random): Career {
  const joined = day('2021-11-01') + random.below(960);
  const from = joined + 90;
  return {
    joined,
    ended: null,
    statuses: [...preparation(joined), status({ from: from, to: null }, 'ACTIVE', 'Surat tugas terbit')],
    working: [{ from, to: null }],
  };
}

/** A person who is not an agent yet at the end of 2024. */
export function unfinishedCareer(random: Random): Career {
  const joined = day('2024-10-20') + random.below(60);
  const steps = preparation(joined).filter(({ from }) => from <= day('2024-12-31'));
  const last = steps.at(-1);
  const statuses = last === undefined ? steps : [...steps.slice(0, -1), { ...last, to: null }];
  return { joined, ended: null, statuses, working: [] };
}
