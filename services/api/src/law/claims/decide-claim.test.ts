import { describe, expect, it } from 'vitest';
import { calendarDate } from '../../calendar/calendar-date.ts';
import { month, monthsFrom } from '../../calendar/month.ts';
import { formatMoney, money, sum } from '../../money/money.ts';
import { savingsOn } from '../benefits/savings-benefit.ts';
import type { Reason } from '../reason.ts';
import { objectionsOfDeath } from './after-death.ts';
import type { ClaimDecision } from './claim-decision.ts';
import { deathTold, programOf } from './claim-event.ts';
import type {
  ClaimEvent,
  ClaimFacts,
  ClaimRegistration,
  DeathEvent,
  EarlierClaim,
  SavingsEvent,
  WorkAccidentEvent,
} from './claim-facts.ts';
import { nothingFound } from './claim-facts.ts';
import { lapseReason, lapseYears } from './claim-lapse.ts';
import { explainBadRegistration, explainNoCover, untilDeath } from './claim-membership.ts';
import { claimObjections } from './claim-objections.ts';
import { overlapsWithEarlier } from './claim-overlaps.ts';
import { refundsOf, toHeirs, toParticipant } from './claim-shares.ts';
import { signDays, signsOf } from './claim-signs.ts';
import { decideClaim } from './decide-claim.ts';
import { coverOn } from './decide-covered.ts';
import { decideDeath } from './decide-death.ts';
import { decideSavings, savingsFactsOf } from './decide-savings.ts';
import { decideScholarship } from './decide-scholarship.ts';
import { decideWorkAccident } from './decide-work-accident.ts';
import { beforeBirth, impossibleDeath } from './impossible-death.ts';
import { impossibleTimes } from './impossible-times.ts';
import { judged } from './judged.ts';

const day = calendarDate;

function aRegistration(changes: Partial<ClaimRegistration> = {}): ClaimRegistration {
  return {
    number: 1,
    registeredOn: day('2024-01-02'),
    endedOn: null,
    endReason: null,
    programs: ['JKK', 'JKM', 'JHT'],
    sector: 'OTHER',
    incomes: [{ from: day('2024-01-02'), to: null, income: money('1000000.00') }],
    payments: paid('2024-01', '2024-12', '2024-01-02'),
    ...changes,
  };
}

const paid = (from: string, to: string, on: string): ClaimRegistration['payments'] =>
  monthsFrom(month(from), month(to)).flatMap((each) =>
    (['JKK', 'JKM', 'JHT'] as const).map((program) => ({
      month: each,
      program,
      paidOn: day(on),
      amount: money(program === 'JKM' ? '6800.00' : program === 'JKK' ? '10000.00' : '20000.00'),
      payer: 'SELF' as const,
    })),
  );

const family = { heirs: [{ key: 'heir-1', relation: 'SPOUSE' as const }], funeralArrangedBy: null };

const death = (on: string): DeathEvent => ({ kind: 'DEATH', eventOn: day(on), family });

const accident = (changes: Partial<WorkAccidentEvent> = {}): WorkAccidentEvent => ({
  kind: 'WORK_ACCIDENT',
  eventOn: day('2024-06-03'),
  cause: { kind: 'AT_WORK' },
  outcome: { kind: 'RECOVERED' },
  leftHanded: false,
  deathOn: null,
  medicalCosts: [money('1000000.00')],
  diagnosticCosts: [],
  transport: [],
  incapacity: null,
  aids: [],
  homeCare: null,
  family,
  ...changes,
});

const fatal = (changes: Partial<WorkAccidentEvent> = {}) =>
  accident({ outcome: { kind: 'DEATH' }, deathOn: day('2024-06-04'), medicalCosts: [], ...changes });

const savings = (changes: Partial<SavingsEvent> = {}): SavingsEvent => ({
  kind: 'SAVINGS',
  ground: 'STOPPED_BUSINESS',
  eventOn: day('2024-11-01'),
  asked: null,
  family: { heirs: [], funeralArrangedBy: null },
  ...changes,
});

