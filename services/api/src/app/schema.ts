import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { AgencyResolver } from '../agencies/agency.resolver.ts';
import { AgencyAgentsResolver, AgentResolver } from '../agents/agent.resolver.ts';
import { AgentChangeResolver, AgentChangesResolver } from '../agents/agent-changes.resolver.ts';
import { AgentCommandsResolver } from '../agents/agent-commands.resolver.ts';
import {
  AgentAgencyPeriodResolver,
  AgentHistoryResolver,
  AgentTerritoryPeriodResolver,
} from '../agents/agent-history.resolver.ts';
import { AccessEntryResolver } from '../audit/access.resolver.ts';
import { AuditChainResolver, AuditEntryResolver } from '../audit/audit.resolver.ts';
import { BenefitQuoteResolver } from '../benefits/benefit-quote.resolver.ts';
import { BranchResolver } from '../branches/branch.resolver.ts';
import { ClaimResolver, ParticipantClaimsResolver } from '../claims/claim.resolver.ts';
import { ClaimCommandsResolver } from '../claims/claim-commands.resolver.ts';
import { ClaimOutlookResolver } from '../claims/claim-outlook.resolver.ts';
import { ClaimDecisionResolver, ClaimPartsResolver } from '../claims/claim-parts.resolver.ts';
import { ClaimPreviewResolver } from '../claims/claim-preview.resolver.ts';
import { ClaimTotalsResolver } from '../claims/claim-totals.ts';
import {
  ContributionResolver,
  ParticipantContributionsResolver,
  PaymentResolver,
} from '../contributions/contribution.resolver.ts';
import { ContributionQuoteResolver } from '../contributions/contribution-quote.resolver.ts';
import { PaymentCommandsResolver } from '../contributions/payment-commands.resolver.ts';
import { CoverageCellResolver, CoverageResolver } from '../coverage/coverage.resolver.ts';
import { MembershipCheckResolver } from '../coverage/membership-check.resolver.ts';
import {
  CoverageStatementResolver,
  ParticipantCoverageResolver,
} from '../coverage/participant-coverage.resolver.ts';
import { ParticipantMonthsResolver } from '../coverage/participant-months.resolver.ts';
import { EnrolmentResolver, ParticipantEnrolmentsResolver } from '../enrolments/enrolment.resolver.ts';
import {
  IncentiveLineResolver,
  IncentiveStatementEdgesResolver,
  IncentiveStatementResolver,
} from '../incentives/incentive.resolver.ts';
import { IncentiveCommandsResolver } from '../incentives/incentive-commands.resolver.ts';
import {
  AgencyIncentivesResolver,
  AgentIncentivesResolver,
  IncentiveEarningResolver,
} from '../incentives/incentive-edges.resolver.ts';
import {
  LedgerAccountResolver,
  LedgerEntryResolver,
  LedgerPostingResolver,
} from '../ledger/ledger.resolver.ts';
import { LedgerBalanceResolver } from '../ledger/ledger-balance.ts';
import { LawParametersResolver } from '../parameters/law-parameters.resolver.ts';
import { AcquisitionTotalsResolver } from '../participants/acquisition-totals.ts';
import { AgentParticipantsResolver, ParticipantResolver } from '../participants/participant.resolver.ts';
import { ConsentResolver, ParticipantConsentsResolver } from '../privacy/consent.resolver.ts';
import { DataClassesResolver } from '../privacy/data-classes.resolver.ts';
import { ErasureResolver } from '../privacy/erasure.resolver.ts';
import { UnmaskResolver } from '../privacy/unmask.resolver.ts';
import { ProgramResolver } from '../programs/program.resolver.ts';
import { RegionResolver } from '../regions/region.resolver.ts';
import {
  ParticipantRegistrationsResolver,
  RegistrationResolver,
} from '../registrations/registration.resolver.ts';
import { RegistrationCommandsResolver } from '../registrations/registration-commands.resolver.ts';
import { NodeResolver } from './node.resolver.ts';
import { ViewerResolver } from './viewer.resolver.ts';

const resolvers = [
  ViewerResolver,
  NodeResolver,
  RegionResolver,
  BranchResolver,
  AgencyResolver,
  AgentResolver,
  AgencyAgentsResolver,
  AgentHistoryResolver,
  AgentAgencyPeriodResolver,
  AgentTerritoryPeriodResolver,
  AgentChangesResolver,
  AgentChangeResolver,
  AgentCommandsResolver,
  ProgramResolver,
  LawParametersResolver,
  ParticipantResolver,
  AgentParticipantsResolver,
  AcquisitionTotalsResolver,
  EnrolmentResolver,
  ParticipantEnrolmentsResolver,
  RegistrationResolver,
  ParticipantRegistrationsResolver,
  RegistrationCommandsResolver,
  ContributionResolver,
  ParticipantContributionsResolver,
  PaymentResolver,
  PaymentCommandsResolver,
  ContributionQuoteResolver,
  BenefitQuoteResolver,
  LedgerEntryResolver,
  LedgerPostingResolver,
  LedgerAccountResolver,
  LedgerBalanceResolver,
  IncentiveStatementResolver,
  IncentiveStatementEdgesResolver,
  IncentiveLineResolver,
  IncentiveEarningResolver,
  AgentIncentivesResolver,
  AgencyIncentivesResolver,
  IncentiveCommandsResolver,
  ClaimResolver,
  ParticipantClaimsResolver,
  ClaimPartsResolver,
  ClaimDecisionResolver,
  ClaimOutlookResolver,
  ClaimPreviewResolver,
  ClaimCommandsResolver,
  ClaimTotalsResolver,
  CoverageResolver,
  CoverageCellResolver,
  ParticipantCoverageResolver,
  CoverageStatementResolver,
  ParticipantMonthsResolver,
  MembershipCheckResolver,
  UnmaskResolver,
  ParticipantConsentsResolver,
  ConsentResolver,
  ErasureResolver,
  DataClassesResolver,
  AuditEntryResolver,
  AuditChainResolver,
  AccessEntryResolver,
] as const;

/** The schema that the resolver classes declare. */
export function buildApiSchema(): GraphQLSchema {
  return buildSchemaSync({ validate: false, resolvers });
}
