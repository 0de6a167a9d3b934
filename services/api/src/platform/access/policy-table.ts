import { type CallerSet, callers, everyone, everyoneBut, nobody } from './callers.ts';

/** Who may read the fields of a type; a field named in `fields` follows its own line instead. */
export interface TypeLine {
  readonly callers: CallerSet;
  readonly fields?: Readonly<Record<string, CallerSet>>;
}

const signedIn = everyoneBut('public');
/** Those whose work touches participants; which rows, and how masked, is decided per concept. */
const participantReaders = callers('officer', 'head', 'analyst', 'auditor', 'agent', 'finance', 'support');
const agentReaders = callers('officer', 'roster', 'head', 'analyst', 'auditor', 'agent', 'finance');
/** Those who may see who changed what on an agent. */
const rosterReaders = callers('officer', 'roster', 'head', 'auditor');
const paymentReaders = callers('officer', 'head', 'analyst', 'auditor', 'finance');
const rosterEditors = callers('roster');
const paymentRecorders = callers('officer');
/** Who files claims; who handles them; who decides; who pays. Which step is open to whom stands in claims/claim.lifecycle.ts. */
const claimFilers = callers('officer', 'agent');
const claimOfficers = callers('officer');
const claimDeciders = callers('head');
const claimPayers = callers('finance');
const claimAskers = callers('officer', 'head', 'agent');
const claimWorkers = callers('officer', 'head', 'agent', 'finance');
/** An agent registers whom they acquire themselves. */
const registrars = callers('officer', 'agent');
/** The journal of a branch: those who answer for its money. */
const ledgerReaders = callers('finance', 'head', 'auditor');
/** Statements of incentives; an agent sees the own ones alone. */
const incentiveReaders = callers('finance', 'head', 'roster', 'auditor', 'agent');
const incentiveEditors = callers('finance', 'head');
const auditors = callers('auditor');
/** Who may ever see a value in clear; which one, and of whom, is decided per field and row. */
const unmaskers = callers('officer', 'roster', 'head', 'agent', 'finance', 'support');
const consentRecorders = callers('officer', 'agent');
const erasureTakers = callers('officer');
const erasureDeciders = callers('head');
const erasureReaders = callers('officer', 'head');
const both = (left: CallerSet, right: CallerSet): CallerSet => left & right;

/** A type with its connection and edge: who may read the rows may page through them. */
function rows(type: string, line: TypeLine): Record<string, TypeLine> {
  return {
    [type]: line,
    [`${type}Connection`]: { callers: line.callers },
    [`${type}Edge`]: { callers: line.callers },
  };
}

const open: TypeLine = { callers: everyone };

