import { createHash } from 'node:crypto';
import type { CalendarDate } from '../../calendar/calendar-date.ts';
import type { HeirCandidate, HeirRelation } from '../../law/benefits/heirs/heirs.ts';
import type { ScholarshipChild } from '../../law/benefits/scholarship/scholarship-facts.ts';
import type {
  ClaimEvent,
  DeathEvent,
  Family,
  SavingsEvent,
  SavingsGround,
  ScholarshipEvent,
} from '../../law/claims/claim-facts.ts';
import { money } from '../../money/money.ts';
import { inputText } from '../../platform/input-text.ts';
import { badInput } from '../../platform/problem.ts';
import { accidentOf } from './accident-of-input.ts';
import { listOf } from './bounded-list.ts';
import type {
  ClaimEventInput,
  ClaimHeirInput,
  ClaimPersonInput,
  DeathInput,
  SavingsInput,
  ScholarshipChildInput,
  ScholarshipInput,
} from './claim-event.inputs.ts';

/** A person whom a claim names: the facts know the key alone. */
export interface ClaimPerson {
  readonly key: string;
  readonly name: string;
  readonly bankName: string | null;
  readonly bankAccount: string | null;
}

export interface EventOfInput {
  readonly event: ClaimEvent;
  readonly persons: readonly ClaimPerson[];
}

/** What a client tells of an event, as facts and persons. Errors: BAD_USER_INPUT for what makes no sense as input. */
export function eventOfInput(input: ClaimEventInput, today: CalendarDate): EventOfInput {
  const given = Object.values(input).filter((one) => one != null);
  if (given.length !== 1) throw badInput('input.event', 'needs exactly one of its four parts.');
  const { workAccident, death, savings } = input;
  if (workAccident != null) {
    const { family, persons } = familyOf(workAccident, 'input.event.workAccident');
    return { event: accidentOf(workAccident, family), persons };
  }
  if (death != null) return deathOf(death);
  if (savings != null) return savingsOf(savings, today);
  return scholarshipOf(input.scholarship as ScholarshipInput);
}

function deathOf({ diedOn, ...input }: DeathInput): EventOfInput {
  const { family, persons } = familyOf(input, 'input.event.death');
  const event: DeathEvent = { kind: 'DEATH', eventOn: diedOn as CalendarDate, family };
  return { event, persons };
}

const hasOwnDay: ReadonlySet<string> = new Set(['DEATH', 'TOTAL_DISABILITY', 'STOPPED_BUSINESS']);

function savingsOf({ ground, eventOn, asked, ...input }: SavingsInput, today: CalendarDate): EventOfInput {
  const field = 'input.event.savings';
  if (hasOwnDay.has(ground) && eventOn == null)
    throw badInput(`${field}.eventOn`, 'is needed for this ground.');
  const { family, persons } = familyOf(input, field);
  const event: SavingsEvent = {
    kind: 'SAVINGS',
    ground: ground as SavingsGround,
    eventOn: hasOwnDay.has(ground) ? (eventOn as CalendarDate) : today,
    asked: asked == null ? null : money(asked),
    family,
  };
  return { event, persons };
}

interface FamilyInput {
  readonly heirs?: ClaimHeirInput[] | null;
  readonly funeralArrangedBy?: ClaimPersonInput | null;
}

function familyOf(
  { heirs, funeralArrangedBy }: FamilyInput,
  field: string,
): { readonly family: Family; readonly persons: readonly ClaimPerson[] } {
  const listed = listOf(heirs, `${field}.heirs`);
  const persons = listed.map((heir, at) => personOf(heir, `heir-${at + 1}`, `${field}.heirs[${at}]`));
  const arranger =
    funeralArrangedBy == null ? null : personOf(funeralArrangedBy, 'funeral-1', `${field}.funeralArrangedBy`);
  return {
    family: { heirs: listed.map(candidateOf), funeralArrangedBy: arranger?.key ?? null },
    persons: arranger === null ? persons : [...persons, arranger],
  };
}

const candidateOf = ({ relation, diedOn, byNotarialDeed }: ClaimHeirInput, at: number): HeirCandidate => ({
  key: `heir-${at + 1}`,
  relation: relation as HeirRelation,
  diedOn: (diedOn ?? null) as CalendarDate | null,
  byNotarialDeed: byNotarialDeed === true,
});

const account = /^[0-9]{5,20}$/;

function personOf(
  { name, bankName, bankAccount }: ClaimPersonInput,
  key: string,
  field: string,
): ClaimPerson {
  if (bankAccount != null && !account.test(bankAccount))
    throw badInput(`${field}.bankAccount`, 'must have 5 to 20 digits.');
  return {
    key,
    name: inputText(name, `${field}.name`, 200),
    bankName: bankName == null ? null : inputText(bankName, `${field}.bankName`, 100),
    bankAccount: bankAccount ?? null,
  };
}

function scholarshipOf({ ground, eventOn, children }: ScholarshipInput): EventOfInput {
  const field = 'input.event.scholarship.children';
  const listed = listOf(children, field);
  if (listed.length === 0) throw badInput(field, 'needs at least one child.');
  const persons = listed.map((child, at) => personOf(child, childKey(child), `${field}[${at}]`));
  if (new Set(persons.map(({ key }) => key)).size < persons.length)
    throw badInput(field, 'names the same child twice.');
  const event: ScholarshipEvent = {
    kind: 'SCHOLARSHIP',
    ground: ground as ScholarshipEvent['ground'],
    eventOn: eventOn as CalendarDate,
    children: listed.map((child, at) => childOf(child, `${field}[${at}]`)),
  };
  return { event, persons };
}

const keyDigits = 12;

// The same child in another claim has the same key, and the key tells no name.
function childKey({ name, bornOn }: ScholarshipChildInput): string {
  const hash = createHash('sha256').update(`${name.trim().toLowerCase()}|${bornOn}`).digest();
  return `child-${hash.readUIntBE(0, 6).toString().padStart(keyDigits, '0')}`;
}

function childOf(child: ScholarshipChildInput, field: string): ScholarshipChild {
  const { bornOn, marriedOn, work, claimed } = child;
  return {
    key: childKey(child),
    bornOn: bornOn as CalendarDate,
    marriedOn: (marriedOn ?? null) as CalendarDate | null,
    work: listOf(work, `${field}.work`).map(({ kind, from, until }) => ({
      kind: kind as NonNullable<ScholarshipChild['work']>[number]['kind'],
      from: from as CalendarDate,
      to: (until ?? null) as CalendarDate | null,
    })),
    paid: [],
    claimed: listOf(claimed, `${field}.claimed`).map(({ schoolYear, level }) => ({
      schoolYear,
      level: level as ScholarshipChild['claimed'][number]['level'],
    })),
  };
}
