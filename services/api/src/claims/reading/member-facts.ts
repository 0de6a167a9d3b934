import type { CalendarDate } from '../../calendar/calendar-date.ts';
import type { Month } from '../../calendar/month.ts';
import type { PaidYear, ScholarshipChild } from '../../law/benefits/scholarship/scholarship-facts.ts';
import type {
  ClaimFacts,
  ClaimKind,
  ClaimMember,
  ClaimRegistration,
  ClaimStatus,
  EarlierClaim,
  KnownContribution,
  SavingsGround,
} from '../../law/claims/claim-facts.ts';
import type { EndReason } from '../../law/membership-facts.ts';
import type { Sector } from '../../law/occupations.ts';
import type { Payer, ProgramCode } from '../../law/programs.ts';
import { money } from '../../money/money.ts';
import type { Batch } from '../../platform/context.ts';
import { run } from '../../platform/reading/read.ts';
import { sql } from '../../platform/reading/sql.ts';
import { readEvent, readFacts } from '../claim-record.ts';

interface RegistrationJson {
  readonly number: number;
  readonly registeredOn: CalendarDate;
  readonly endedOn: CalendarDate | null;
  readonly endReason: EndReason | null;
  readonly sector: Sector;
  readonly programs: readonly ProgramCode[];
  readonly payments: readonly {
    readonly month: Month;
    readonly program: ProgramCode;
    readonly paidOn: CalendarDate;
    readonly amount: string;
    readonly payer: Payer;
  }[];
  readonly incomes: readonly {
    readonly from: CalendarDate;
    readonly to: CalendarDate | null;
    readonly income: string;
  }[];
}

interface ClaimJson {
  readonly id: string;
  readonly number: string;
  readonly program: ProgramCode;
  readonly kind: ClaimKind;
  readonly status: ClaimStatus;
  readonly eventOn: CalendarDate;
  readonly circumstance: string;
  readonly amount: string | null;
  readonly determinedOn: CalendarDate | null;
  readonly paidOn: CalendarDate | null;
  readonly event: string | null;
  /** Of a scholarship that was paid. */
  readonly decision: string | null;
  /** Of savings that were paid: what they were decided from. */
  readonly facts: string | null;
}

interface MemberRow {
  readonly key: string;
  readonly bornOn: CalendarDate;
  readonly diedOn: CalendarDate | null;
  readonly registrations: readonly RegistrationJson[];
  readonly opening: { readonly asOf: CalendarDate; readonly amount: string } | null;
  readonly claims: readonly ClaimJson[];
}

/** What is known of a participant that a claim is decided from; each claim with its id, so that it can be left out. */
export interface MemberFacts {
  readonly member: ClaimMember;
  readonly claims: readonly KnownClaim[];
}

export type KnownClaim = EarlierClaim & {
  readonly id: string;
  /** The years of school that it paid. */
  readonly paidYears: readonly (PaidYear & { readonly child: string })[];
};

export const memberFacts: Batch<string, MemberFacts | null> = {
  name: 'facts of members for claims',
  async read(ctx, keys) {
    const rows = await run<MemberRow>(ctx, factsOf(keys));
    const byKey = new Map(rows.map((row) => [row.key, memberOf(row)]));
    return keys.map((key) => byKey.get(key) ?? null);
  },
};

