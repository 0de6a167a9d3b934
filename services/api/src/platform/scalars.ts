import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { parseCalendarDate } from '../calendar/calendar-date.ts';
import { parseMonth } from '../calendar/month.ts';
import { parseMoney } from '../money/money.ts';

interface TextScalar {
  readonly name: string;
  readonly description: string;
  /** What a right value looks like, for the error. */
  readonly shape: string;
  readonly accepts: (text: string) => boolean;
}

// All four travel as strings, and the service keeps them as strings: the database does the same.
function textScalar({ name, description, shape, accepts }: TextScalar): GraphQLScalarType<string, string> {
  const parse = (value: unknown): string => {
    if (typeof value === 'string' && accepts(value)) return value;
    throw new GraphQLError(`${name} must be ${shape}.`, { extensions: { code: 'BAD_USER_INPUT' } });
  };
  return new GraphQLScalarType<string, string>({
    name,
    description,
    serialize: (value) => value as string,
    parseValue: parse,
    parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : null),
  });
}

export const RupiahScalar = textScalar({
  name: 'Rupiah',
  description: 'Rupiah with exactly two decimals, for example "304256414524.88".',
  shape: 'a string of digits with exactly two decimals, like "16800.00"',
  accepts: (text) => parseMoney(text) !== null,
});

export const DateScalar = textScalar({
  name: 'Date',
  description: 'Day in the calendar of Asia/Jakarta, YYYY-MM-DD.',
  shape: 'a day that exists, written YYYY-MM-DD',
  accepts: (text) => parseCalendarDate(text) !== null,
});

export const MonthScalar = textScalar({
  name: 'Month',
  description: 'Month in the calendar of Asia/Jakarta, YYYY-MM.',
  shape: 'a month written YYYY-MM',
  accepts: (text) => parseMonth(text) !== null,
});

const instant =
  /^\d{4}-(0[1-9]|1[0-2])-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,6})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

export const DateTimeScalar = textScalar({
  name: 'DateTime',
  description: 'Instant, RFC 3339 with offset.',
  shape: 'an instant with offset, like "2024-08-31T23:59:59+07:00"',
  accepts: (text) => instant.test(text) && parseCalendarDate(text.slice(0, 10)) !== null,
});

/** SQL that writes a timestamptz as a DateTime of Asia/Jakarta. */
export const dateTime = (column: string): string =>
  `to_char(${column} at time zone 'Asia/Jakarta', 'YYYY-MM-DD"T"HH24:MI:SS.MS"+07:00"')`;

/** SQL that writes the first day of a month as a Month. */
export const monthText = (column: string): string => `to_char(${column}, 'YYYY-MM')`;
