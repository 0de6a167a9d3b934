import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDate } from '../calendar/calendar-date.ts';
import { addMonths, month, monthsFrom } from '../calendar/month.ts';
import { formatMoney, fromSen, type Money, money, sum } from '../money/money.ts';
import type { PaidMonth } from './membership-facts.ts';
import type {
  PayableParticipant,
  PayableRegistration,
  PaymentLine,
  PaymentRequest,
} from './payment-facts.ts';
import { incomeOf, placePayment } from './place-payment.ts';
import type { ProgramCode } from './programs.ts';

const day = calendarDate;
const BOTH: readonly ProgramCode[] = ['JKK', 'JKM'];
const ALL: readonly ProgramCode[] = ['JKK', 'JKM', 'JHT'];

function paid(from: string, to: string): PaidMonth[] {
  return monthsFrom(month(from), month(to)).flatMap((each) =>
    ALL.map((program) => ({ month: each, program, paidOn: day('2024-03-04') })),
  );
}

const aRegistration = (changes: Partial<PayableRegistration> = {}): PayableRegistration => ({
  number: 1,
  registeredOn: day('2024-03-04'),
  programs: ALL,
  payments: paid('2024-03', '2024-05'),
  sector: 'TRADE_FOOD',
  incomes: [{ income: money('1000000.00'), from: day('2024-03-04'), to: null }],
  ...changes,
});

const aParticipant = (...registrations: PayableRegistration[]): PayableParticipant => ({
  participantId: 'siti',
  registrations,
});

const line = (of: string, programs = BOTH, participantId = 'siti'): PaymentLine => ({
  participantId,
  month: month(of),
  programs,
});

const aRequest = (lines: readonly PaymentLine[], amount: string, paidOn = '2024-06-10'): PaymentRequest => ({
  paidOn: day(paidOn),
  today: day('2024-12-31'),
  amount: money(amount),
  payer: 'SELF',
  channel: 'BANK',
  lines,
});

const place = (request: PaymentRequest, ...participants: PayableParticipant[]) => {
  const placement = placePayment(
    request,
    participants.length > 0 ? participants : [aParticipant(aRegistration())],
  );
  return placement.kind === 'placed'
    ? placement.contributions.map(
        ({ month: of, program, amount, registrationNumber }) =>
          `${registrationNumber} ${of} ${program} ${formatMoney(amount)}`,
      )
    : placement.because.map(({ rule }) => rule);
};

describe('several months in one payment', () => {
  const months = (from: string, count: number) =>
    monthsFrom(month(from), addMonths(month(from), count - 1)).map((each) => line(each));

  it.each<[string, string, number, string, string]>([
    ['2024-06-10', '2024-06', 1, '16800.00', 'a month'],
    ['2024-06-10', '2024-06', 2, '33600.00', 'two months'],
    ['2024-06-10', '2024-06', 4, '67200.00', 'four months: a period of 3 and one of 1 (decision 21)'],
    ['2024-08-16', '2024-06', 4, '67200.00', 'three months of arrears and the running one'],
    ['2024-06-10', '2024-06', 12, '201600.00', 'a year'],
    ['2024-06-10', '2024-06', 13, '218400.00', 'the running month and twelve ahead'],
  ])('on %s from %s: %i months for %s (%s)', (paidOn, from, count, amount) => {
    expect(place(aRequest(months(from, count), amount, paidOn))).toHaveLength(2 * count);
  });

  it('reach at most twelve months past the month of payment', () => {
    expect(place(aRequest(months('2024-06', 14), '235200.00'))).toEqual(['payment.too-far-ahead']);
  });
});

