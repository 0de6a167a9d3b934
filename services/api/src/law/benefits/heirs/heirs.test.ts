import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDate } from '../../../calendar/calendar-date.ts';
import { formatMoney, fromSen, money, sum } from '../../../money/money.ts';
import type { BenefitCode } from '../benefit.ts';
import { heirShares } from './heir-shares.ts';
import { type HeirCandidate, type HeirCase, type HeirRelation, heirsOf } from './heirs.ts';

const day = calendarDate;

const a = (relation: HeirRelation, key: string = relation, changes: Partial<HeirCandidate> = {}) => ({
  key,
  relation,
  ...changes,
});

const aCase = (candidates: readonly HeirCandidate[], changes: Partial<HeirCase> = {}): HeirCase => ({
  diedOn: day('2025-06-10'),
  candidates,
  funeralArrangedBy: null,
  ...changes,
});

const heirKeys = (request: HeirCase) => heirsOf(request).heirs.map(({ key }) => key);

const death = [
  { code: 'DEATH_GRANT', amount: money('20000000.00') },
  { code: 'PERIODIC_GRANT', amount: money('12000000.00') },
  { code: 'FUNERAL', amount: money('10000000.00') },
] as const;

describe('heirs (PP 44/2015 Pasal 40)', () => {
  it.each<[HeirCandidate[], string[], string]>([
    [[a('CHILD'), a('SPOUSE')], ['SPOUSE'], 'the widow or widower before the children (assumed)'],
    [
      [a('CHILD', 'first'), a('PARENT'), a('CHILD', 'second')],
      ['first', 'second'],
      'children before parents',
    ],
    [
      [a('SIBLING'), a('GRANDPARENT'), a('PARENT'), a('GRANDCHILD')],
      ['GRANDPARENT', 'PARENT', 'GRANDCHILD'],
      'blood up and down to the second degree',
    ],
    [[a('PARENT_IN_LAW'), a('SIBLING')], ['SIBLING'], 'siblings before parents-in-law'],
    [
      [a('NAMED_IN_WILL', 'friend', { byNotarialDeed: true }), a('PARENT_IN_LAW')],
      ['PARENT_IN_LAW'],
      'parents-in-law before a will',
    ],
    [[a('NAMED_IN_WILL', 'friend', { byNotarialDeed: true })], ['friend'], 'a will by notarial deed'],
    [[a('NAMED_IN_WILL', 'friend')], [], 'another will'],
    [
      [a('SPOUSE', 'wife', { diedOn: day('2025-06-10') }), a('CHILD')],
      ['CHILD'],
      'a wife who died the same day',
    ],
    [
      [a('SPOUSE', 'wife', { diedOn: day('2025-06-11') }), a('CHILD')],
      ['wife'],
      'a wife who outlived him by a day',
    ],
    [[a('SPOUSE', 'first'), a('SPOUSE', 'second')], ['first', 'second'], 'two widows share'],
    [[], [], 'nobody'],
  ])('%#: %j', (candidates, expected) => {
    expect(heirKeys(aCase(candidates))).toEqual(expected);
  });

  it.each([
    ['2025-01-31', ['friend'], 'the day before Permenaker 1/2025'],
    ['2025-02-01', [], 'its first day'],
  ])('a will without a deed, death on %s: %j (%s)', (diedOn, expected) => {
    expect(heirKeys(aCase([a('NAMED_IN_WILL', 'friend')], { diedOn: day(diedOn) }))).toEqual(expected);
  });

  it('marks what the article does not say', () => {
    const [shared] = heirsOf(aCase([a('CHILD', 'first'), a('CHILD', 'second')])).because;
    expect(shared?.legalBasis?.confidence).toBe('ASSUMPTION');
    const [alone] = heirsOf(aCase([a('PARENT')])).because;
    expect(alone?.legalBasis?.confidence).toBe('REGULATION');
  });
});

describe('the shares', () => {
  const shown = (request: HeirCase, parts: Parameters<typeof heirShares>[0] = death) =>
    heirShares(parts, request).shares.map(({ payee, code, amount }) => {
      const who = 'key' in payee ? `${payee.kind} ${payee.key}` : payee.kind;
      return `${who} ${code} ${formatMoney(amount)}`;
    });

  it('are equal; the sen left over goes to the first', () => {
    const three = aCase([a('CHILD', 'ani'), a('CHILD', 'budi'), a('CHILD', 'cici')]);
    expect(shown(three, [{ code: 'DEATH_GRANT', amount: money('20000000.00') }])).toEqual([
      'HEIR ani DEATH_GRANT 6666666.67',
      'HEIR budi DEATH_GRANT 6666666.67',
      'HEIR cici DEATH_GRANT 6666666.66',
    ]);
  });

  it('without an heir: funeral money to whoever arranged it, the grants to the Dana Jaminan Sosial', () => {
    const request = aCase([], { funeralArrangedBy: 'neighbour' });
    expect(shown(request)).toEqual([
      'SOCIAL_SECURITY_FUND DEATH_GRANT 20000000.00',
      'SOCIAL_SECURITY_FUND PERIODIC_GRANT 12000000.00',
      'FUNERAL_ARRANGER neighbour FUNERAL 10000000.00',
    ]);
    const { because } = heirShares(death, request);
    expect(because.map(({ rule }) => rule)).toEqual([
      'heirs.none',
      'heirs.none.funeral-arranger',
      'heirs.none.social-security-fund',
    ]);
  });

  it('are held where no rule was read', () => {
    expect(shown(aCase([]), [{ code: 'SAVINGS', amount: money('5.00') }, death[2]])).toEqual([
      'HELD SAVINGS 5.00',
      'HELD FUNERAL 10000000.00',
    ]);
  });

  it('leave a scholarship to the child, and to a donor what he had paid ahead', () => {
    const parts = [
      { code: 'SCHOLARSHIP', amount: money('1500000.00'), child: 'ani' },
      { code: 'REFUND', amount: money('6800.00'), payer: 'DONOR' },
      { code: 'REFUND', amount: money('10000.00'), payer: 'SELF' },
    ] as const;
    expect(shown(aCase([a('SPOUSE', 'wife')]), parts)).toEqual([
      'CHILD ani SCHOLARSHIP 1500000.00',
      'PAYER REFUND 6800.00',
      'HEIR wife REFUND 10000.00',
    ]);
  });

  it('lose nothing to the sen, whoever inherits', () => {
    const relations: readonly HeirRelation[] = ['SPOUSE', 'CHILD', 'PARENT', 'SIBLING', 'PARENT_IN_LAW'];
    const candidate = fc.record({ key: fc.string(), relation: fc.constantFrom(...relations) });
    const part = fc.record({
      code: fc.constantFrom<BenefitCode>('DEATH_GRANT', 'FUNERAL', 'SAVINGS', 'MEDICAL'),
      amount: fc.bigInt({ min: 0n, max: 10n ** 12n }).map(fromSen),
    });
    fc.assert(
      fc.property(fc.array(candidate), fc.array(part), (candidates, parts) => {
        const { shares } = heirShares(parts, aCase(candidates, { funeralArrangedBy: 'x' }));
        expect(sum(shares.map(({ amount }) => amount))).toBe(sum(parts.map(({ amount }) => amount)));
        const amounts = shares.filter(({ code }) => code === 'SAVINGS').map(({ amount }) => amount);
        if (parts.length === 1 && amounts.length > 1) {
          expect((amounts[0] ?? 0n) - (amounts.at(-1) ?? 0n) <= 1n).toBe(true);
        }
      }),
    );
  });
});
