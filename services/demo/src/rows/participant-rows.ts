import { dayText, monthOfDay, monthStartText } from '../calendar/days.ts';
import { purposes } from '../chance/purposes.ts';
import { itemAt, type Random, randomOf } from '../chance/random.ts';
import { type Person, paidThrough, type Registration } from '../people/person.ts';
import type { Plan } from '../plan.ts';
import { planted } from '../planted.ts';
import { kpjOf } from '../scheme/kpj.ts';
import { personName, phoneNumber } from '../scheme/names.ts';
import type { nikOf } from '../scheme/nik.ts';
import { occupations } from '../scheme/occupations.ts';
import type { District } from '../scheme/places.ts';
import { agentId, branchId } from './scheme-rows.ts';
import { row, type Table } from './table.ts';

const columns =
  'id kpj nik name born_on sex phone district_code village_code address bank_name bank_account died_on branch_id registered_on acquired_by agent_id occupation_code sector paid_through'.split(
    ' ',
  );

/** How people are known: ids by index, and the register that issues NIKs, one after another. */
export interface Identities {
  readonly ids: readonly string[];
  readonly nik: ReturnType<typeof nikOf>;
}

export function participantTable(plan: Plan, identities: Identities): Table {
  return {
    name: 'participants',
    columns,
    count: plan.people.length,
    rows: participantRows(plan, identities),
  };
}

function* participantRows(plan: Plan, { ids, nik }: Identities): Generator<string> {
  const agents = plan.agents.map(agentId);
  const branches = plan.branches.map((_, branch) => branchId(branch));
  for (const person of plan.people) {
    const random = randomOf(purposes.identity, person.index);
    const district = itemAt(plan.districts, person.district);
    const standing = standingOf(person);
    const { code, sector } = itemAt(occupations, standing.occupation);
    const serving = standing.serving.at(-1);
    const shared = sharedBy(person, plan);
    yield row(
      ids[person.index] ?? '',
      kpjOf(person.index),
      nik({
        birthDistrict: birthDistrict(district, person, random),
        born: person.born,
        isWoman: person.isWoman,
      }),
      personName(random, person.isWoman),
      dayText(person.born),
      person.isWoman ? 'FEMALE' : 'MALE',
      shared?.phone ?? (random.chance(0.93) ? phoneNumber(random) : null),
      district.code,
      district.villages[person.village]?.code ?? null,
      addressOf(district, person.village, random),
      ...(shared === null ? bankAccount(person, random) : (['BRI', shared.account] as const)),
      person.died === null ? null : dayText(person.died),
      branches[person.branch] ?? '',
      dayText(person.registered),
      person.acquiredBy === null ? null : (agents[person.acquiredBy] ?? null),
      serving === undefined || serving.to !== null ? null : (agents[serving.agent] ?? null),
      code,
      sector,
      openPaidThrough(person),
    );
  }
}

/** What the people of one agent and month share on purpose. */
function sharedBy({ acquiredBy, registered }: Person, { agents }: Plan): typeof planted.sharesAccount | null {
  if (acquiredBy === null || monthOfDay(registered) !== planted.sharesAccount.month) return null;
  return agents[acquiredBy]?.code === planted.sharesAccount.agent ? planted.sharesAccount : null;
}

/** The registration that stands for the person today: open before ended, then paid furthest, then the latest. */
export function standingOf({ registrations }: Person): Registration {
  const rank = (registration: Registration): number =>
    (registration.ended === null ? 100_000 : 0) + (paidThrough(registration) ?? 0);
  return registrations.reduce((best, other) => (rank(other) >= rank(best) ? other : best));
}

function openPaidThrough({ registrations }: Person): string | null {
  const months = registrations
    .filter(({ ended }) => ended === null)
    .map((registration) => paidThrough(registration) ?? 0);
  return months.length === 0 ? null : monthStartText(Math.max(...months));
}

// Codes of districts that were split or renamed since, and of West Java, live on in old numbers.
const obsolete = [
  '36.04.01',
  '36.04.02',
  '36.04.03',
  '36.04.04',
  '36.04.10',
  '36.04.21',
  '32.04.05',
  '32.08.12',
  '32.73.07',
  '36.01.21',
  '36.02.14',
];

const birthDistrict = (district: District, person: Person, random: Random): string =>
  random.chance(person.born < 10_000 ? 0.16 : 0.05) ? random.pick(obsolete) : district.code;

const addressOf = (district: District, village: number, random: Random): string =>
  `Kp. ${district.villages[village]?.name ?? district.name} RT ${pad(random.between(1, 12))} RW ${pad(random.between(1, 8))}`;

const pad = (value: number): string => String(value).padStart(3, '0');

const banks = ['BRI', 'BRI', 'BRI', 'Bank BJB', 'Mandiri', 'BNI', 'BSI', 'BCA', 'BTN'];

function bankAccount(person: Person, random: Random): readonly [string | null, string | null] {
  const has = person.savingsPaid !== null || random.chance(0.35);
  const account: readonly [string, string] = [
    random.pick(banks),
    String(1_000_000_000 + random.below(8_999_999_999)),
  ];
  return has ? account : [null, null];
}