interface Changes extends Partial<Omit<ClaimFacts, 'event' | 'member'>> {
  readonly registrations?: readonly ClaimRegistration[];
  readonly bornOn?: string;
}

function facts(event: ClaimEvent, { registrations, bornOn, ...changes }: Changes = {}): ClaimFacts {
  return {
    event,
    member: {
      bornOn: day(bornOn ?? '1980-05-05'),
      registrations: registrations ?? [aRegistration()],
      openingSavings: null,
    },
    earlierClaims: [],
    findings: nothingFound,
    filedOn: day('2024-12-31'),
    decidedOn: day('2024-12-31'),
    ...changes,
  };
}

const shortly = ({ kind, amount }: ClaimDecision): string => `${kind} ${formatMoney(amount)}`;
const decide = (event: ClaimEvent, changes: Changes = {}) => decideClaim(facts(event, changes));
const rulesOf = (because: readonly Reason[]): readonly string[] =>
  because.flatMap((step) => [step.rule, ...rulesOf(step.because)]);

const earlier = (changes: Partial<EarlierClaim>): EarlierClaim => ({
  number: 'SRG-2024-000001',
  program: 'JKM',
  kind: 'DEATH',
  status: 'PAID',
  eventOn: day('2024-06-04'),
  isFatal: true,
  isTotalDisability: false,
  ground: null,
  amount: money('42000000.00'),
  paidOn: day('2024-06-10'),
  schoolYears: [],
  ...changes,
});

describe('a decided claim', () => {
  const cases: readonly (readonly [string, ClaimEvent, Changes, string])[] = [
    ['JKM in full', death('2024-06-04'), {}, 'PAYABLE 42000000.00'],
    ['treatment of an accident', accident(), {}, 'PAYABLE 1000000.00'],
    ['a fatal accident at base Rp1.000.000: 48 + 12 + 10 million', fatal(), {}, 'PAYABLE 70000000.00'],
    [
      'total disability: 56 + 12 million',
      accident({ outcome: { kind: 'TOTAL_DISABILITY' }, medicalCosts: [] }),
      {},
      'PAYABLE 68000000.00',
    ],
    [
      'an event in grace',
      accident({ eventOn: day('2024-06-03') }),
      { registrations: [aRegistration({ payments: paid('2024-01', '2024-03', '2024-01-02') })] },
      'VERIFICATION 1000000.00',
    ],
    [
      'an event after the lapse',
      accident({ eventOn: day('2024-09-02') }),
      { registrations: [aRegistration({ payments: paid('2024-01', '2024-03', '2024-01-02') })] },
      'REFUSED 0.00',
    ],
    ['a death thirty days after registration', death('2024-02-01'), {}, 'VERIFICATION 42000000.00'],
    ['a death thirty-one days after registration', death('2024-02-02'), {}, 'PAYABLE 42000000.00'],
    [
      'an accident of five years ago, on the last day',
      accident({ eventOn: day('2019-12-31') }),
      since2019(),
      'PAYABLE 1000000.00',
    ],
    [
      'an accident of five years and a day ago',
      accident({ eventOn: day('2019-12-30') }),
      since2019(),
      'LAPSED 0.00',
    ],
    [
      'an accident under the two years of PP 44/2015',
      accident({ eventOn: day('2019-12-01') }),
      since2019(),
      'LAPSED 0.00',
    ],
    ['savings two months after the business stopped', savings(), {}, 'PAYABLE 251229.68'],
    [
      'a part for a home after ten years: 30 % of Rp251.229,68 and no more',
      savings({ ground: 'HOME', eventOn: day('2024-12-31') }),
      { registrations: [aRegistration({ registeredOn: day('2014-12-31') })] },
      'PAYABLE 75368.90',
    ],
    [
      'a part for a home a day before ten years',
      savings({ ground: 'HOME', eventOn: day('2024-12-31') }),
      { registrations: [aRegistration({ registeredOn: day('2015-01-01') })] },
      'REFUSED 0.00',
    ],
    [
      'savings before the month of waiting is over',
      savings({ eventOn: day('2024-12-15') }),
      {},
      'REFUSED 0.00',
    ],
  ];

  it.each(cases)('%s', (_name, event, changes, expected) => {
    expect(shortly(decide(event, changes))).toBe(expected);
  });

  it.each(cases)('%s: components and shares add up to the amount', (_name, event, changes) => {
    const { amount, components, shares } = decide(event, changes);
    expect(sum(components.map((one) => one.amount))).toBe(amount);
    expect(sum(shares.map((one) => one.amount))).toBe(amount);
  });

  it('is the same whenever it is asked again', () => {
    const asked = facts(fatal());
    expect(decideClaim(asked)).toEqual(decideClaim(structuredClone(asked)));
  });
});

