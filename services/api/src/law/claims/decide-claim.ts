import type { ClaimDecision } from './claim-decision.ts';
import { nothingPaid } from './claim-decision.ts';
import type { ClaimFacts } from './claim-facts.ts';
import { lapseReason } from './claim-lapse.ts';
import { claimObjections } from './claim-objections.ts';
import { decideDeath } from './decide-death.ts';
import { decideSavings } from './decide-savings.ts';
import { decideScholarship } from './decide-scholarship.ts';
import { decideWorkAccident } from './decide-work-accident.ts';

/**
 * PP 44/2015, PP 46/2015, PP 82/2019 and Permenaker 1/2025: what a claim is worth and why. The same
 * facts give the same decision, byte for byte, whenever it is asked again.
 */
export function decideClaim(facts: ClaimFacts): ClaimDecision {
  const objections = claimObjections(facts);
  if (objections.length > 0) return { kind: 'REFUSED', ...nothingPaid, because: objections };
  const lapsed = lapseReason(facts);
  if (lapsed !== null) return { kind: 'LAPSED', ...nothingPaid, because: [lapsed] };
  return decided(facts);
}

function decided(facts: ClaimFacts): ClaimDecision {
  const { event } = facts;
  switch (event.kind) {
    case 'WORK_ACCIDENT':
      return decideWorkAccident(event, facts);
    case 'DEATH':
      return decideDeath(event, facts);
    case 'SAVINGS':
      return decideSavings(event, facts);
    case 'SCHOLARSHIP':
      return decideScholarship(event, facts);
  }
}
