import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textOf } from '../house/tree.ts';

const compiler = join(
  dirname(createRequire(import.meta.url).resolve('relay-compiler/package.json')),
  'cli.js',
);

// A component of an app that uses Relay: the file's name begins the names of its documents.
const components = {
  // `@connection`: pages of a list at the root.
  'AgentList.ts': `
    query AgentListQuery($first: Int, $after: String) {
      agents(first: $first, after: $after, orderBy: [{ field: NAME, direction: ASC }]) @connection(key: "AgentList_agents") {
        edges { node { id code name } }
      }
    }`,
  // `@refetchable` on Query: a fragment that fetches itself again, here with pages.
  'ParticipantTable.ts': `
    fragment ParticipantTable_query on Query
      @argumentDefinitions(first: { type: "Int", defaultValue: 20 }, after: { type: "String" }, filter: { type: "ParticipantFilter" })
      @refetchable(queryName: "ParticipantTablePaginationQuery") {
      participants(first: $first, after: $after, filter: $filter) @connection(key: "ParticipantTable_participants") {
        edges { node { id kpj district { name } } }
      }
    }`,
  // `@refetchable` on a node: Relay finds the row again by \`node(id:)\`.
  'AgentCard.ts': `
    fragment AgentCard_agent on Agent
      @argumentDefinitions(first: { type: "Int", defaultValue: 10 }, after: { type: "String" })
      @refetchable(queryName: "AgentCardRefetchQuery") {
      name
      participants(first: $first, after: $after) @connection(key: "AgentCard_participants") {
        edges { node { id kpj } }
      }
    }`,
};

describe('relay-compiler', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'perisai-relay-'));
    mkdirSync(join(folder, 'src'));
    for (const [name, document] of Object.entries(components)) {
      writeFileSync(
        join(folder, 'src', name),
        `import { graphql } from 'react-relay';\ngraphql\`${document}\`;\n`,
      );
    }
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const compile = (schema: string) => {
    writeFileSync(join(folder, 'schema.graphql'), schema);
    const config = {
      src: 'src',
      schema: 'schema.graphql',
      language: 'typescript',
      artifactDirectory: 'artifacts',
    };
    writeFileSync(join(folder, 'relay.config.json'), JSON.stringify(config));
    rmSync(join(folder, 'artifacts'), { recursive: true, force: true });
    mkdirSync(join(folder, 'artifacts'));
    const { status, stdout, stderr } = spawnSync(process.execPath, [compiler, 'relay.config.json'], {
      cwd: folder,
      encoding: 'utf8',
    });
    return { status, output: `${stdout}${stderr}`, artifacts: readdirSync(join(folder, 'artifacts')).sort() };
  };
  const schema = textOf('schema/schema.graphql');

  it('compiles pages at the root, a refetchable root and a refetchable node against our schema', () => {
    const { status, output, artifacts } = compile(schema);
    expect(status, output).toBe(0);
    expect(artifacts).toEqual([
      'AgentCardRefetchQuery.graphql.ts',
      'AgentCard_agent.graphql.ts',
      'AgentListQuery.graphql.ts',
      'ParticipantTablePaginationQuery.graphql.ts',
      'ParticipantTable_query.graphql.ts',
    ]);
  });

  it('would tell if a field of PageInfo were missing', () => {
    const { status } = compile(schema.replace(/hasNextPage: Boolean!/, 'hasMore: Boolean!'));
    expect(status).not.toBe(0);
  });
});