function since2019(): Changes {
  const payments = paid('2019-06', '2020-12', '2019-06-03');
  const incomes = [{ from: day('2019-06-03'), to: null, income: money('1000000.00') }];
  return { registrations: [aRegistration({ registeredOn: day('2019-06-03'), payments, incomes })] };
}

describe('what the law leaves to a person', () => {
  const inGrace = { registrations: [aRegistration({ payments: paid('2024-01', '2024-03', '2024-01-02') })] };
  const judged = (accepted: boolean) => ({
    ...inGrace,
    findings: { ...nothingFound, judgement: { accepted, reason: 'Tunggakan disetor agen terlambat.' } },
  });

  it.each([
    [true, 'PAYABLE 1000000.00'],
    [false, 'REFUSED 0.00'],
  ])('is paid when accepted (%s): %s, and keeps the reason', (accepted, expected) => {
    const decision = decide(accident(), judged(accepted));
    expect(shortly(decision)).toBe(expected);
    const step = decision.because.at(-1);
    expect(step?.rule).toBe('claim.judgement');
    expect(step?.inputs).toContainEqual({ name: 'reason', value: 'Tunggakan disetor agen terlambat.' });
  });

  it('is not made payable by arrears that were paid after the event', () => {
    const payments = [
      ...paid('2024-01', '2024-03', '2024-01-02'),
      ...paid('2024-04', '2024-12', '2024-06-10'),
    ];
    expect(shortly(decide(accident(), { registrations: [aRegistration({ payments })] }))).toBe(
      'VERIFICATION 1000000.00',
    );
  });

  it.each([
    ['2024-05-26', 'PAYABLE', 'eight days before'],
    ['2024-05-27', 'VERIFICATION', 'seven days before'],
    ['2024-06-03', 'VERIFICATION', 'on the day'],
  ])('arrears paid on %s before an event on 3 June are %s (%s)', (paidOn, kind) => {
    const payments = [...paid('2024-01', '2024-03', '2024-01-02'), ...paid('2024-04', '2024-12', paidOn)];
    expect(decide(accident(), { registrations: [aRegistration({ payments })] }).kind).toBe(kind);
  });

  it('plays no part where the law is clear', () => {
    const findings = { ...nothingFound, judgement: { accepted: false, reason: 'x' } };
    expect(decide(accident(), { findings }).kind).toBe('PAYABLE');
  });
});

describe('the registration that covers an event (Permenaker 5/2021; S33, S34)', () => {
  it.each([
    [{ workingAtRegistration: false }, ['eligibility.working']],
    [{ healthyAtRegistration: false }, ['eligibility.healthy']],
    [{ workingAtRegistration: true, healthyAtRegistration: true }, null],
  ])('with the findings %j fails %j', (found, rules) => {
    const decision = decide(death('2024-06-04'), { findings: { ...nothingFound, ...found } });
    const failing = rulesOf(decision.because).filter((rule) => rule.startsWith('eligibility.'));
    expect(decision.kind).toBe(rules === null ? 'PAYABLE' : 'REFUSED');
    expect(failing).toEqual(rules ?? []);
  });
});

