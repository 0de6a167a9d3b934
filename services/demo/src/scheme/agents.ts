import { day, firstDayOf, monthNumber } from '../calendar/days.ts';
import { purposes } from '../chance/purposes.ts';
import { itemAt, type Random, randomOf, spread, weighted } from '../chance/random.ts';
import { planted } from '../planted.ts';
import type { Agency, Span } from './agencies.ts';
import type { Agent } from './agent.ts';
import {
  type Career,
  endedCareer,
  laterCareer,
  steadyCareer,
  unfinishedCareer,
  warnedCareer,
} from './agent-career.ts';
import { personName, phoneNumber } from './names.ts';
import type { District } from './places.ts';
import type { BranchFigures } from './scale.ts';

interface Place {
  readonly figures: BranchFigures;
  readonly branch: number;
  readonly place: number;
  readonly number: number;
  readonly districts: readonly District[];
  readonly agencies: readonly Agency[];
}

interface Ground {
  readonly branches: readonly BranchFigures[];
  readonly districts: readonly District[];
}

/** The agents of a shard in all branches, in the order of their codes, which go on from shard to shard. */
export function agentsOf(
  { branches, districts: allDistricts }: Ground,
  allAgencies: readonly Agency[],
  shard: number,
): readonly Agent[] {
  const first = shard * branches.reduce((sum, { agents }) => sum + agents, 0);
  const places = branches.flatMap((figures, branch) => {
    const districts = allDistricts.filter((district) => district.branch === branch);
    const agencies = allAgencies.filter((agency) => agency.branch === branch);
    return Array.from({ length: figures.agents }, (_, place) => ({
      figures,
      branch,
      place,
      number: shard * figures.agents + place + 1,
      districts,
      agencies,
    }));
  });
  return places.map((place, index) => agentAt(place, first + index));
}

function agentAt(at: Place, index: number): Agent {
  const random = randomOf(purposes.agent, index);
  const isWoman = random.chance(0.45);
  const career = careerAt(at, random);
  const code = `${at.branch === 0 ? 'A' : 'C'}-${String(at.number).padStart(4, '0')}`;
  const { joined, statuses, working } = career;
  return {
    index,
    branch: at.branch,
    code,
    name: personName(random, isWoman),
    isWoman,
    born: day('1968-01-01') + random.below(12_000),
    birthDistrict: random.pick(at.districts).code,
    phone: phoneNumber(random),
    joined,
    statuses,
    agencies: agenciesAt(at, career, random),
    territories: territoriesAt(at, career, random),
    certificates: certificatesOf(career, code),
    working,
    energy: energyOf(at, code, random),
    fieldDay: random.below(3),
  };
}

// The first agent is one to show; those with planted irregularities stay small beside the others.
function energyOf({ number, branch }: Place, code: string, random: Random): number {
  if (number === 1 && branch === 0) return 1.2;
  const isPlanted = code === planted.keepsTheMoney.agent || code === planted.paysOnce.agent;
  return isPlanted ? 0.3 : spread(random, 0.9);
}

const isSample = ({ figures, districts }: Place): boolean => figures.agents < districts.length;

function careerAt(at: Place, random: Random): Career {
  const { place, figures, districts } = at;
  if (isSample(at)) {
    if (figures.agents < 12 || place < 10) return steadyCareer(random);
    return place === 10 ? warnedCareer(random) : endedCareer(day('2024-07-01'), random);
  }
  if (place < districts.length) return steadyCareer(random);
  const kind = random.next();
  if (kind < 0.1) return endedCareer(firstDayOf(monthNumber(2022, 8) + random.below(28)), random);
  if (kind < 0.18) return warnedCareer(random);
  if (kind < 0.22) return unfinishedCareer(random);
  return kind < 0.62 ? laterCareer(random) : steadyCareer(random);
}

function agenciesAt(
  { place, agencies }: Place,
  { joined, ended }: Career,
  random: Random,
): Agent['agencies'] {
  const first = itemAt(agencies, place % agencies.length).index;
  const moved = firstDayOf(monthNumber(2023, 1) + random.below(20));
  const isMover =
    random.chance(0.08) && agencies.length > 1 && moved > joined && (ended ?? moved + 1) > moved;
  if (!isMover) return [{ from: joined, to: ended, agency: first }];
  const next = itemAt(agencies, (place + 1 + random.below(agencies.length - 1)) % agencies.length).index;
  return [
    { from: joined, to: moved, agency: first },
    { from: moved, to: ended, agency: next },
  ];
}

// The first agents hold one district each for good, so that every district is always served; in the
// sample the few agents share the districts out.
function territoriesAt(at: Place, career: Career, random: Random): Agent['territories'] {
  const { place, districts, figures } = at;
  const span: Span = { from: career.joined + 90, to: career.ended };
  if (career.working.length === 0) return [];
  if (isSample(at)) {
    const own = districts.filter((_, index) => Math.floor(index / 3) === place && index < figures.agents * 3);
    return own.map(({ index }) => ({ ...span, district: index }));
  }
  if (place < districts.length) return [{ ...span, district: itemAt(districts, place).index }];
  return roamingTerritories(districts, span, random);
}

function roamingTerritories(
  districts: readonly District[],
  span: Span,
  random: Random,
): Agent['territories'] {
  const home = weighted(districts.map(({ potentialWorkers, reach }) => potentialWorkers * reach))(random);
  const count = random.between(1, 3);
  const chosen = Array.from({ length: count }, (_, step) =>
    itemAt(districts, (home + step) % districts.length),
  );
  const moved = firstDayOf(monthNumber(2022, 7) + random.below(26));
  const isMover = random.chance(0.12) && moved > span.from + 60 && (span.to ?? moved + 1) > moved + 60;
  return chosen.flatMap(({ index }, step) => {
    if (!isMover || step > 0) return [{ ...span, district: index }];
    const next = itemAt(districts, (home + count) % districts.length).index;
    return [
      { from: span.from, to: moved, district: index },
      { from: moved, to: span.to, district: next },
    ];
  });
}

function certificatesOf({ joined, statuses }: Career, code: string): Agent['certificates'] {
  const certified = statuses.find(({ status }) => status === 'CERTIFIED');
  if (certified === undefined) return [];
  const number = `SKE.BPJSTK/${code}/${Math.floor((joined + 70) / 365.2425) + 1970}`;
  return [{ from: certified.from, to: certified.from + 5 * 365, number }];
}
