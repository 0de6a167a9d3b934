import type { Money } from '../money/money.ts';

/** The accounts that a command may post to; names and classes stand in table `ledger_accounts`. */
export type AccountCode =
  | 'CASH_PERISAI'
  | 'CASH_BRANCH'
  | 'CASH_BANK'
  | 'CASH_E_WALLET'
  | 'CASH_RETAIL'
  | 'CASH_ONLINE'
  | 'CASH_DISBURSEMENT'
  | 'FUND_JKK'
  | 'FUND_JKM'
  | 'JHT_OPENING'
  | 'JHT_RETURN'
  | 'LATE_COMPENSATION'
  | 'INCENTIVE_EXPENSE'
  | 'ROUNDING';

/** Accounts that keep a balance per person or organisation. */
export type ParticipantAccount = 'JHT_ACCOUNTS' | 'BENEFITS_PAYABLE' | 'REFUNDS_PAYABLE';
export type AgentAccount = 'INCENTIVES_PAYABLE_AGENTS';
export type AgencyAccount = 'INCENTIVES_PAYABLE_AGENCIES';

/** One side of an entry. A debit is above zero, a credit below; zero is left out. */
export type Posting =
  | { readonly account: AccountCode; readonly amount: Money }
  | { readonly account: ParticipantAccount; readonly participantId: string; readonly amount: Money }
  | { readonly account: AgentAccount; readonly agentId: string; readonly amount: Money }
  | { readonly account: AgencyAccount; readonly agencyId: string; readonly amount: Money };

/** What an entry stands for. Payments and opening balances are entries by themselves and are never posted. */
export type PostedKind =
  | 'BENEFIT_DETERMINED'
  | 'BENEFIT_PAID'
  | 'LATE_COMPENSATION'
  | 'JHT_RETURN'
  | 'REFUND'
  | 'INCENTIVE_APPROVED'
  | 'INCENTIVE_PAID';
