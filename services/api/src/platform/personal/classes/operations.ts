import type { ClassedTables } from '../data-class.ts';

/** Who may do what, what was done and seen: mostly about staff, in part about participants. */
export const operationsClasses: ClassedTables = {
  users: {
    category: 'ACCESS',
    public: ['role', 'branch_id', 'agent_id'],
    personal: ['subject', 'name'],
  },
  idempotency_keys: {
    category: 'ACCESS',
    public: ['key', 'operation', 'result_id', 'at'],
    personal: ['subject', 'content_hash'],
    person: 'result_id = any (subjects)',
    erase: { content_hash: 'empty' },
  },
  access_entries: {
    category: 'ACCESS',
    public: [
      'id',
      'at',
      'actor_role',
      'branch_id',
      'kind',
      'entity',
      'fields',
      'operation',
      'purpose',
      'request_id',
      'detail',
    ],
    personal: ['actor_subject', 'actor_name', 'persons', 'note'],
    person: 'persons @> array[in_participant] and note is not null',
    subject: 'id',
    erase: { note: 'word' },
  },
  audit_entries: {
    category: 'AUDIT',
    public: [
      'id',
      'at',
      'actor_role',
      'branch_id',
      'action',
      'entity',
      'entity_id',
      'request_id',
      'erased_by',
    ],
    personal: ['actor_subject', 'actor_name', 'before', 'after', 'reason', 'salt', 'content_digest'],
    // erase_participant does it itself: an entry must also say by which other one it was erased.
  },
  audit_unsealed: { category: 'AUDIT', public: ['entry_id'], personal: ['content_digest'] },
  audit_seals: { category: 'AUDIT', public: ['sequence', 'entry_id', 'hash', 'sealed_at'] },
  audit_checks: {
    category: 'AUDIT',
    public: ['id', 'checked_at', 'intact_through', 'head', 'fault', 'faulty_entry'],
  },
};
