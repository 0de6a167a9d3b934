import { deathBenefit } from '../benefits/death-benefit.ts';
import type { ClaimDecision } from './claim-decision.ts';
import { nothingPaid } from './claim-decision.ts';
import type { ClaimFacts, DeathEvent } from './claim-facts.ts';
import { untilDeath } from './claim-membership.ts';
import { refundsOf, toHeirs } from './claim-shares.ts';
import { coverOn } from './decide-covered.ts';
import { judged } from './judged.ts';

/** PP 44/2015 Pasal 34 and 40 jo. PP 82/2019, Permenaker 1/2025: a claim of JKM. */
export function decideDeath(event: DeathEvent, facts: ClaimFacts): ClaimDecision {
  const { eventOn: on, family } = event;
  const { member, findings, decidedOn } = facts;
  const cover = coverOn({ facts, on, program: 'JKM', isDeath: true });
  if (cover.kind === 'none') return { kind: 'REFUSED', ...nothingPaid, because: cover.because };
  const benefit = deathBenefit(untilDeath(member), on);
  if (benefit.kind === 'refused') return { kind: 'REFUSED', ...nothingPaid, because: benefit.because };
  const { amount, components } = benefit;
  const { shares, because } = toHeirs(components, on, family);
  const own = benefit.because.filter(({ rule }) => rule !== 'membership.status');
  const decision: ClaimDecision = {
    kind: cover.kind === 'verification' ? 'VERIFICATION' : 'PAYABLE',
    amount,
    components,
    shares,
    refunds: refundsOf(member, { ground: 'DEATH', on, programs: ['JKK', 'JKM'], decidedOn }),
    because: [...cover.because, ...own, ...because],
  };
  return judged(decision, findings);
}
