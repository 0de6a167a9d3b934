import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiError, dataOf, expectRefusal } from '../support/answer.ts';
import { type Api, startApi } from '../support/api.ts';

interface Reason {
  readonly rule: string;
  readonly outcome: string;
  readonly text: { readonly id: string };
  readonly legalBasis: { readonly instrument: string; readonly confidence: string } | null;
}

interface Quote {
  readonly base: string | null;
  readonly total: string;
  readonly decisions: readonly {
    readonly program: { readonly code: string } | null;
    readonly outcome: string;
    readonly amount: string;
    readonly components: readonly {
      readonly code: string;
      readonly amount: string;
      readonly because: readonly Reason[];
    }[];
    readonly because: readonly Reason[];
  }[];
  readonly scholarships: readonly { readonly child: number; readonly amount: string }[];
  readonly scholarshipTotal: string;
}

const reasons = '{ rule outcome text { id } legalBasis { instrument confidence } because { rule } }';
const document = `query ($input: BenefitQuoteInput!) { benefitQuote(input: $input) {
  base total scholarshipTotal
  decisions { program { code } outcome amount components { code amount because ${reasons} } because ${reasons} }
  scholarships { child amount years { schoolYear level amount } }
  scholarshipBecause ${reasons} } }`;

/** A market trader with an income of Rp1.000.000 who paid the months until the middle of 2024. */
const aTrader = {
  income: '1000000.00',
  sector: 'TRADE_FOOD',
  programs: ['JKK', 'JKM'],
  registeredOn: '2024-01-03',
  paidThrough: '2024-06',
};

const diedOn = (day: string) => ({ death: { diedOn: day } });
const anAccident = { accidentOn: '2024-06-05', cause: 'AT_WORK', outcome: 'RECOVERED' };
const aBill = (cost: string) => ({ workAccident: { ...anAccident, medicalCosts: [cost] } });

