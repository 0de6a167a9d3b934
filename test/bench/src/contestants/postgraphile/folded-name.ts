import 'postgraphile-plugin-connection-filter';
import { sql } from 'postgraphile/pg-sql2';
import { addPgTableOrderBy, orderByAscDesc } from 'postgraphile/utils';

/** Text compared without regard to case in the form that our index has: the plugin's own operator would scan. */
export const foldedFilterPlugin: GraphileConfig.Plugin = {
  name: 'FoldedFilterPlugin',
  schema: {
    hooks: {
      init(value, build) {
        build.addConnectionFilterOperator('String', 'containsFolded', {
          description: 'Contains this text, without regard to case.',
          resolve: (identifier, operand) => sql`lower(${identifier}) LIKE ${operand}`,
          resolveInput: (input) => `%${String(input).toLowerCase()}%`,
        });
        return value;
      },
    },
  },
};

/** The order that the same index serves. */
export const foldedOrderPlugin = addPgTableOrderBy(
  { schemaName: 'public', tableName: 'participants' },
  (build) =>
    orderByAscDesc('FOLDED_NAME', ({ alias }) => ({
      fragment: sql`lower(${alias}.name)`,
      codec: build.dataplanPg.TYPES.text,
    })),
);
