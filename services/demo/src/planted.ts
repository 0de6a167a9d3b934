import { day, monthNumber } from './calendar/days.ts';

/**
 * The irregularities that the demo holds on purpose, so that detection can be tested: patterns that are
 * known from the press. Nothing in the database names them; tests read this list.
 */
export const planted = {
  /** People who die three to six weeks after an agent registered them. */
  enrolsTheDying: { agent: 'A-0004', sample: 3, full: 8 },
  /** An agent who goes on collecting but hands in nothing more: members lapse in the same months. */
  keepsTheMoney: { agent: 'A-0005', from: day('2024-03-11') },
  /** Registrations that pay one month and no more. */
  paysOnce: { agent: 'A-0006' },
  /** Participants registered in one month who share a phone number and a bank account. */
  sharesAccount: {
    agent: 'A-0008',
    month: monthNumber(2024, 5),
    phone: '081212340000',
    account: '7012345678',
  },
  /** Exactly as many new participants as the incentive asks for, month after month. */
  stopsAtThreshold: {
    agent: 'A-0009',
    first: monthNumber(2024, 1),
    last: monthNumber(2024, 6),
    newcomers: 25,
  },
  /** Arrears paid the day before a death that was then claimed. */
  paysBeforeDeath: { branch: 0, sample: 2, full: 5, from: day('2024-11-11'), to: day('2024-12-13') },
} as const;
