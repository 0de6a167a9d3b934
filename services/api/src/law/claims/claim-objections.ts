import { fromRupiah, type Money, sum } from '../../money/money.ts';
import { programName } from '../programs.ts';
import type { Reason } from '../reason.ts';
import { dayText } from '../wording.ts';
import { objectionsOfDeath } from './after-death.ts';
import { programOf } from './claim-event.ts';
import type { ClaimEvent, ClaimFacts, ClaimMember } from './claim-facts.ts';
import { overlapsWithEarlier } from './claim-overlaps.ts';
import { objection } from './claim-reasons.ts';
import { beforeBirth, impossibleDeath } from './impossible-death.ts';
import { impossibleTimes } from './impossible-times.ts';

/**
 * PP 44/2015, PP 46/2015 and the practice of branches: what keeps a claim from being taken at all:
 * days that cannot be, a program or a time without membership, and what was claimed before. None for
 * most claims. Each names the fact that is wrong and the rule.
 */
export function claimObjections(facts: ClaimFacts): readonly Reason[] {
  const impossible = impossibleDays(facts);
  if (impossible.length > 0) return impossible;
  const { event, member } = facts;
  return [
    ...objectionsOfDeath(facts),
    ...membershipObjections(event, member),
    ...amountObjections(event),
    ...overlapsWithEarlier(facts),
  ];
}

function impossibleDays(facts: ClaimFacts): readonly Reason[] {
  const { event, member, filedOn } = facts;
  const { eventOn } = event;
  if (eventOn < member.bornOn) return [beforeBirth('eventOn', eventOn, member)];
  if (eventOn > filedOn) return [eventAfterFiling(facts)];
  if (event.kind !== 'WORK_ACCIDENT') return [];
  return [...impossibleDeath(event, facts), ...impossibleTimes(event, filedOn)];
}

const eventAfterFiling = ({ event: { eventOn }, filedOn }: ClaimFacts): Reason =>
  objection({
    rule: 'event-after-filing',
    field: 'eventOn',
    id: `Kejadian ${dayText(eventOn).id} sesudah hari pengajuan ${dayText(filedOn).id}.`,
    en: `The event on ${dayText(eventOn).en} lies after the day of filing, ${dayText(filedOn).en}.`,
    inputs: { eventOn, filedOn },
  });

function membershipObjections(event: ClaimEvent, { registrations }: ClaimMember): readonly Reason[] {
  const program = programOf(event);
  const name = programName(program);
  const enrolled = registrations.filter(({ programs }) => programs.includes(program));
  const [first] = enrolled.toSorted((left, right) => (left.registeredOn < right.registeredOn ? -1 : 1));
  if (first === undefined)
    return [
      objection({
        rule: 'never-enrolled',
        field: 'program',
        id: `Peserta tidak pernah terdaftar pada ${name.id} (${program}).`,
        en: `The participant was never enrolled in ${name.en} (${program}).`,
        inputs: { program },
      }),
    ];
  if (event.eventOn >= first.registeredOn) return [];
  const since = dayText(first.registeredOn);
  return [
    objection({
      rule: 'outside-registration',
      field: 'eventOn',
      id: `Kejadian ${dayText(event.eventOn).id} sebelum peserta terdaftar pada ${since.id}.`,
      en: `The event on ${dayText(event.eventOn).en} lies before the registration on ${since.en}.`,
      inputs: { eventOn: event.eventOn, registeredOn: first.registeredOn },
    }),
  ];
}

/**
 * Rp1.000.000.000.000, the most that costs may come to: a bound of this service and of no law, far above any case. The
 * column of amounts, eighteen digits of rupiah, holds a million times that and all that is added to it later.
 */
const MOST = fromRupiah(1_000_000_000_000n);

const COSTS_OUT_OF_RANGE = {
  id: 'Biaya yang diajukan harus nol atau lebih, dan seluruhnya paling banyak Rp1.000.000.000.000.',
  en: 'Costs must be zero or more, and at most Rp1,000,000,000,000 in all.',
};

const SAVINGS_OUT_OF_RANGE = {
  id: 'Jumlah saldo yang diminta harus nol atau lebih, dan paling banyak Rp1.000.000.000.000.',
  en: 'The savings asked for must be zero or more, and at most Rp1,000,000,000,000.',
};

function amountObjections(event: ClaimEvent): readonly Reason[] {
  const costs = costsOf(event);
  const [negative] = costs.filter(([, amount]) => amount < 0n);
  const field = negative?.[0] ?? costs[0]?.[0];
  const tooMuch = sum(costs.map(([, amount]) => amount)) > MOST;
  if (field === undefined || (negative === undefined && !tooMuch)) return [];
  return [
    objection({
      rule: 'amount-out-of-range',
      field,
      ...(event.kind === 'SAVINGS' ? SAVINGS_OUT_OF_RANGE : COSTS_OUT_OF_RANGE),
    }),
  ];
}

function costsOf(event: ClaimEvent): readonly (readonly [string, Money])[] {
  if (event.kind === 'SAVINGS') return event.asked === null ? [] : [['asked', event.asked]];
  if (event.kind !== 'WORK_ACCIDENT') return [];
  const of = (field: string, amounts: readonly Money[]) => amounts.map((amount) => [field, amount] as const);
  return [
    ...of('medicalCosts', event.medicalCosts),
    ...of('diagnosticCosts', event.diagnosticCosts),
    ...of(
      'transport',
      event.transport.map(({ cost }) => cost),
    ),
    ...of(
      'aids',
      event.aids.map(({ cost }) => cost),
    ),
    ...of('homeCare', event.homeCare === null ? [] : [event.homeCare.cost]),
  ];
}
