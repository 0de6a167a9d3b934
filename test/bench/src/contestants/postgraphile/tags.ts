import { jsonPgSmartTags } from 'postgraphile/utils';

const edge = (column: string, table: string, key: string) => `(${column}) references ${table} (${key})`;

/** Edges that our tables keep as composite keys, told to PostGraphile so that one step leads along them. */
export const tagsPlugin = jsonPgSmartTags({
  version: 1,
  config: {
    class: {
      // Its rows would have the same name as the type of their column.
      agent_statuses: { tags: { name: 'agent_status_periods' } },
      enrolments: {
        tags: {
          foreignKey: [edge('participant_id', 'participants', 'id'), edge('program', 'programs', 'code')],
        },
      },
      contributions: { tags: { foreignKey: edge('participant_id', 'participants', 'id') } },
      claims: { tags: { foreignKey: edge('program', 'programs', 'code') } },
    },
    attribute: {
      'contributions.program': { tags: { behavior: '+orderBy' } },
      'coverage_by_district.program': { tags: { behavior: '+orderBy' } },
    },
    procedure: { record_payment: { tags: { name: 'record_payment' } } },
  },
});
