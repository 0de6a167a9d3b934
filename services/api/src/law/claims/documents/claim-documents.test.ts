import { describe, expect, it } from 'vitest';
import { calendarDate } from '../../../calendar/calendar-date.ts';
import { isInForce } from '../../../calendar/in-force.ts';
import { type DocumentCase, documentCase, documentsFor } from './claim-documents.ts';

const plain: DocumentCase = {
  kind: 'DEATH',
  eventOn: calendarDate('2025-02-01'),
  isFatal: false,
  savingsGround: null,
  claimsTransport: false,
  claimsTreatment: false,
  hasSpouse: false,
  hasWill: false,
  needsTaxNumber: false,
};

const codes = (changes: Partial<DocumentCase>) =>
  documentsFor({ ...plain, ...changes }).map(({ code }) => code);

describe('the documents of a claim (Permenaker 1/2025 Pasal 19, PP 44/2015 Pasal 40; S1d, S5, S25, S36b, S37, S39)', () => {
  it.each<[string, Partial<DocumentCase>, readonly string[]]>([
    [
      'an accident',
      { kind: 'WORK_ACCIDENT' },
      [
        'ACCIDENT_REPORT_1',
        'ACCIDENT_REPORT_2',
        'PARTICIPANT_CARD',
        'IDENTITY_CARD',
        'DOCTOR_STATEMENT',
        'EVENT_EVIDENCE',
        'BANK_BOOK',
      ],
    ],
    [
      'a death',
      {},
      [
        'CLAIM_FORM',
        'DEATH_CERTIFICATE',
        'HEIR_CERTIFICATE',
        'PARTICIPANT_CARD',
        'IDENTITY_CARDS',
        'FAMILY_CARD',
        'HEIR_BANK_BOOK',
      ],
    ],
    ['savings', { kind: 'SAVINGS' }, ['PARTICIPANT_CARD', 'IDENTITY_CARD', 'FAMILY_CARD', 'BANK_BOOK']],
    [
      'a scholarship',
      { kind: 'SCHOLARSHIP' },
      [
        'CLAIM_FORM',
        'BIRTH_CERTIFICATE',
        'FAMILY_CARD',
        'SCHOOL_LETTER',
        'SCHOOL_REPORT',
        'BANK_BOOK',
        'GUARDIAN_IDENTITY_CARD',
      ],
    ],
  ])('of %s', (_name, changes, expected) => {
    expect(codes(changes)).toEqual(expected);
  });

  it.each<[string, Partial<DocumentCase>, string]>([
    ['transport', { kind: 'WORK_ACCIDENT', claimsTransport: true }, 'TRANSPORT_RECEIPTS'],
    ['treatment', { kind: 'WORK_ACCIDENT', claimsTreatment: true }, 'TREATMENT_RECEIPTS'],
    ['a fatal accident', { kind: 'WORK_ACCIDENT', isFatal: true }, 'HEIR_CERTIFICATE'],
    ['a widow', { hasSpouse: true }, 'MARRIAGE_BOOK'],
    ['a will', { hasWill: true }, 'WILL_OR_COURT_RULING'],
    ['savings above Rp50.000.000', { kind: 'SAVINGS', needsTaxNumber: true }, 'TAX_NUMBER'],
    [
      'a stopped business',
      { kind: 'SAVINGS', savingsGround: 'STOPPED_BUSINESS' },
      'STOPPED_BUSINESS_STATEMENT',
    ],
    ['a total disability', { kind: 'SAVINGS', savingsGround: 'TOTAL_DISABILITY' }, 'DOCTOR_STATEMENT'],
    ['savings after a death', { kind: 'SAVINGS', isFatal: true }, 'HEIR_IDENTITY_CARDS'],
  ])('of %s are one more', (_name, changes, code) => {
    expect(codes(changes)).toContain(code);
    expect(codes({ ...plain, kind: changes.kind ?? 'DEATH' })).not.toContain(code);
  });

  it('are waited for only where required', () => {
    const usual = documentsFor({ ...plain, kind: 'WORK_ACCIDENT' }).filter(({ isRequired }) => !isRequired);
    expect(usual.map(({ code }) => code)).toEqual(['EVENT_EVIDENCE']);
  });

  it('follow from the event', () => {
    const family = { heirs: [{ key: 'heir-1', relation: 'SPOUSE' as const }], funeralArrangedBy: null };
    const event = { kind: 'DEATH' as const, eventOn: calendarDate('2024-06-04'), family };
    expect(documentCase(event, false)).toEqual({
      ...plain,
      eventOn: event.eventOn,
      isFatal: true,
      hasSpouse: true,
    });
  });

  it('ask for a notarial will for deaths from 2025-02-01 on, as the order of heirs does', () => {
    const [before, on] = ['2025-01-31', '2025-02-01'].map((day) =>
      codes({ eventOn: calendarDate(day), hasWill: true }),
    );
    expect(before).not.toContain('WILL_OR_COURT_RULING');
    expect(before).toContain('HEIR_CERTIFICATE');
    expect(on).toContain('WILL_OR_COURT_RULING');
  });

  it.each([
    ['2014-01-02', 'PP 44/2015', 'ASSUMPTION'],
    ['2025-01-31', 'PP 44/2015', 'ASSUMPTION'],
    ['2025-02-01', 'Permenaker 1/2025', 'REGULATION'],
  ])('of an accident on %s stand on %s (%s)', (day, instrument, confidence) => {
    const [report] = documentsFor({ ...plain, kind: 'WORK_ACCIDENT', eventOn: calendarDate(day) });
    expect(report).toMatchObject({ code: 'ACCIDENT_REPORT_1', legalBasis: { instrument, confidence } });
  });

  it.each(['WORK_ACCIDENT', 'DEATH', 'SAVINGS', 'SCHOLARSHIP'] as const)(
    'of %s are the same on every day, but for the will, each with a basis of that day',
    (kind) => {
      const asked = (day: string) =>
        documentsFor({ ...plain, kind, isFatal: true, eventOn: calendarDate(day) });
      for (const day of [
        '2015-07-01',
        '2021-03-31',
        '2021-04-01',
        '2022-04-26',
        '2024-12-31',
        '2026-01-01',
      ]) {
        expect(asked(day).map(({ code }) => code)).toEqual(asked('2025-02-01').map(({ code }) => code));
        expect(asked(day).every(({ legalBasis }) => isInForce(legalBasis, calendarDate(day)))).toBe(true);
      }
    },
  );
});
