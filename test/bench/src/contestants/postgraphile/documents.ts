import type { OperationId } from '../../operations/operation.ts';

const participant = /* GraphQL */ `
  query Participant($kpj: String!) {
    participantByKpj(kpj: $kpj) {
      id kpj name nikMasked bornOn sex registeredOn
      agentByAgentId { id code name }
      enrolmentsByParticipantId { nodes { id since until programByProgram { code nameId } } }
      contributionsByParticipantId(first: 12, orderBy: [MONTH_DESC, PROGRAM_DESC, REGISTRATION_NUMBER_DESC]) {
        nodes { id month amount paidOn program }
      }
      claimsByParticipantId(first: 20, orderBy: [FILED_AT_DESC, PRIMARY_KEY_DESC]) {
        nodes { id number status eventOn filedAt paidOn amount program }
      }
    }
  }
`;

const agents = /* GraphQL */ `
  query Agents($agents: Int!, $participants: Int!, $branchId: UUID!) {
    allAgents(first: $agents, condition: { branchId: $branchId }, orderBy: CODE_ASC) {
      nodes {
        id code name
        participantsByAgentId(first: $participants, orderBy: PRIMARY_KEY_ASC) {
          nodes {
            id kpj name
            enrolmentsByParticipantId { nodes { id since programByProgram { code nameId } } }
          }
        }
      }
    }
  }
`;

const claims = /* GraphQL */ `
  query Claims($first: Int!, $branchId: UUID!) {
    allClaims(first: $first, condition: { branchId: $branchId }, orderBy: [FILED_AT_DESC, PARTICIPANT_ID_DESC, ROW_ID_DESC]) {
      nodes {
        id number status filedAt paidOn amount
        programByProgram { code nameId }
        participantByParticipantId { id kpj name agentByAgentId { id code name } }
      }
    }
  }
`;

const coverage = /* GraphQL */ `
  query Coverage($month: MonthStart!, $branchId: UUID!) {
    allCoverageByDistricts(
      condition: { branchId: $branchId, month: $month }
      filter: { program: { notEqualTo: ALL } }
      orderBy: [DISTRICT_CODE_ASC, PROGRAM_ASC]
    ) {
      nodes { regionByDistrictCode { code name } program active grace inactive }
    }
  }
`;

const coverageTrend = /* GraphQL */ `
  query CoverageTrend($from: MonthStart!, $to: MonthStart!, $branchId: UUID!) {
    allCoverageByDistricts(
      condition: { branchId: $branchId, program: ALL }
      filter: { month: { greaterThanOrEqualTo: $from, lessThanOrEqualTo: $to } }
    ) {
      groupedAggregates(groupBy: MONTH) {
        keys
        sum { active grace inactive newlyRegistered lapsed reactivated }
      }
    }
  }
`;

const participants = /* GraphQL */ `
  query Participants($part: String!, $district: String!, $branchId: UUID!) {
    allParticipants(
      first: 20
      condition: { branchId: $branchId, districtCode: $district }
      filter: { name: { containsFolded: $part } }
      orderBy: [FOLDED_NAME_ASC, PRIMARY_KEY_ASC]
    ) {
      totalCount
      pageInfo { hasNextPage }
      nodes { id kpj name bornOn regionByDistrictCode { code name } }
    }
  }
`;

const recordPayment = /* GraphQL */ `
  mutation RecordPayment($input: RecordPaymentInput!) {
    recordPayment(input: $input) { result { id channel reference paidOn amount } }
  }
`;

/** The same questions in the names that PostGraphile gives our tables. */
export const postgraphileDocuments: Readonly<Record<OperationId, string>> = {
  B1: participant,
  B2: agents,
  B3: claims,
  B4: coverage,
  B5: coverageTrend,
  B7: participants,
  B8: recordPayment,
};
