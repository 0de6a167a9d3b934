import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { buildApiSchema } from './schema.ts';

/** The schema as text, in an order that does not depend on the code's. */
export function printedSchema(): string {
  return `${printSchema(lexicographicSortSchema(buildApiSchema()))}\n`;
}

const committed = fileURLToPath(new URL('../../../../schema/schema.graphql', import.meta.url));

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeFile(committed, printedSchema());