/** Role × type × field. What has no line here is served to nobody. */
export const typeLines: Readonly<Record<string, TypeLine>> = {
  Query: {
    callers: nobody,
    fields: {
      viewer: everyone,
      node: everyone,
      nodes: everyone,
      programs: everyone,
      occupations: everyone,
      region: everyone,
      regions: everyone,
      branches: everyone,
      coverage: everyone,
      coverageTrend: everyone,
      claimTotals: everyone,
      acquisitionTotals: everyone,
      contributionQuote: everyone,
      benefitQuote: everyone,
      dataClasses: everyone,
      consentTexts: everyone,
      auditEntries: auditors,
      auditChain: auditors,
      accessEntries: auditors,
      erasureRequests: erasureReaders,
      lawParameters: everyone,
      nonWorkingDays: everyone,
      membershipCheck: everyone,
      agency: signedIn,
      agencies: signedIn,
      agent: agentReaders,
      agents: agentReaders,
      participant: participantReaders,
      participants: participantReaders,
      claim: participantReaders,
      claims: participantReaders,
      claimPreview: claimAskers,
      claimRequirements: everyone,
      contributions: participantReaders,
      ledgerEntries: ledgerReaders,
      ledgerBalance: ledgerReaders,
      incentiveStatement: incentiveReaders,
      incentiveStatements: incentiveReaders,
    },
  },
  Mutation: {
    callers: nobody,
    fields: {
      updateAgent: rosterEditors,
      assignTerritory: rosterEditors,
      prepareIncentiveStatements: incentiveEditors,
      approveIncentiveStatement: incentiveEditors,
      recordEarlierRegistration: incentiveEditors,
      recordPayment: paymentRecorders,
      fileClaim: claimFilers,
      amendClaim: claimFilers,
      submitClaim: claimFilers,
      receiveClaimDocuments: claimOfficers,
      returnClaim: claimOfficers,
      verifyClaim: claimOfficers,
      withdrawClaim: claimOfficers,
      determineClaim: claimDeciders,
      rejectClaim: claimDeciders,
      payClaim: claimPayers,
      registerParticipant: registrars,
      changeIncome: paymentRecorders,
      endRegistration: paymentRecorders,
      unmask: unmaskers,
      recordConsent: consentRecorders,
      requestErasure: erasureTakers,
      decideErasure: erasureDeciders,
    },
  },

  Node: open,
  Viewer: open,
  PageInfo: open,
  LocalText: open,
  LegalBasis: open,
  Reason: open,
  ReasonInput: open,
  Program: open,
  Occupation: open,
  Branch: open,
  ...rows('Region', open),
  ...rows('Agency', {
    callers: signedIn,
    // A cell of a public aggregate by agency names the agency and nothing more.
    fields: {
      id: everyone,
      code: everyone,
      name: everyone,
      agents: agentReaders,
      incentiveStatements: incentiveReaders,
    },
  }),

  CoverageCell: { callers: everyone, fields: { agent: agentReaders } },
  CoveragePoint: open,
  ClaimTotals: open,
  AcquisitionTotals: open,
  ContributionQuote: open,
  ContributionQuoteMonth: open,
  ContributionLine: open,
  BenefitQuote: open,
  BenefitQuoteDecision: open,
  BenefitQuoteComponent: open,
  BenefitQuoteScholarship: open,
  BenefitQuoteSchoolYear: open,
  MembershipCheck: open,
  LawParameter: open,
  NonWorkingDay: open,

  ...rows('Agent', {
    callers: agentReaders,
    fields: {
      participants: both(agentReaders, participantReaders),
      changes: rosterReaders,
      incentiveStatements: both(agentReaders, incentiveReaders),
    },
  }),
  AgentStatusPeriod: { callers: agentReaders },
  AgentAgencyPeriod: { callers: agentReaders },
  AgentTerritoryPeriod: { callers: agentReaders },
  AgentCertificate: { callers: agentReaders },
  ...rows('AgentChange', { callers: rosterReaders }),
  ChangedValue: { callers: rosterReaders },
  ...rows('Participant', { callers: participantReaders }),
  CoverageStatement: { callers: participantReaders },
  ProgramStatement: { callers: participantReaders },
  Arrears: { callers: participantReaders },
  ArrearsMonth: { callers: participantReaders },
  ParticipantMonth: { callers: participantReaders },
  ParticipantMonthEntry: { callers: participantReaders },
  Registration: { callers: participantReaders },
  Enrolment: { callers: participantReaders },
  ...rows('Contribution', { callers: participantReaders }),
  ...rows('Claim', { callers: participantReaders }),
  ClaimDocument: open,
  ClaimLine: { callers: participantReaders },
  ClaimPayee: { callers: participantReaders },
  ClaimRefund: { callers: participantReaders },
  ClaimTransition: { callers: participantReaders },
  ClaimFacts: { callers: participantReaders },
  ClaimCost: { callers: participantReaders },
  ClaimHeir: { callers: participantReaders },
  ClaimChild: { callers: participantReaders },
  ClaimSchoolYear: { callers: participantReaders },
  ClaimFindings: { callers: participantReaders },
  ClaimDecision: { callers: participantReaders },
  ClaimLetter: { callers: participantReaders },
  ClaimLetterItem: { callers: participantReaders },
  ClaimPreview: { callers: claimAskers },
  ClaimAssessment: { callers: participantReaders },
  ClaimLatePayment: { callers: participantReaders },
  ClaimChanged: { callers: claimWorkers },
  ClaimConflict: { callers: claimWorkers },
  ClaimRefused: { callers: claimWorkers },
  Payment: { callers: paymentReaders },
  ...rows('LedgerEntry', { callers: ledgerReaders }),
  ...rows('LedgerPosting', { callers: ledgerReaders }),
  LedgerAccount: { callers: ledgerReaders },
  LedgerBalance: { callers: ledgerReaders },
  LedgerAccountBalance: { callers: ledgerReaders },
  ...rows('IncentiveStatement', {
    callers: incentiveReaders,
    fields: {
      earnings: both(incentiveReaders, participantReaders),
      ledgerEntry: both(incentiveReaders, ledgerReaders),
    },
  }),
  IncentiveLine: { callers: incentiveReaders },
  ...rows('IncentiveEarning', { callers: both(incentiveReaders, participantReaders) }),

  DataCategory: open,
  DataItem: open,
  ConsentText: open,
  Consent: { callers: participantReaders },
  ConsentRecorded: { callers: consentRecorders },
  Unmasked: { callers: unmaskers },
  ErasureRequest: { callers: erasureReaders },
  ErasureTaken: { callers: erasureReaders },
  ErasureRefused: { callers: erasureReaders },
  ...rows('AuditEntry', { callers: auditors }),
  AuditChain: { callers: auditors },
  ...rows('AccessEntry', { callers: auditors }),

  AgentUpdated: { callers: rosterEditors },
  AgentConflict: { callers: rosterEditors },
  TerritoryAssigned: { callers: rosterEditors },
  TerritoryRefused: { callers: rosterEditors },
  PaymentRecorded: { callers: paymentRecorders },
  ParticipantRegistered: { callers: registrars },
  RegistrationRefused: { callers: registrars },
  IncomeChanged: { callers: paymentRecorders },
  RegistrationEnded: { callers: paymentRecorders },
  PaymentRefused: { callers: paymentRecorders },
  IncentiveStatementsPrepared: { callers: incentiveEditors },
  IncentiveStatementsRefused: { callers: incentiveEditors },
  IncentiveStatementApproved: { callers: incentiveEditors },
  IncentiveApprovalRefused: { callers: incentiveEditors },
  EarlierRegistrationRecorded: { callers: incentiveEditors },
  EarlierRegistrationRefused: { callers: incentiveEditors },
};

/** Who sees persons masked must not learn what is masked by filtering or sorting on it. */
const unmaskedReaders = callers('officer', 'roster', 'head', 'agent');
/** Finance and support are told a KPJ by its owner and find the person by it, one at a time. */
const kpjFilterers = everyoneBut('analyst', 'auditor');
const agentDimension = everyoneBut('public', 'portal');

/** Values of arguments that are not for all who may use the argument: `Input.field` or `Enum.VALUE`. */
export const inputLines: Readonly<Record<string, CallerSet>> = {
  'CoverageDimension.AGENT': agentDimension,
  'CoverageFilter.agent': agentDimension,
  'AcquisitionFilter.agent': agentDimension,
  'ParticipantFilter.kpj': kpjFilterers,
  'ParticipantFilter.name': unmaskedReaders,
  'ParticipantFilter.bornOn': unmaskedReaders,
  'ParticipantOrderField.NAME': unmaskedReaders,
  'ParticipantOrderField.KPJ': unmaskedReaders,
  'AgentFilter.name': unmaskedReaders,
  'AgentOrderField.NAME': unmaskedReaders,
};

/** Introspection, and hints such as "did you mean". */
export const introspectors = callers('analyst');
