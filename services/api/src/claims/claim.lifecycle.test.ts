import { describe, expect, it } from 'vitest';
import type { ClaimStatus } from '../law/claims/claim-facts.ts';
import type { Role } from '../platform/access/caller.ts';
import { allRoles } from '../platform/access/callers.ts';
import { actionsFor, type ClaimAction, lifecycle, stepsFrom } from './claim.lifecycle.ts';

const statuses: readonly ClaimStatus[] = [
  'DRAFT',
  'SUBMITTED',
  'INCOMPLETE',
  'UNDER_VERIFICATION',
  'DETERMINED',
  'PAID',
  'REJECTED',
  'LAPSED',
  'WITHDRAWN',
];

// Every pair of statuses: the actions that lead from the one to the other.
const table: Readonly<Record<ClaimStatus, Partial<Record<ClaimStatus, readonly ClaimAction[]>>>> = {
  DRAFT: { DRAFT: ['AMEND', 'RECEIVE_DOCUMENTS'], SUBMITTED: ['SUBMIT'], WITHDRAWN: ['WITHDRAW'] },
  SUBMITTED: {
    SUBMITTED: ['RECEIVE_DOCUMENTS'],
    INCOMPLETE: ['RETURN'],
    UNDER_VERIFICATION: ['VERIFY'],
    DETERMINED: ['DETERMINE'],
    REJECTED: ['REJECT'],
    LAPSED: ['REJECT'],
    WITHDRAWN: ['WITHDRAW'],
  },
  INCOMPLETE: { INCOMPLETE: ['AMEND', 'RECEIVE_DOCUMENTS'], SUBMITTED: ['SUBMIT'], WITHDRAWN: ['WITHDRAW'] },
  UNDER_VERIFICATION: {
    INCOMPLETE: ['RETURN'],
    UNDER_VERIFICATION: ['RECEIVE_DOCUMENTS', 'VERIFY'],
    DETERMINED: ['DETERMINE'],
    REJECTED: ['REJECT'],
    LAPSED: ['REJECT'],
    WITHDRAWN: ['WITHDRAW'],
  },
  DETERMINED: { PAID: ['PAY'] },
  PAID: {},
  REJECTED: {},
  LAPSED: {},
  WITHDRAWN: {},
};

const pairs = statuses.flatMap((from) => statuses.map((to): [ClaimStatus, ClaimStatus] => [from, to]));

describe('the life of a claim', () => {
  it.each(pairs)('from %s to %s goes as the table says', (from, to) => {
    const actions = lifecycle.filter((step) => step.from === from && step.to === to);
    expect(actions.map(({ action }) => action).toSorted()).toEqual([...(table[from][to] ?? [])].toSorted());
  });

  it('has each step once', () => {
    const named = lifecycle.map(({ action, from, to }) => `${action} ${from} ${to}`);
    expect(new Set(named).size).toBe(named.length);
  });

  it('ends with PAID, REJECTED, LAPSED and WITHDRAWN', () => {
    const ends = statuses.filter((status) => !lifecycle.some(({ from }) => from === status));
    expect(ends).toEqual(['PAID', 'REJECTED', 'LAPSED', 'WITHDRAWN']);
  });

  it.each<[Role, readonly ClaimAction[]]>([
    ['officer', ['AMEND', 'RECEIVE_DOCUMENTS', 'RETURN', 'SUBMIT', 'VERIFY', 'WITHDRAW']],
    ['agent', ['AMEND', 'SUBMIT']],
    ['head', ['DETERMINE', 'REJECT']],
    ['finance', ['PAY']],
  ])('gives %s these steps alone', (role, actions) => {
    const own = new Set(lifecycle.filter(({ by }) => by.includes(role)).map(({ action }) => action));
    expect([...own].toSorted()).toEqual([...actions].toSorted());
  });

  it('gives nobody else any step', () => {
    const acting = allRoles.filter((role) => lifecycle.some(({ by }) => by.includes(role)));
    expect(acting.toSorted()).toEqual(['agent', 'finance', 'head', 'officer']);
  });

  it('lets no role both determine and pay', () => {
    const both = allRoles.filter(
      (role) =>
        actionsFor('SUBMITTED', role).includes('DETERMINE') && actionsFor('DETERMINED', role).includes('PAY'),
    );
    expect(both).toEqual([]);
  });

  it('finds the two ends of a refusal', () => {
    expect(stepsFrom('SUBMITTED', 'REJECT').map(({ to }) => to)).toEqual(['REJECTED', 'LAPSED']);
    expect(stepsFrom('PAID', 'REJECT')).toEqual([]);
  });
});
