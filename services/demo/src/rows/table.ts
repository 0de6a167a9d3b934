/** The rows of one table in COPY's text form, one line each. */
export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: Iterable<string>;
  readonly count: number;
}

export const NULL = '\\N';

/** A period in the text form of daterange, half-open. */
export const spanText = (from: string, to: string | null): string => `[${from},${to ?? ''})`;

/** A line of COPY text. The generator's words hold no tab, line break or backslash. */
export const row = (...fields: readonly (string | number | null)[]): string =>
  `${fields.map((field) => field ?? NULL).join('\t')}\n`;

/** JSON as a field of COPY text, in which a backslash begins an escape. */
export const jsonText = (json: string): string => json.replaceAll('\\', '\\\\');
