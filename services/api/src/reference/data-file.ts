import { readFile } from 'node:fs/promises';

/** The text of a file of the folder data, beside src and dist. */
export const readDataFile = (name: string): Promise<string> =>
  readFile(new URL(`../../data/${name}`, import.meta.url), 'utf8');