describe('months with and without the discount of PP 50/2025 in one payment', () => {
  const trader = aRegistration({ payments: paid('2024-03', '2026-10') });
  const from = (first: string, last: string) =>
    monthsFrom(month(first), month(last)).map((each) => line(each));
  const pay = (amount: string) =>
    placePayment(
      { ...aRequest(from('2026-11', '2027-01'), amount, '2026-11-10'), today: day('2026-11-10') },
      [aParticipant(trader)],
    );

  it('cost what each month costs: two halves and a whole', () => {
    const placement = pay('33600.00');
    expect(
      placement.kind === 'placed' && placement.contributions.map(({ amount }) => formatMoney(amount)),
    ).toEqual(['5000.00', '3400.00', '5000.00', '3400.00', '10000.00', '6800.00']);
  });

  it('are refused at the full tariff, with the right amount: nothing is left over to carry', () => {
    const placement = pay('50400.00');
    const [refusal] = placement.kind === 'refused' ? placement.because : [];
    expect(refusal?.rule).toBe('payment.amount');
    expect(refusal?.inputs).toContainEqual({ name: 'owed', value: '33600.00' });
    expect(refusal?.because[0]?.text.en).toBe('The contributions of these lines come to Rp33,600.');
  });
});

describe('a payment that can be placed', () => {
  it('pays the next month at what that month costs', () => {
    expect(place(aRequest([line('2024-06', ALL)], '36800.00'))).toEqual([
      '1 2024-06 JKK 10000.00',
      '1 2024-06 JKM 6800.00',
      '1 2024-06 JHT 20000.00',
    ]);
  });

  it('pays the oldest month first, whatever the order of its lines', () => {
    const lines = [line('2024-08'), line('2024-06'), line('2024-07')];
    expect(place(aRequest(lines, '50400.00', '2024-08-10'))).toEqual([
      '1 2024-06 JKK 10000.00',
      '1 2024-06 JKM 6800.00',
      '1 2024-07 JKK 10000.00',
      '1 2024-07 JKM 6800.00',
      '1 2024-08 JKK 10000.00',
      '1 2024-08 JKM 6800.00',
    ]);
  });

  it('covers several participants', () => {
    const budi = { ...aParticipant(aRegistration()), participantId: 'budi' };
    const lines = [line('2024-06'), line('2024-06', ALL, 'budi')];
    expect(place(aRequest(lines, '53600.00'), aParticipant(aRegistration()), budi)).toHaveLength(5);
  });

  it('starts a registration with the month of registration', () => {
    const declared = { income: money('3200000.00'), from: day('2024-06-07'), to: null };
    const known = aParticipant(
      aRegistration({ registeredOn: day('2024-06-07'), payments: [], incomes: [declared] }),
    );
    expect(place(aRequest([line('2024-06')], '41300.00'), known)).toHaveLength(2);
    const undeclared = aParticipant(aRegistration({ registeredOn: day('2024-03-01'), payments: [] }));
    expect(place(aRequest([line('2024-03')], '16800.00', '2024-03-01'), undeclared)).toEqual([
      'payment.no-income',
    ]);
  });

  it('gives the second of two lines for one month to the second job', () => {
    const twoJobs = aParticipant(aRegistration({ number: 2 }), aRegistration());
    expect(place(aRequest([line('2024-06'), line('2024-06')], '33600.00'), twoJobs)).toEqual([
      '1 2024-06 JKK 10000.00',
      '1 2024-06 JKM 6800.00',
      '2 2024-06 JKK 10000.00',
      '2 2024-06 JKM 6800.00',
    ]);
  });

  it('takes the discount of the contribution month and of the payer', () => {
    const prepaid = aParticipant(aRegistration({ payments: paid('2024-03', '2026-03') }));
    const request = { ...aRequest([line('2026-04')], '8400.00', '2025-12-20'), today: day('2025-12-31') };
    expect(place(request, prepaid)).toEqual(['1 2026-04 JKK 5000.00', '1 2026-04 JKM 3400.00']);
    expect(place({ ...request, payer: 'GOVERNMENT' }, prepaid)).toEqual(['payment.amount']);
    expect(place({ ...request, payer: 'GOVERNMENT', amount: money('16800.00') }, prepaid)).toHaveLength(2);
  });

  it('uses the income in force on the first day of the month', () => {
    const raised = aRegistration({
      incomes: [
        { income: money('1000000.00'), from: day('2024-03-04'), to: day('2024-06-02') },
        { income: money('3200000.00'), from: day('2024-06-02'), to: null },
      ],
    });
    expect(formatMoney(incomeOf(raised, month('2024-06')) ?? fromSen(0n))).toBe('1000000.00');
    expect(formatMoney(incomeOf(raised, month('2024-07')) ?? fromSen(0n))).toBe('3200000.00');
    expect(formatMoney(incomeOf(raised, month('2024-03')) ?? fromSen(0n))).toBe('1000000.00');
  });
});