// Ordered throughout: the same facts are the same text.
function factsOf(keys: readonly string[]) {
  return sql`select p.id as key, p.born_on as "bornOn", p.died_on as "diedOn", coalesce((
    select json_agg(json_build_object(
      'number', r.number, 'registeredOn', r.registered_on, 'endedOn', r.ended_on, 'endReason', r.end_reason, 'sector', r.sector,
      'programs', (select coalesce(json_agg(e.program order by e.program), '[]') from enrolments as e
        where e.participant_id = r.participant_id and e.registration_number = r.number),
      'payments', (select coalesce(json_agg(json_build_object('month', to_char(c.month, 'YYYY-MM'), 'program', c.program,
          'paidOn', c.paid_on, 'amount', c.amount::text, 'payer', c.payer) order by c.month, c.program), '[]') from contributions as c
        where c.participant_id = r.participant_id and c.registration_number = r.number),
      'incomes', (select coalesce(json_agg(json_build_object('from', lower(i.valid), 'to', upper(i.valid), 'income', i.income::text)
          order by i.valid), '[]') from registration_incomes as i
        where i.participant_id = r.participant_id and i.registration_number = r.number)) order by r.number)
    from registrations as r where r.participant_id = p.id), '[]') as registrations,
    (select json_build_object('asOf', o.as_of, 'amount', o.amount::text) from jht_opening_balances as o
      where o.participant_id = p.id) as opening, coalesce((
    select json_agg(json_build_object('id', k.id, 'number', k.number, 'program', k.program, 'kind', k.kind, 'status', k.status,
      'eventOn', k.event_on, 'circumstance', k.circumstance, 'amount', k.amount::text, 'determinedOn', k.determined_on,
        'paidOn', k.paid_on, 'event', t.event,
        'decision', (select d.decision from claim_decisions as d where d.participant_id = k.participant_id and d.claim_id = k.id
          and k.kind = 'SCHOLARSHIP' and k.status = 'PAID'),
        'facts', (select d.facts from claim_decisions as d where d.participant_id = k.participant_id and d.claim_id = k.id
          and k.kind = 'SAVINGS' and k.status = 'PAID'))
      order by k.number)
    from claims as k left join claim_contents as t on t.participant_id = k.participant_id and t.claim_id = k.id
    where k.participant_id = p.id), '[]') as claims
    from participants as p where p.id = any (${keys})`;
}

function memberOf({ bornOn, diedOn, registrations, opening, claims }: MemberRow): MemberFacts {
  const openingSavings = opening === null ? null : { asOf: opening.asOf, amount: money(opening.amount) };
  return {
    member: { bornOn, deathOn: diedOn, registrations: registrations.map(registrationOf), openingSavings },
    claims: claims.map(earlierOf),
  };
}

function registrationOf({ payments, incomes, ...registration }: RegistrationJson): ClaimRegistration {
  return {
    ...registration,
    payments: payments.map((payment) => ({ ...payment, amount: money(payment.amount) })),
    incomes: incomes.map(({ from, to, income }) => ({ from, to, income: money(income) })),
  };
}

function earlierOf({ event, circumstance, amount, decision, facts, ...claim }: ClaimJson): KnownClaim {
  return {
    ...claim,
    amount: amount === null ? null : money(amount),
    paidYears: decision === null ? [] : paidYearsIn(decision),
    ...(facts === null ? {} : { knownContributions: knownIn(readFacts(facts)) }),
    ...(event === null ? toldBy(claim.kind, circumstance) : toldIn(event)),
  };
}

const knownIn = ({ member, decidedOn }: ClaimFacts): readonly KnownContribution[] =>
  member.registrations.flatMap(({ number, payments }) =>
    payments
      .filter(({ program, paidOn }) => program === 'JHT' && paidOn <= decidedOn)
      .map(({ month }) => ({ registration: number, month })),
  );

type Told = Pick<EarlierClaim, 'isFatal' | 'isTotalDisability' | 'ground' | 'schoolYears'>;

// Claims from before the service keep nothing but their circumstance.
const toldBy = (kind: ClaimKind, circumstance: string): Told => ({
  isFatal: kind === 'DEATH' || circumstance === 'FATAL_WORK_ACCIDENT',
  isTotalDisability: false,
  ground: kind === 'SAVINGS' ? (circumstance as SavingsGround) : null,
  schoolYears: [],
});

function toldIn(text: string): Told {
  const event = readEvent(text);
  return {
    isFatal: event.kind === 'DEATH' || (event.kind === 'WORK_ACCIDENT' && event.deathOn !== null),
    isTotalDisability: event.kind === 'WORK_ACCIDENT' && event.outcome.kind === 'TOTAL_DISABILITY',
    ground: event.kind === 'SAVINGS' ? event.ground : null,
    schoolYears: event.kind === 'SCHOLARSHIP' ? event.children.flatMap(yearsOf) : [],
  };
}

const yearsOf = ({ key, claimed }: ScholarshipChild): Told['schoolYears'] =>
  claimed.map(({ schoolYear }) => ({ child: key, schoolYear }));

interface KeptYear {
  readonly child: string;
  readonly schoolYear: number;
  readonly level: PaidYear['level'];
  readonly amount: string;
}

function paidYearsIn(decision: string): KnownClaim['paidYears'] {
  const { components } = JSON.parse(decision) as { readonly components: readonly KeptYear[] };
  return components.map(({ child, schoolYear, level, amount }) => ({
    child,
    schoolYear,
    level,
    amount: money(amount),
  }));
}
