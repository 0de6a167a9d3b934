import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { Month } from '../calendar/month.ts';
import type { EndReason } from '../law/membership-facts.ts';
import type { Sector } from '../law/occupations.ts';
import type { DeclaredIncome, PayableParticipant, PayableRegistration } from '../law/payment-facts.ts';
import type { ProgramCode } from '../law/programs.ts';
import { money } from '../money/money.ts';
import type { Batch } from '../platform/context.ts';
import { run } from '../platform/reading/read.ts';
import { sql } from '../platform/reading/sql.ts';

interface RegistrationJson {
  readonly number: number;
  readonly registeredOn: CalendarDate;
  readonly endedOn: CalendarDate | null;
  readonly endReason: EndReason | null;
  readonly sector: Sector;
  readonly isThroughAgent: boolean;
  readonly programs: readonly ProgramCode[];
  readonly payments: readonly {
    readonly month: Month;
    readonly program: ProgramCode;
    readonly paidOn: CalendarDate;
  }[];
  readonly incomes: readonly {
    readonly from: CalendarDate;
    readonly to: CalendarDate | null;
    readonly income: string;
  }[];
}

interface FactsRow {
  readonly key: string;
  readonly bornOn: CalendarDate;
  readonly diedOn: CalendarDate | null;
  readonly registrations: readonly RegistrationJson[];
}

/** All that decides about the membership of participants: their registrations, what was paid for them, and deaths. */
export const membershipFacts: Batch<string, PayableParticipant | null> = {
  name: 'membership facts',
  async read(ctx, keys) {
    const rows = await run<FactsRow>(ctx, factsOf(keys));
    const byKey = new Map(rows.map((row) => [row.key, participantOf(row)]));
    return keys.map((key) => byKey.get(key) ?? null);
  },
};

function factsOf(keys: readonly string[]) {
  return sql`select p.id as key, p.born_on as "bornOn", p.died_on as "diedOn", coalesce((
    select json_agg(json_build_object(
      'number', r.number, 'registeredOn', r.registered_on, 'endedOn', r.ended_on, 'endReason', r.end_reason, 'sector', r.sector,
      'isThroughAgent', r.acquired_by is not null,
      'programs', (select coalesce(json_agg(e.program order by e.program), '[]') from enrolments as e
        where e.participant_id = r.participant_id and e.registration_number = r.number),
      'payments', (select coalesce(json_agg(json_build_object('month', to_char(c.month, 'YYYY-MM'), 'program', c.program, 'paidOn', c.paid_on)
          order by c.month, c.program), '[]') from contributions as c
        where c.participant_id = r.participant_id and c.registration_number = r.number),
      'incomes', (select coalesce(json_agg(json_build_object('from', lower(i.valid), 'to', upper(i.valid), 'income', i.income::text)
          order by i.valid), '[]') from registration_incomes as i
        where i.participant_id = r.participant_id and i.registration_number = r.number)) order by r.number)
    from registrations as r where r.participant_id = p.id), '[]') as registrations
    from participants as p where p.id = any (${keys})`;
}

function participantOf({ key, bornOn, diedOn, registrations }: FactsRow): PayableParticipant {
  return { participantId: key, bornOn, deathOn: diedOn, registrations: registrations.map(registrationOf) };
}

function registrationOf({ incomes, ...registration }: RegistrationJson): PayableRegistration {
  return { ...registration, incomes: incomes.map(incomeOf) };
}

function incomeOf({ from, to, income }: RegistrationJson['incomes'][number]): DeclaredIncome {
  return { from, to, income: money(income) };
}
