import { describe, expect, it } from 'vitest';
import { calendarDate } from '../calendar/calendar-date.ts';
import { month } from '../calendar/month.ts';
import { money } from '../money/money.ts';
import type { Application } from './application.ts';
import type { EarlierRegistration, KnownPerson, RegistrationFacts } from './registration-facts.ts';
import { dayRefusals, decideRegistration, nikRefusals } from './registration-rules.ts';

const day = calendarDate;

const anApplication = (changes: Partial<Application> = {}): Application => ({
  nik: '3673011708900001',
  name: 'Siti Aminah',
  bornOn: day('1990-08-17'),
  sex: 'MALE',
  phone: null,
  districtCode: '36.73.01',
  villageCode: null,
  occupationCode: '0701',
  sector: 'TRADE_FOOD',
  income: money('1000000.00'),
  programs: ['JKK', 'JKM'],
  registeredOn: day('2024-07-22'),
  today: day('2024-07-22'),
  agentCode: null,
  isThroughAgent: false,
  channel: 'BRANCH',
  isWorking: true,
  isHealthy: true,
  branchId: 'branch',
  reason: 'reason',
  hasPresentDistrict: true,
  ...changes,
});

const anEarlier = (changes: Partial<EarlierRegistration> = {}): EarlierRegistration => ({
  number: 1,
  slot: 1,
  registeredOn: day('2024-03-04'),
  endedOn: null,
  paidThrough: month('2024-03'),
  occupationCode: '0701',
  ...changes,
});

const aPerson = (changes: Partial<KnownPerson> = {}): KnownPerson => ({
  key: 'person',
  branchId: 'branch',
  agentId: null,
  name: 'Siti Aminah',
  bornOn: day('1990-08-17'),
  sex: 'MALE',
  diedOn: null,
  districtCode: '36.73.01',
  registeredOn: day('2024-03-04'),
  registrations: [anEarlier()],
  ...changes,
});

const facts = (changes: Partial<RegistrationFacts> = {}): RegistrationFacts => ({
  known: null,
  isVisible: true,
  isInBranch: true,
  agent: null,
  ...changes,
});

const decide = (application: Partial<Application>, known: RegistrationFacts) => {
  const decision = decideRegistration(anApplication(application), known);
  return decision.kind === 'refused'
    ? decision.refusals.map(({ because }) => because.rule)
    : { number: decision.number, slot: decision.slot, lapsed: decision.lapsed, isSecond: decision.isSecond };
};

describe('a return', () => {
  it.each([
    ['2024-07-15', ['registration.same-work'], 'the last day of grace'],
    [
      '2024-07-16',
      { number: 2, slot: 1, lapsed: [{ number: 1, endedOn: '2024-07-16' }], isSecond: false },
      'lapsed by time',
    ],
  ])('on %s of who paid March 2024 alone is %j (%s)', (on, expected) => {
    const when = { registeredOn: day(on), today: day(on) };
    expect(decide(when, facts({ known: aPerson() }))).toEqual(expected);
  });

  it('does not close again what the daily job has closed', () => {
    const known = aPerson({ registrations: [anEarlier({ endedOn: day('2024-07-16') })] });
    expect(decide({}, facts({ known }))).toEqual({ number: 2, slot: 1, lapsed: [], isSecond: false });
  });

  it('is noticed with the day of the lapse', () => {
    const decision = decideRegistration(anApplication(), facts({ known: aPerson() }));
    const notes = decision.kind === 'accepted' ? decision.notes : [];
    expect(notes.map(({ rule }) => rule)).toEqual(['registration.return']);
    expect(notes[0]?.inputs).toContainEqual({ name: 'lapsedOn', value: '2024-07-16' });
  });

  it('checks the age of the registration day again', () => {
    const known = aPerson({ bornOn: day('1959-07-22') });
    expect(decide({ bornOn: day('1959-07-22') }, facts({ known }))).toEqual(['eligibility.age-limit']);
    const younger = aPerson({ bornOn: day('1959-07-23') });
    expect(decide({ bornOn: day('1959-07-23') }, facts({ known: younger }))).toMatchObject({ number: 2 });
  });

  it('cannot begin before the registration it follows', () => {
    const known = aPerson({
      registrations: [
        anEarlier({ registeredOn: day('2024-07-20'), paidThrough: null, occupationCode: '0101' }),
      ],
    });
    expect(decide({ registeredOn: day('2024-07-19') }, facts({ known }))).toEqual(['registration.order']);
    expect(decide({ registeredOn: day('2024-07-20') }, facts({ known }))).toMatchObject({
      number: 2,
      slot: 2,
    });
  });
});

