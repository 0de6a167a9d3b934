import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The emitted schema; before the first emission, the contract that it must contain. */
export function schemaFile(): string {
  const files = ['schema.graphql', 'contract.graphql'].map((name) =>
    fileURLToPath(new URL(`../../schema/${name}`, import.meta.url)),
  );
  const file = files.find((candidate) => existsSync(candidate));
  if (file === undefined)
    throw new Error('Neither schema/schema.graphql nor schema/contract.graphql exists.');
  return file;
}