describe('a claim that asks for what cannot be paid', () => {
  it('an accident that costs nothing is refused, with its reason', () => {
    const decision = decide(accident({ medicalCosts: [] }));
    expect(shortly(decision)).toBe('REFUSED 0.00');
    expect(decision.because.at(-1)).toMatchObject({ rule: 'claim.nothing-to-pay', outcome: 'FAILS' });
    expect(decision.refunds).toEqual([]);
  });

  it('savings below zero are told as savings, and costs below zero as costs', () => {
    const [asked] = claimObjections(facts(savings({ ground: 'HOME', asked: money('-1.00') })));
    expect(asked).toMatchObject({ rule: 'claim.amount-out-of-range', outcome: 'FAILS' });
    expect(asked?.text.id).toBe(
      'Jumlah saldo yang diminta harus nol atau lebih, dan paling banyak Rp1.000.000.000.000.',
    );
    const [costs] = claimObjections(facts(accident({ medicalCosts: [money('-1.00')] })));
    expect(costs?.text.id).toContain('Biaya yang diajukan');
  });
});

describe('claims beside each other', () => {
  it.each<[string, ClaimEvent, Partial<EarlierClaim>, string | null]>([
    ['JKM again for the same death', death('2024-06-04'), {}, 'claim.duplicate'],
    ['JKM for another day', death('2024-06-05'), {}, 'claim.death-claimed-twice'],
    ['JKK for a death paid by JKM', fatal(), {}, 'claim.death-claimed-twice'],
    [
      'an accident that was survived',
      accident(),
      { kind: 'WORK_ACCIDENT', program: 'JKK', isFatal: false, eventOn: day('2024-05-02') },
      null,
    ],
    [
      'a death after a refused claim',
      death('2024-06-04'),
      { status: 'REJECTED', paidOn: null, amount: null },
      null,
    ],
    [
      'a death after a withdrawn claim',
      death('2024-06-04'),
      { status: 'WITHDRAWN', paidOn: null, amount: null },
      null,
    ],
    [
      'JHT in full, paid before',
      savings(),
      { kind: 'SAVINGS', program: 'JHT', ground: 'AGE', isFatal: false },
      'claim.savings-claimed-twice',
    ],
    [
      'JHT in full after a part',
      savings(),
      { kind: 'SAVINGS', program: 'JHT', ground: 'HOME', isFatal: false, amount: money('1000.00') },
      null,
    ],
    [
      'a part of JHT after a part',
      savings({ ground: 'HOME', eventOn: day('2024-12-31') }),
      { kind: 'SAVINGS', program: 'JHT', ground: 'RETIREMENT_PREPARATION', isFatal: false },
      'claim.partial-savings-once',
    ],
  ])('%s', (_name, event, other, rule) => {
    const { because } = decide(event, { earlierClaims: [earlier(other)] });
    const found = rulesOf(because).filter((one) => /duplicate|twice|once/.test(one));
    expect(found).toEqual(rule === null ? [] : [rule]);
  });
});

