import { agencyEdges } from '../agencies/agency.concept.ts';
import { agentEdges } from '../agents/agent.concept.ts';
import { claimEdges } from '../claims/claim.concept.ts';
import { contributionEdges } from '../contributions/contribution.concept.ts';
import { enrolmentEdges } from '../enrolments/enrolment.concept.ts';
import { incentiveEdges } from '../incentives/incentive.concept.ts';
import { ledgerEdges } from '../ledger/ledger.concept.ts';
import { participantEdges } from '../participants/participant.concept.ts';
import type { Edge, Edges } from '../platform/reading/edges.ts';
import { regionEdges } from '../regions/region.concept.ts';
import { registrationEdges } from '../registrations/registration.concept.ts';

const declared = [
  regionEdges,
  agencyEdges,
  agentEdges,
  participantEdges,
  enrolmentEdges,
  registrationEdges,
  contributionEdges,
  ledgerEdges,
  claimEdges,
  incentiveEdges,
];

/** Every declared edge of every type. */
export function allEdges(): Edges {
  const merged: Record<string, Record<string, Edge>> = {};
  for (const edges of declared)
    for (const [type, fields] of Object.entries(edges)) merged[type] = { ...merged[type], ...fields };
  return merged;
}
