import { PgAggregatesPreset } from '@graphile/pg-aggregates';
import { type DocumentNode, Kind } from 'graphql';
import { makePgService } from 'postgraphile/adaptors/pg';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { PostGraphileConnectionFilterPreset } from 'postgraphile-plugin-connection-filter';
import { poolSize } from '../front/contestant-server.ts';
import { enumNamesPlugin } from './enum-names.ts';
import { foldedFilterPlugin, foldedOrderPlugin } from './folded-name.ts';
import { tagsPlugin } from './tags.ts';

type SubjectOf = (request: object) => string;

/** PostGraphile as its own documentation sets it up for production, with the plugins that the operations need. */
export function presetFor(databaseUrl: string, subjectOf: SubjectOf): GraphileConfig.Preset {
  return {
    extends: [PostGraphileAmberPreset, PostGraphileConnectionFilterPreset, PgAggregatesPreset],
    plugins: [tagsPlugin, enumNamesPlugin, foldedFilterPlugin, foldedOrderPlugin],
    // Our indexes are on expressions and on several columns, which it takes for none.
    disablePlugins: ['PgIndexBehaviorsPlugin'],
    pgServices: [
      makePgService({
        connectionString: databaseUrl,
        schemas: ['public', 'bench'],
        poolConfig: { max: poolSize, options: '-c timezone=Asia/Jakarta' },
      }),
    ],
    grafast: {
      explain: false,
      context: ({ node }, { document }) =>
        isMutation(document) && node !== undefined
          ? { pgSettings: { 'bench.subject': subjectOf(node.req) } }
          : {},
    },
    grafserv: { graphqlPath: '/graphql', graphiql: false, watch: false },
  };
}

// Settings cost a transaction around every request, so only the requests that need them have them.
const isMutation = ({ definitions }: DocumentNode): boolean =>
  definitions.some((each) => each.kind === Kind.OPERATION_DEFINITION && each.operation === 'mutation');