describe('after a death', () => {
  it('another claim for it stands on the membership as it was', () => {
    const ended = aRegistration({ endedOn: day('2024-06-05'), endReason: 'DEATH' });
    expect(shortly(decide(death('2024-06-04'), { registrations: [ended] }))).toBe('PAYABLE 42000000.00');
  });

  it('the months after it go back: JKK and JKM with JKM, JHT with JHT', () => {
    const refunds = (event: ClaimEvent) =>
      decide(event).refunds.map(({ program, months, amount }) => [
        program,
        months.length,
        formatMoney(amount),
      ]);
    expect(refunds(death('2024-06-04'))).toEqual([
      ['JKK', 6, '60000.00'],
      ['JKM', 6, '40800.00'],
    ]);
    expect(refunds(savings({ ground: 'DEATH', eventOn: day('2024-06-04'), family }))).toEqual([
      ['JHT', 6, '120000.00'],
    ]);
  });

  it('without an heir the grants stay in the fund and the funeral is paid to who arranged it (PP 44/2015 Pasal 40)', () => {
    const alone = { ...death('2024-06-04'), family: { heirs: [], funeralArrangedBy: 'funeral-1' } };
    expect(decide(alone).shares.map(({ payee, amount }) => [payee.kind, formatMoney(amount)])).toEqual([
      ['SOCIAL_SECURITY_FUND', '20000000.00'],
      ['SOCIAL_SECURITY_FUND', '12000000.00'],
      ['FUNERAL_ARRANGER', '10000000.00'],
    ]);
  });

  it.each<[string, ClaimEvent, string | null]>([
    ['the same death', savings({ ground: 'DEATH', eventOn: day('2024-06-04') }), null],
    [
      'another day of death',
      savings({ ground: 'DEATH', eventOn: day('2024-06-05') }),
      'claim.death-on-another-day',
    ],
    ['an accident on the day of death', accident({ eventOn: day('2024-06-04') }), null],
    ['an accident after it', accident({ eventOn: day('2024-06-05') }), 'claim.event-after-death'],
    ['a business that stopped after it', savings(), 'claim.event-after-death'],
  ])('that was established on 4 June, %s', (_name, event, rule) => {
    const { member, ...rest } = facts(event);
    const found = objectionsOfDeath({ ...rest, member: { ...member, deathOn: day('2024-06-04') } });
    expect(found.map((step) => step.rule)).toEqual(rule === null ? [] : [rule]);
  });

  it('a scholarship needs a decided claim, and goes to the child', () => {
    const event: ClaimEvent = {
      kind: 'SCHOLARSHIP',
      ground: 'WORK_ACCIDENT_DEATH',
      eventOn: day('2024-06-03'),
      children: [
        { key: 'child-1', bornOn: day('2014-02-02'), paid: [], claimed: [{ schoolYear: 2024, level: 'SD' }] },
      ],
    };
    expect(rulesOf(decide(event).because)).toEqual(['claim.scholarship-foundation']);
    const foundation = earlier({ kind: 'WORK_ACCIDENT', program: 'JKK', eventOn: day('2024-06-03') });
    const decision = decide(event, { earlierClaims: [foundation] });
    expect(shortly(decision)).toBe('PAYABLE 1500000.00');
    expect(decision.shares.map(({ payee }) => payee)).toEqual([{ kind: 'CHILD', key: 'child-1' }]);
  });
});

describe('JHT', () => {
  it('is what was paid in with its return, less what goes back', () => {
    const { amount, refunds, because } = decide(
      savings({ ground: 'DEATH', eventOn: day('2024-06-04'), family }),
    );
    expect(refunds).toHaveLength(1);
    expect(amount > money('120000.00')).toBe(true);
    expect(rulesOf(because)).toContain('heirs.rank');
  });

  it('begins anew after it was paid in full', () => {
    const again = aRegistration({
      number: 2,
      registeredOn: day('2024-07-01'),
      payments: paid('2024-07', '2024-08', '2024-07-01'),
    });
    const first = aRegistration({
      endedOn: day('2024-06-10'),
      endReason: 'JHT_PAID',
      payments: paid('2024-01', '2024-06', '2024-01-02'),
    });
    const before = earlier({
      kind: 'SAVINGS',
      program: 'JHT',
      ground: 'STOPPED_BUSINESS',
      isFatal: false,
      eventOn: day('2024-05-01'),
    });
    const { amount } = decide(savings(), { registrations: [first, again], earlierClaims: [before] });
    expect(amount >= money('40000.00') && amount < money('42000.00')).toBe(true);
  });
});