describe('kinds of work', () => {
  it('take the slot that is free', () => {
    const open = anEarlier({ slot: 2, number: 2, occupationCode: '0101', paidThrough: month('2024-07') });
    const known = aPerson({ registrations: [anEarlier({ endedOn: day('2024-07-16') }), open] });
    expect(decide({}, facts({ known }))).toMatchObject({ number: 3, slot: 1, isSecond: true });
  });

  it('are two at most', () => {
    const paid = { paidThrough: month('2024-07') };
    const registrations = [
      anEarlier({ ...paid, occupationCode: '0101' }),
      anEarlier({ ...paid, number: 2, slot: 2, occupationCode: '0201' }),
    ];
    expect(decide({}, facts({ known: aPerson({ registrations }) }))).toEqual(['eligibility.kinds-of-work']);
  });
});

describe('who may not be seen', () => {
  it('is refused with one reason, whatever else is wrong', () => {
    const known = aPerson({ diedOn: day('2024-05-01') });
    const application = { isWorking: false, programs: [], bornOn: day('2020-01-01') };
    expect(decide(application, facts({ known, isVisible: false }))).toEqual(['registration.known-elsewhere']);
  });
});

describe('an agent', () => {
  const through = { isThroughAgent: true, agentCode: 'A-0001', channel: 'PERISAI' };

  it.each([
    ['ACTIVE', true, { number: 1, slot: 1, lapsed: [], isSecond: false }],
    ['WARNED', true, { number: 1, slot: 1, lapsed: [], isSecond: false }],
    ['SUSPENDED', true, ['registration.agent-status']],
    ['ENDED', true, ['registration.agent-status']],
    ['CERTIFIED', true, ['registration.agent-status']],
    [null, true, ['registration.agent-status']],
    ['ACTIVE', false, ['registration.agent-certificate']],
    ['ENDED', false, ['registration.agent-status', 'registration.agent-certificate']],
  ])('%s, with a certificate %s: %j', (status, isCertified, expected) => {
    expect(decide(through, facts({ agent: { key: 'agent', status, isCertified } }))).toEqual(expected);
  });

  it('that is none of the branch is refused', () => {
    expect(decide(through, facts())).toEqual(['registration.agent']);
  });
});

describe('the day of registration', () => {
  it.each([
    ['2024-07-22', 0],
    ['2024-06-22', 0],
    ['2024-06-21', 1],
    ['2024-07-23', 1],
  ])('%s, recorded on 22 July 2024: %i refusals', (on, refusals) => {
    expect(dayRefusals('input.registeredOn', day(on), day('2024-07-22'))).toHaveLength(refusals);
  });

  it('of 29 February is one', () => {
    const when = { registeredOn: day('2024-02-29'), today: day('2024-02-29') };
    expect(decide(when, facts())).toMatchObject({ number: 1 });
  });

  it('before any tariff of BPU is refused', () => {
    const when = { registeredOn: day('2015-06-30'), today: day('2015-06-30') };
    expect(decide(when, facts())).toContain('contribution.month');
  });
});

describe('a NIK', () => {
  it.each([
    ['3673011708900001', 0],
    ['367301170890000', 1],
    ['3673011708900000', 1],
    ['36730117089000\u00001', 1],
    ['', 1],
  ])('%j has %i refusals before anything is looked up', (nik, refusals) => {
    expect(nikRefusals(nik)).toHaveLength(refusals);
  });
});
