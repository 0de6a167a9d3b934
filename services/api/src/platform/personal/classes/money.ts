import type { ClassedTables } from '../data-class.ts';

/** Contributions, benefits and the journal: amounts of a person are personal finance; claims tell of health and death. */
export const moneyClasses: ClassedTables = {
  payments: {
    category: 'CONTRIBUTIONS',
    public: ['id', 'channel', 'paid_on', 'payer', 'branch_id', 'recorded_at'],
    specific: ['reference', 'amount'],
  },
  contributions: {
    category: 'CONTRIBUTIONS',
    public: ['registration_number', 'program', 'payment_id', 'payer'],
    personal: ['participant_id'],
    specific: ['month', 'amount', 'bracket', 'paid_on'],
  },
  jht_opening_balances: {
    category: 'CONTRIBUTIONS',
    public: ['as_of', 'source'],
    personal: ['participant_id'],
    specific: ['amount'],
  },
  claims: {
    category: 'CLAIMS',
    public: ['id', 'number', 'program', 'registration_number', 'branch_id', 'status', 'filed_at'],
    personal: ['participant_id'],
    specific: ['circumstance', 'event_on', 'determined_on', 'paid_on', 'amount'],
  },
  claim_lines: {
    category: 'CLAIMS',
    public: ['claim_id', 'line'],
    personal: ['participant_id'],
    specific: ['benefit', 'amount'],
  },
  claim_transitions: {
    category: 'CLAIMS',
    public: ['claim_id', 'sequence', 'from_status', 'to_status', 'at'],
    personal: ['participant_id', 'actor'],
    specific: ['reason'],
    person: 'participant_id',
    erase: { reason: 'nothing' },
  },
  ledger_accounts: {
    category: 'REFERENCE',
    public: ['code', 'class', 'holder', 'position', 'name_id', 'name_en'],
  },
  ledger_entries: {
    category: 'CONTRIBUTIONS',
    public: [
      'id',
      'kind',
      'posted_on',
      'branch_id',
      'source_type',
      'source_id',
      'reverses',
      'memo',
      'recorded_at',
      'written_in',
    ],
  },
  ledger_entry_postings: {
    category: 'CONTRIBUTIONS',
    public: ['entry_id', 'line', 'account', 'agent_id', 'agency_id'],
    personal: ['participant_id'],
    specific: ['amount'],
  },
};