describe('what is told of the time after an accident', () => {
  const care = (from: string, to: string) => ({
    cost: money('300000.00'),
    period: { from: day(from), to: day(to) },
    onDoctorsAdvice: true,
  });
  const disease = (workEndedOn: string) => ({ kind: 'WORK_DISEASE' as const, workEndedOn: day(workEndedOn) });
  it.each<[string, WorkAccidentEvent, readonly string[]]>([
    [
      'incapacity up to the day of death',
      fatal({ deathOn: day('2024-06-20'), incapacity: { from: day('2024-06-03'), to: day('2024-06-21') } }),
      [],
    ],
    [
      'incapacity a day beyond the death',
      fatal({ deathOn: day('2024-06-20'), incapacity: { from: day('2024-06-03'), to: day('2024-06-22') } }),
      ['claim.incapacity-period'],
    ],
    [
      'care at home from the day of the accident',
      accident({ homeCare: care('2024-06-03', '2024-06-13') }),
      [],
    ],
    [
      'care at home a day before the accident',
      accident({ homeCare: care('2024-06-02', '2024-06-13') }),
      ['claim.home-care-period'],
    ],
    ['care at home up to the day of filing', accident({ homeCare: care('2024-12-01', '2025-01-01') }), []],
    [
      'care at home beyond the day of filing',
      accident({ homeCare: care('2024-12-01', '2025-01-02') }),
      ['claim.home-care-period'],
    ],
    ['work that ended on the day of filing', accident({ cause: disease('2024-12-31') }), []],
    [
      'work that ends after the day of filing',
      accident({ cause: disease('2025-01-01') }),
      ['claim.work-end'],
    ],
    ['work that ends with the calendar', accident({ cause: disease('9999-12-31') }), ['claim.work-end']],
    [
      'care at home beyond the death',
      fatal({ deathOn: day('2024-06-20'), homeCare: care('2024-06-03', '2024-06-22') }),
      ['claim.home-care-period'],
    ],
  ])('%s', (_name, event, expected) => {
    expect(claimObjections(facts(event)).map(({ rule }) => rule)).toEqual(expected);
    expect(impossibleTimes(event, day('2024-12-31')).map(({ rule }) => rule)).toEqual(expected);
  });
});

describe('JHT paid in later in the month in which it was emptied', () => {
  it('belongs to the new account (PP 46/2015 Pasal 22)', () => {
    const before = earlier({
      kind: 'SAVINGS',
      program: 'JHT',
      ground: 'STOPPED_BUSINESS',
      isFatal: false,
      paidOn: day('2024-06-10'),
    });
    const again = aRegistration({
      number: 2,
      registeredOn: day('2024-06-20'),
      payments: paid('2024-07', '2024-07', '2024-06-20'),
    });
    const account = savingsFactsOf(facts(savings(), { registrations: [again], earlierClaims: [before] }));
    expect(savingsOn(account, day('2024-06-30')).balance).toBe(money('20000.00'));
  });
});