describe('a payment that cannot be placed', () => {
  const ended = aRegistration({ endedOn: day('2024-06-01'), endReason: 'JHT_PAID' });

  it.each<[string, PaymentRequest, PayableParticipant | undefined, string]>([
    ['names nobody', aRequest([], '0.00'), undefined, 'payment.lines'],
    [
      'lies in the future',
      aRequest([line('2024-06')], '16800.00', '2025-01-01'),
      undefined,
      'payment.paid-on',
    ],
    ['is a sen too little', aRequest([line('2024-06')], '16799.99'), undefined, 'payment.amount'],
    ['is a sen too much', aRequest([line('2024-06')], '16800.01'), undefined, 'payment.amount'],
    [
      'is for a stranger',
      aRequest([line('2024-06', BOTH, 'x')], '16800.00'),
      undefined,
      'payment.participant',
    ],
    ['lacks JKM', aRequest([line('2024-06', ['JKK'])], '10000.00'), undefined, 'payment.programs'],
    [
      'names JKK twice',
      aRequest([line('2024-06', ['JKK', 'JKM', 'JKK'])], '26800.00'),
      undefined,
      'payment.programs',
    ],
    [
      'is for a program without enrolment',
      aRequest([line('2024-06', ALL)], '36800.00'),
      aParticipant(aRegistration({ programs: BOTH })),
      'payment.not-enrolled',
    ],
    ['pays a paid month again', aRequest([line('2024-05')], '16800.00'), undefined, 'payment.already-paid'],
    ['skips a month', aRequest([line('2024-07')], '16800.00'), undefined, 'payment.skips-month'],
    [
      'is for a closed registration',
      aRequest([line('2024-06')], '16800.00'),
      aParticipant(ended),
      'payment.no-open-registration',
    ],
    [
      'comes after death',
      aRequest([line('2024-06')], '16800.00'),
      { ...aParticipant(aRegistration()), deathOn: day('2024-06-10') },
      'payment.died',
    ],
    [
      'comes before the registration',
      aRequest([line('2024-06')], '16800.00'),
      aParticipant(aRegistration({ registeredOn: day('2024-06-11'), payments: [] })),
      'payment.no-open-registration',
    ],
    [
      'begins before the registration',
      aRequest([line('2024-02')], '16800.00'),
      aParticipant(aRegistration({ payments: [] })),
      'payment.first-month',
    ],
    [
      'begins after the month of payment',
      aRequest([line('2024-07')], '16800.00'),
      aParticipant(aRegistration({ payments: [] })),
      'payment.first-month',
    ],
  ])('%s', (_, request, participant, rule) => {
    expect(place(request, ...(participant === undefined ? [] : [participant]))).toEqual([rule]);
  });

  it('comes after the lapse: due on 16 July as the last day, refused from the day after (decision 3)', () => {
    const march = aParticipant(aRegistration({ payments: paid('2024-03', '2024-03') }));
    const arrears = ['2024-04', '2024-05', '2024-06', '2024-07'].map((of) => line(of));
    expect(place(aRequest(arrears, '67200.00', '2024-07-15'), march)).toHaveLength(8);
    expect(new Set(place(aRequest(arrears, '67200.00', '2024-07-16'), march))).toEqual(
      new Set(['payment.no-open-registration']),
    );
  });

  it('reaches more than twelve months ahead', () => {
    const lines = monthsFrom(month('2024-06'), month('2025-06')).map((of) => line(of));
    expect(place(aRequest(lines, '218400.00'))).toHaveLength(26);
    const tooMany = [...lines, line('2025-07')];
    expect(place(aRequest(tooMany, '235200.00'))).toEqual(['payment.too-far-ahead']);
  });

  it('repeats one line too often for the jobs there are', () => {
    expect(place(aRequest([line('2024-06'), line('2024-06')], '33600.00'))).toEqual(['payment.already-paid']);
  });

  it.each<[string, readonly string[], PayableParticipant, readonly string[]]>([
    [
      'the first month of an agent’s participant through another channel',
      ['2024-04', '2024-05', '2024-06'],
      aParticipant(aRegistration({ isThroughAgent: true, payments: [] })),
      ['payment.first-channel'],
    ],
    [
      'a month without an income',
      ['2024-06', '2024-07', '2024-08'],
      aParticipant(aRegistration({ incomes: [] })),
      ['payment.no-income'],
    ],
    [
      'a gap of its own after a line that is refused',
      ['2024-05', '2024-07', '2024-08'],
      aParticipant(aRegistration()),
      ['payment.already-paid', 'payment.skips-month'],
    ],
  ])('says why once, of what lines after it fail for alone: %s', (_, months, participant, rules) => {
    const lines = months.map((of) => line(of));
    expect(place(aRequest(lines, '50400.00'), participant)).toEqual(rules);
  });

  it('says what the lines owe, in words', () => {
    const placement = placePayment(aRequest([line('2024-06')], '10000.00'), [aParticipant(aRegistration())]);
    expect(placement.kind === 'refused' && placement.because[0]?.because[0]?.text.id).toBe(
      'Iuran pada baris-baris ini berjumlah Rp16.800.',
    );
  });

  it('places nothing of the lines that could stand', () => {
    const placement = placePayment(aRequest([line('2024-06'), line('2024-08')], '33600.00'), [
      aParticipant(aRegistration()),
    ]);
    expect(placement).toMatchObject({ kind: 'refused', because: [{ rule: 'payment.skips-month' }] });
  });
});