describe('the calculator of benefits, for everybody', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.stop());

  const ask = (input: object) => api.send<{ benefitQuote: Quote }>(document, { variables: { input } });
  const quoteFor = async (input: object): Promise<Quote> => dataOf(await ask(input)).benefitQuote;
  const linesOf = (quote: Quote) =>
    quote.decisions.flatMap(({ program, components }) =>
      components.map(({ code, amount }) => `${program?.code ?? '-'} ${code} ${amount}`),
    );

  it('tells a trader what an accident with two months of incapacity pays, part by part', async () => {
    const workAccident = {
      ...anAccident,
      cause: 'COMMUTE',
      medicalCosts: ['3500000.00'],
      transport: [{ mode: 'LAND', cost: '6000000.00' }],
      incapacityFrom: '2024-06-05',
      incapacityUntil: '2024-08-05',
      aids: [{ kind: 'SPECTACLES', cost: '1200000.00' }],
      homeCare: { cost: '400000.00', from: '2024-06-20', until: '2024-06-25', onDoctorsAdvice: false },
    };
    const quote = await quoteFor({ ...aTrader, event: { workAccident } });
    expect(linesOf(quote)).toEqual([
      'JKK MEDICAL 3500000.00',
      'JKK AID 1000000.00',
      'JKK TRANSPORT 5000000.00',
      'JKK TEMPORARY_INCAPACITY 2000000.00',
    ]);
    expect([quote.base, quote.total]).toEqual(['1000000.00', '11500000.00']);
    const because = quote.decisions[0]?.because ?? [];
    expect(because.find(({ outcome }) => outcome === 'FAILS')?.rule).toBe('work-accident.home-care');
    expect(quote.decisions[0]?.components[0]?.because[0]?.legalBasis?.instrument).toBe('PP 44/2015');
  });

  it.each([
    ['2024-04-10', '2024-06-10', '42000000.00'],
    ['2025-04-10', '2025-06-10', '10000000.00'],
  ])('a death two months after registering on %s pays %s', async (registeredOn, day, amount) => {
    const paidThrough = day.slice(0, 7);
    const quote = await quoteFor({ ...aTrader, registeredOn, paidThrough, event: diedOn(day) });
    expect([quote.decisions[0]?.outcome, quote.total]).toEqual(['ENTITLED', amount]);
  });

  it.each([
    ['2024-07-15', 'ENTITLED'],
    ['2024-07-16', 'VERIFICATION'],
    ['2024-10-15', 'VERIFICATION'],
    ['2024-10-16', 'REFUSED'],
  ])('a death on %s, with months paid until June: %s', async (day, outcome) => {
    const quote = await quoteFor({ ...aTrader, event: diedOn(day) });
    expect(quote.decisions[0]?.outcome).toBe(outcome);
    expect(quote.decisions[0]?.because[0]?.legalBasis?.instrument).toMatch(/^Perdir 22/);
  });

  it('gives back months paid ahead, and forecasts scholarships apart', async () => {
    const children = [
      { bornOn: '2014-03-01', level: 'SD', yearsDone: 3 },
      { bornOn: '2006-09-01', level: 'SMA', yearsDone: 2 },
      { bornOn: '2022-01-01' },
    ];
    const event = { workAccident: { ...anAccident, outcome: 'DEATH', children } };
    const quote = await quoteFor({ ...aTrader, paidThrough: '2024-08', event });
    expect(linesOf(quote)).toEqual([
      'JKK DEATH_GRANT 48000000.00',
      'JKK PERIODIC_GRANT 12000000.00',
      'JKK FUNERAL 10000000.00',
      '- REFUND 20000.00',
      '- REFUND 13600.00',
    ]);
    expect(quote.total).toBe('70033600.00');
    expect(quote.scholarships).toMatchObject([
      { child: 1, amount: '79500000.00' },
      { child: 2, amount: '63000000.00' },
    ]);
    expect(quote.scholarshipTotal).toBe('142500000.00');
  });

  it('pays old-age savings at 56 and not a day before', async () => {
    const savings = (claimedOn: string) => ({
      ...aTrader,
      programs: ['JKK', 'JKM', 'JHT'],
      savingsBefore: '12000000.00',
      event: { savings: { ground: 'AGE', claimedOn, bornOn: '1968-06-15' } },
    });
    expect((await quoteFor(savings('2024-06-14'))).decisions[0]?.outcome).toBe('REFUSED');
    const paid = await quoteFor(savings('2024-06-15'));
    expect(paid.decisions[0]).toMatchObject({ program: { code: 'JHT' }, outcome: 'ENTITLED' });
    expect(paid.decisions[0]?.because.at(-1)?.rule).toBe('savings.tax');
  });

  it('answers the same facts with the same bytes', async () => {
    const input = { ...aTrader, event: diedOn('2024-06-01') };
    expect((await ask(input)).text).toBe((await ask(input)).text);
  });

  const wrong: readonly (readonly [string, object])[] = [
    ['input.income', { income: '0.00', event: diedOn('2024-06-01') }],
    ['input.income', { income: '-1.00', event: diedOn('2024-06-01') }],
    ['input.income', { income: '1000000000000000.00', event: diedOn('2024-06-01') }],
    ['input.programs', { programs: ['JKK'], event: diedOn('2024-06-01') }],
    ['input.programs', { programs: ['JKK', 'JKM', 'JKM'], event: diedOn('2024-06-01') }],
    ['input.registeredOn', { registeredOn: '2024-06-02', event: diedOn('2024-06-01') }],
    ['input.registeredOn', { registeredOn: '0001-01-01', event: diedOn('2024-06-01') }],
    ['input.registeredOn', { registeredOn: '1964-05-31', paidThrough: null, event: diedOn('2024-06-01') }],
    ['input.paidThrough', { paidThrough: '2023-12', event: diedOn('2024-06-01') }],
    ['input.paidThrough', { paidThrough: '2025-07', event: diedOn('2024-06-30') }],
    ['input.paidThrough', { paidThrough: '9999-12', event: diedOn('2024-06-30') }],
    ['input.event', { event: {} }],
    ['input.event', { event: { ...diedOn('2024-06-01'), workAccident: anAccident } }],
    ['input.event.death.diedOn', { event: diedOn('9999-12-31') }],
    [
      'input.event.death.children[0].bornOn',
      { event: { death: { diedOn: '2024-06-01', children: [{ bornOn: '2024-06-02' }] } } },
    ],
    [
      'input.event.death.children',
      { event: { death: { diedOn: '2024-06-01', children: Array(11).fill({ bornOn: '2020-01-01' }) } } },
    ],
    ['input.event.workAccident.medicalCosts[0]', { event: aBill('-0.01') }],
    ['input.event.workAccident.medicalCosts[0]', { event: aBill('999999999999999999.99') }],
    [
      'input.event.workAccident.medicalCosts',
      { event: { workAccident: { ...anAccident, medicalCosts: Array(51).fill('1.00') } } },
    ],
    [
      'input.event.workAccident.losses[0].code',
      {
        event: { workAccident: { ...anAccident, outcome: 'PARTIAL_DISABILITY', losses: [{ code: 'SOUL' }] } },
      },
    ],
    [
      'input.event.workAccident.incapacityUntil',
      {
        event: {
          workAccident: { ...anAccident, incapacityFrom: '2024-06-05', incapacityUntil: '2024-06-05' },
        },
      },
    ],
    [
      'input.event.workAccident.incapacityFrom',
      {
        event: {
          workAccident: {
            ...anAccident,
            outcome: 'DEATH',
            incapacityFrom: '2024-06-05',
            incapacityUntil: '2024-06-06',
          },
        },
      },
    ],
    [
      'input.event.workAccident.homeCare.from',
      {
        event: {
          workAccident: {
            ...anAccident,
            homeCare: { cost: '1.00', from: '2024-06-03', until: '2024-06-20', onDoctorsAdvice: true },
          },
        },
      },
    ],
    [
      'input.event.savings.eventOn',
      { event: { savings: { ground: 'STOPPED_BUSINESS', claimedOn: '2024-06-01', bornOn: '1980-01-01' } } },
    ],
    [
      'input.event.savings.bornOn',
      { event: { savings: { ground: 'AGE', claimedOn: '2024-06-01', bornOn: '2024-01-03' } } },
    ],
  ];

  it.each(wrong)('names %s when it makes no sense: %j', async (field, changes) => {
    const answer = await ask({ ...aTrader, ...changes });
    expectRefusal(answer, 'BAD_USER_INPUT');
    expect(answer.errors.map((error: ApiError) => (error.extensions as { field?: string }).field)).toEqual([
      field,
    ]);
  });

  it('looks back sixty years, and not a day more', async () => {
    const back = { registeredOn: '1964-06-01', paidThrough: null, event: diedOn('2024-06-01') };
    expect((await ask({ ...aTrader, ...back })).errors).toEqual([]);
  });

  it.each([
    ['a month that does not exist', { paidThrough: '2024-13', event: diedOn('2024-06-01') }],
    ['a day that does not exist', { event: diedOn('2024-02-30') }],
    ['an amount that is not written as money', { event: aBill('1e9') }],
  ])('refuses %s', async (_, changes) => {
    expectRefusal(await ask({ ...aTrader, ...changes }), 'BAD_USER_INPUT');
  });
});