describe('the parts of a decision', () => {
  const asked = {
    facts: { registrations: [aRegistration({ payments: paid('2024-01', '2024-03', '2024-01-02') })] },
    program: 'JKM' as const,
  };

  it.each<[string, ClaimEvent, string, string | null]>([
    ['an accident', accident(), 'JKK', null],
    ['a fatal one', fatal(), 'JKK', '2024-06-04'],
    ['a death', death('2024-06-04'), 'JKM', '2024-06-04'],
    ['savings', savings(), 'JHT', null],
    [
      'savings of a dead member',
      savings({ ground: 'DEATH', eventOn: day('2024-06-04') }),
      'JHT',
      '2024-06-04',
    ],
    [
      'a scholarship after a death',
      { kind: 'SCHOLARSHIP', ground: 'DEATH', eventOn: day('2024-06-04'), children: [] },
      'JKM',
      null,
    ],
    [
      'a scholarship after a disability',
      { kind: 'SCHOLARSHIP', ground: 'TOTAL_DISABILITY', eventOn: day('2024-06-04'), children: [] },
      'JKK',
      null,
    ],
  ])('%s is told rightly', (_name, event, program, diedOn) => {
    expect([programOf(event), deathTold(event)]).toEqual([program, diedOn]);
  });

  it.each([
    ['2024-07-15', null],
    ['2024-07-16', '2024-04 2024-05 2024-06 2024-07'],
    ['2024-12-31', '2024-04 2024-05 2024-06 2024-07'],
  ])('no cover on %s rests on the months %s (S34)', (on, unpaid) => {
    const step = explainNoCover({ ...asked, on: day(on) })?.because.find(
      ({ rule }) => rule === 'claim.unpaid-months',
    );
    expect(step?.inputs.find(({ name }) => name === 'unpaid')?.value ?? null).toBe(unpaid);
    expect(step?.because.map(({ rule }) => rule) ?? []).toEqual(
      unpaid === null ? [] : Array(4).fill('contribution.due-date'),
    );
  });

  it('a registration with nothing found against it is good', () => {
    const { member } = facts(accident());
    expect(
      explainBadRegistration(
        { facts: member, on: day('2024-06-03'), program: 'JKK' },
        member.bornOn,
        nothingFound,
      ),
    ).toBeNull();
  });

  it('cover tells membership first, and then the signs', () => {
    const cover = coverOn({
      facts: facts(death('2024-02-01')),
      on: day('2024-02-01'),
      program: 'JKM',
      isDeath: true,
    });
    expect(cover.because.map(({ rule }) => rule)).toEqual([
      'membership.status',
      'claim.sign.soon-after-registration',
    ]);
  });

  it('signs are looked for at a death alone, up to the ninetieth day', () => {
    const signs = (on: string, isDeath: boolean) => signsOf(aRegistration(), day(on), isDeath).length;
    expect([signs('2024-04-01', true), signs('2024-04-02', true), signs('2024-01-03', false)]).toEqual([
      1, 0, 0,
    ]);
    expect(signDays.every(({ confidence }) => confidence === 'ASSUMPTION')).toBe(true);
  });

  it('the lapse of JKK is two years before PP 82/2019 and five since; of others nothing is told', () => {
    expect(lapseYears.map(({ value }) => value)).toEqual([2, 5]);
    expect(lapseReason(facts(death('2010-01-01')))).toBeNull();
  });

  it('nothing stands against a plain claim', () => {
    expect(claimObjections(facts(accident()))).toEqual([]);
    expect(overlapsWithEarlier(facts(accident()))).toEqual([]);
    expect(impossibleDeath(fatal(), facts(fatal()))).toEqual([]);
    expect(beforeBirth('eventOn', day('1979-01-01'), facts(accident()).member).outcome).toBe('FAILS');
  });

  it('each kind decides alone as with all', () => {
    const [died, hurt, saved] = [facts(death('2024-06-04')), facts(accident()), facts(savings())];
    expect(decideDeath(death('2024-06-04'), died)).toEqual(decideClaim(died));
    expect(decideWorkAccident(accident(), hurt)).toEqual(decideClaim(hurt));
    expect(decideSavings(savings(), saved)).toEqual(decideClaim(saved));
    expect(savingsFactsOf(saved).contributions).toHaveLength(12);
    const school: ClaimEvent = {
      kind: 'SCHOLARSHIP',
      ground: 'DEATH',
      eventOn: day('2024-06-04'),
      children: [],
    };
    expect(decideScholarship(school, facts(school)).kind).toBe('REFUSED');
  });

  it('a verdict waits for a person who judges', () => {
    const open = decide(death('2024-02-01'));
    expect(judged(open, nothingFound)).toBe(open);
    expect(untilDeath(facts(accident()).member).registrations).toHaveLength(1);
  });

  it('shares and refunds lose nothing', () => {
    const { components } = decide(fatal());
    expect(toParticipant(components).shares).toHaveLength(3);
    expect(toHeirs(components, day('2024-06-04'), family).shares).toHaveLength(3);
    const ending = {
      ground: 'DEATH',
      on: day('2024-12-04'),
      programs: ['JKK'],
      decidedOn: day('2024-12-31'),
    } as const;
    expect(refundsOf(facts(fatal()).member, ending)).toEqual([]);
  });

  it('months paid ahead are refunded once, with the payment that ended their registration', () => {
    const ahead = paid('2024-01', '2025-01', '2024-01-02');
    const ending = {
      ground: 'JHT_PAID',
      on: day('2024-08-05'),
      programs: ['JKK', 'JKM', 'JHT'],
      decidedOn: day('2024-08-08'),
    } as const;
    const open = facts(savings(), { registrations: [aRegistration({ payments: ahead })] });
    expect(refundsOf(open.member, ending).map(({ months }) => months.length)).toEqual([5, 5, 5]);
    const over = aRegistration({ payments: ahead, endedOn: day('2024-08-09'), endReason: 'JHT_PAID' });
    const again = facts(savings(), {
      registrations: [over, aRegistration({ number: 2, payments: paid('2024-09', '2024-09', '2024-09-02') })],
    });
    expect(
      refundsOf(again.member, { ...ending, on: day('2024-10-01'), decidedOn: day('2024-10-03') }),
    ).toEqual([]);
  });
});