describe('every payment', () => {
  const incomes = fc.bigInt({ min: 1n, max: 3_000_000_000n }).map((sen): Money => fromSen(sen));

  it('is placed to the sen, on the months that follow the paid ones', () => {
    fc.assert(
      fc.property(
        incomes,
        fc.integer({ min: 1, max: 13 }),
        fc.constantFrom(BOTH, ALL),
        (income, count, programs) => {
          const registration = aRegistration({ incomes: [{ income, from: day('2024-03-04'), to: null }] });
          const lines = Array.from({ length: count }, (_, step) => ({
            participantId: 'siti',
            month: addMonths(month('2024-06'), step),
            programs,
          }));
          const wrong = placePayment({ ...aRequest(lines, '0.01') }, [aParticipant(registration)]);
          const owed =
            wrong.kind === 'refused'
              ? wrong.because[0]?.inputs.find(({ name }) => name === 'owed')
              : undefined;
          const right = placePayment({ ...aRequest(lines, owed?.value ?? '') }, [aParticipant(registration)]);
          if (right.kind === 'refused') return false;
          const placed = right.contributions.map(({ amount }) => amount);
          return sum(placed) === money(owed?.value ?? '') && placed.length === count * programs.length;
        },
      ),
    );
  });
});

describe('the first payment of somebody whom an agent acquired (S22)', () => {
  const acquired = aParticipant(aRegistration({ isThroughAgent: true, payments: [] }));
  const atTheCounter = aParticipant(aRegistration({ isThroughAgent: false, payments: [] }));
  const going = aParticipant(aRegistration({ isThroughAgent: true }));
  const march = (channel: PaymentRequest['channel']) => ({
    ...aRequest([line('2024-03'), line('2024-04')], '33600.00', '2024-04-05'),
    channel,
  });

  it.each(['BRANCH', 'BANK', 'E_WALLET', 'RETAIL', 'ONLINE'] as const)(
    'is not taken through %s',
    (channel) => {
      expect(place(march(channel), acquired)[0]).toBe('payment.first-channel');
      expect(place(march(channel), atTheCounter)).toHaveLength(4);
    },
  );

  it('is taken through PERISAI, with the months that come with it', () => {
    expect(place(march('PERISAI'), acquired)).toHaveLength(4);
  });

  it('leaves every channel to the payments after it', () => {
    expect(place(aRequest([line('2024-06')], '16800.00'), going)).toHaveLength(2);
  });
});
