import type { ClassedTables } from '../data-class.ts';

const period = ['valid', 'recorded_at'];
const heldPeriod = [...period, 'held'];

/** Agents at work, and staff. Codes of agents are those of their office, not of the person. */
export const agentClasses: ClassedTables = {
  agencies: { category: 'AGENTS', public: ['id', 'code', 'name', 'branch_id'] },
  agency_agreements: { category: 'AGENTS', public: ['agency_id', 'number', ...period] },
  agency_agreements_history: { category: 'AGENTS', public: ['agency_id', 'number', ...heldPeriod] },
  agents: {
    category: 'AGENTS',
    public: ['id', 'code', 'branch_id', 'version'],
    personal: ['name', 'nik', 'nik_masked', 'phone'],
  },
  agent_statuses: {
    category: 'AGENTS',
    public: ['agent_id', ...period],
    personal: ['status', 'reason'],
  },
  agent_statuses_history: {
    category: 'AGENTS',
    public: ['agent_id', ...heldPeriod],
    personal: ['status', 'reason'],
  },
  agent_agencies: { category: 'AGENTS', public: ['agent_id', 'agency_id', ...period] },
  agent_agencies_history: { category: 'AGENTS', public: ['agent_id', 'agency_id', ...heldPeriod] },
  agent_territories: { category: 'AGENTS', public: ['agent_id', 'district_code', ...period] },
  agent_territories_history: { category: 'AGENTS', public: ['agent_id', 'district_code', ...heldPeriod] },
  agent_certificates: { category: 'AGENTS', public: ['agent_id', ...period], personal: ['number'] },
  agent_certificates_history: {
    category: 'AGENTS',
    public: ['agent_id', ...heldPeriod],
    personal: ['number'],
  },
};
