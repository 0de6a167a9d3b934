import { agencyIncentive } from '../law/incentives/agency-incentive.ts';
import { agentIncentive } from '../law/incentives/agent-incentive.ts';
import type { IncentiveLine } from '../law/incentives/incentive-line.ts';
import { linesBeyond, totalOf } from '../law/incentives/incentive-line.ts';
import type { IncentiveScheme } from '../law/incentives/incentive-schemes.ts';
import type { Money } from '../money/money.ts';
import type { AgencyFacts, AgentFacts } from './month-facts.ts';
import type { Stated } from './stated.ts';
import { lineOfLaw } from './stated.ts';

/** A statement to be written: the first of its holder and month, or the correction of what was stated. */
export interface StatementDraft {
  readonly agentId: string | null;
  readonly agencyId: string | null;
  readonly sequence: number;
  readonly corrects: string | null;
  readonly newParticipants: number;
  readonly lines: readonly IncentiveLine[];
  readonly total: Money;
}

/** The statements that agents still lack; none of an agent of whom all was said. */
export const agentDrafts = (
  scheme: IncentiveScheme,
  facts: readonly AgentFacts[],
): readonly StatementDraft[] =>
  facts.flatMap((agent) => {
    const { lines, newParticipants } = agentIncentive(scheme, agent);
    const holder = { agentId: agent.agentId, agencyId: agent.agencyId, newParticipants };
    return draftBeyond(holder, lines, agent.stated);
  });

/** The same for the shares of agencies. */
export const agencyDrafts = (
  scheme: IncentiveScheme,
  facts: readonly AgencyFacts[],
): readonly StatementDraft[] =>
  facts.flatMap((agency) => {
    const { lines } = agencyIncentive(scheme, agency);
    return draftBeyond(
      { agentId: null, agencyId: agency.agencyId, newParticipants: 0 },
      lines,
      agency.stated,
    );
  });

function draftBeyond(
  holder: Pick<StatementDraft, 'agentId' | 'agencyId' | 'newParticipants'>,
  now: readonly IncentiveLine[],
  stated: Stated,
): readonly StatementDraft[] {
  const lines = linesBeyond(now, stated.lines.map(lineOfLaw));
  if (lines.length === 0) return [];
  const { first, statements } = stated;
  return [{ ...holder, lines, total: totalOf(lines), sequence: statements + 1, corrects: first }];
}
