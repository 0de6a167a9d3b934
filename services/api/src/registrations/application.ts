import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { Sex } from '../law/nik.ts';
import type { Sector } from '../law/occupations.ts';
import { findOccupation } from '../law/occupations.ts';
import type { ProgramCode } from '../law/programs.ts';
import { type Money, money } from '../money/money.ts';
import type { Context } from '../platform/context.ts';
import { userOf } from '../platform/context.ts';
import { inputText } from '../platform/input-text.ts';
import { assertConsentText, type GivenConsent } from '../platform/personal/write-consent.ts';
import { badInput, Problem } from '../platform/problem.ts';
import { regionCache } from '../regions/region.cache.ts';
import type { RegisterParticipantInput } from './registration.inputs.ts';

/** An application as checked for its form; what the law says of it comes after. */
export interface Application {
  readonly nik: string;
  readonly name: string;
  readonly bornOn: CalendarDate;
  readonly sex: Sex;
  readonly phone: string | null;
  readonly districtCode: string;
  readonly villageCode: string | null;
  readonly occupationCode: string;
  readonly sector: Sector;
  readonly income: Money;
  readonly programs: readonly ProgramCode[];
  readonly registeredOn: CalendarDate;
  readonly today: CalendarDate;
  readonly agentCode: string | null;
  /** Whoever is an agent registers through themselves. */
  readonly isThroughAgent: boolean;
  readonly channel: string;
  readonly isWorking: boolean;
  readonly isHealthy: boolean;
  readonly branchId: string;
  readonly consents: readonly GivenConsent[];
  readonly reason: string;
  /** Whether the district of issue in the NIK is one that exists today. */
  readonly hasPresentDistrict: boolean;
}

const longestName = 200;
const longestReason = 500;
const longestCode = 20;
const mobileNumber = /^(0|\+62)8[0-9]{7,11}$/;

/** Checks what was sent. Errors: BAD_USER_INPUT naming the field. */
export function applicationOf(ctx: Context, input: RegisterParticipantInput): Application {
  const { branchId, role } = userOf(ctx);
  if (branchId === null) throw new Problem('FORBIDDEN', 'Only staff and agents of a branch register people.');
  const occupation = findOccupation(input.occupationCode);
  if (occupation === undefined)
    throw badInput('input.occupationCode', 'is not the code of an occupation, like 0101.');
  if (input.bornOn > ctx.today) throw badInput('input.bornOn', 'must not lie in the future.');
  return {
    ...residenceOf(ctx, input),
    nik: input.nik,
    name: inputText(input.name, 'input.name', longestName),
    bornOn: input.bornOn as CalendarDate,
    sex: input.sex as Sex,
    phone: phoneOf(input.phone ?? null),
    occupationCode: occupation.code,
    sector: occupation.sector,
    income: money(input.income),
    programs: input.programs.toSorted() as ProgramCode[],
    registeredOn: input.registeredOn as CalendarDate,
    today: ctx.today,
    agentCode: input.agentCode == null ? null : inputText(input.agentCode, 'input.agentCode', longestCode),
    isThroughAgent: role === 'agent' || input.agentCode != null,
    channel: input.channel,
    isWorking: input.isWorking,
    isHealthy: input.isHealthy,
    branchId,
    consents: consentsOf(input),
    reason: inputText(input.reason, 'input.reason', longestReason),
    hasPresentDistrict: ctx.cached(regionCache).byCode.has(districtOfIssue(input.nik)),
  };
}

function consentsOf({ consents }: RegisterParticipantInput): readonly GivenConsent[] {
  const given = consents ?? [];
  for (const [at, one] of given.entries()) assertConsentText(one, `input.consents[${at}]`);
  return given.map(({ purpose, textVersion, channel }) => ({ purpose, textVersion, channel }));
}

const districtOfIssue = (nik: string): string =>
  [nik.slice(0, 2), nik.slice(2, 4), nik.slice(4, 6)].join('.');

function residenceOf(ctx: Context, { districtCode, villageCode = null }: RegisterParticipantInput) {
  const { byCode } = ctx.cached(regionCache);
  if (byCode.get(districtCode)?.level !== 'DISTRICT')
    throw badInput('input.districtCode', 'is not the code of a district, like 36.73.02.');
  if (villageCode !== null && byCode.get(villageCode)?.parentCode !== districtCode)
    throw badInput('input.villageCode', 'is not the code of a village of that district, like 36.73.02.1001.');
  return { districtCode, villageCode };
}

function phoneOf(phone: string | null): string | null {
  if (phone === null || mobileNumber.test(phone)) return phone;
  throw badInput('input.phone', 'must be a mobile number in full, like 081234567890 or +6281234567890.');
}

/** All that an application says, in one form, to know it again. */
export function contentOf({
  income,
  today: _today,
  hasPresentDistrict: _known,
  ...said
}: Application): object {
  return { ...said, income: String(income) };
}
