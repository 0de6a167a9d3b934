import { badInput } from '../problem.ts';
import type { FilterRule, Scope } from './concept.ts';
import type { Sql } from './sql.ts';
import { allOf, always, anyOf, raw, sql } from './sql.ts';

const longestText = 100;
const shortestPart = 3;

interface Comparison {
  readonly eq?: unknown;
  readonly in?: readonly unknown[] | null;
  readonly gte?: unknown;
  readonly gt?: unknown;
  readonly lte?: unknown;
  readonly lt?: unknown;
}

const operators = { eq: '=', gte: '>=', gt: '>', lte: '<=', lt: '<' } as const;

/** Compares a column by eq, in, gte, gt, lte, lt; several together must all hold. */
export function compared(column: string, type: string): FilterRule {
  return (value: Comparison, _scope, field) => {
    const conditions = Object.entries(operators)
      .filter(([name]) => given(value, name))
      .map(([name, operator]) => {
        const operand = plain(value[name as keyof Comparison], `${field}.${name}`);
        return sql`${raw(column)} ${raw(operator)} ${operand}::${raw(type)}`;
      });
    if (value.in != null)
      conditions.push(sql`${raw(column)} = any (${list(value.in, `${field}.in`)}::${raw(type)}[])`);
    return allOf(conditions);
  };
}

interface TextValue {
  readonly eq?: string | null;
  readonly in?: readonly string[] | null;
  readonly startsWith?: string | null;
  readonly contains?: string | null;
}

/** Compares a text without regard to case. `contains` needs three characters, the least that the index can find. */
export function text(column: string): FilterRule {
  const folded = raw(`lower(${column})`);
  return (value: TextValue, _scope, field) => {
    const conditions: Sql[] = [];
    if (value.eq != null) conditions.push(sql`${folded} = ${fold(value.eq, `${field}.eq`)}`);
    if (value.in != null)
      conditions.push(
        sql`${folded} = any (${list(value.in, `${field}.in`).map((one) => fold(String(one), `${field}.in`))}::text[])`,
      );
    if (value.startsWith != null)
      conditions.push(startsWith(folded, fold(value.startsWith, `${field}.startsWith`)));
    if (value.contains != null)
      conditions.push(contains(folded, fold(value.contains, `${field}.contains`), field));
    return allOf(conditions);
  };
}

// A range instead of LIKE: a prepared plan can use the index for it whatever the value is.
function startsWith(folded: Sql, prefix: string): Sql {
  return sql`(${folded} >= ${prefix} and ${folded} < ${`${prefix}\u{10FFFF}`})`;
}

function contains(folded: Sql, part: string, field: string): Sql {
  if ([...part].length < shortestPart)
    throw badInput(`${field}.contains`, `needs at least ${shortestPart} characters.`);
  return sql`${folded} like ${`%${part.replace(/[\\%_]/g, '\\$&')}%`}`;
}

function fold(value: string, field: string): string {
  if (value.length > longestText) throw badInput(field, `may have at most ${longestText} characters.`);
  return plain(value, field).toLowerCase();
}

interface RegionValue {
  readonly code?: Comparison | null;
  readonly within?: { readonly eq?: string | null; readonly in?: readonly string[] | null } | null;
}

/** Finds rows by the code of their region, or of any region that contains it. */
export function inRegion(column: string): FilterRule {
  const code = compared(column, 'text') as (value: Comparison, scope: Scope, field: string) => Sql;
  return (value: RegionValue, scope, field) => {
    const conditions: Sql[] = [];
    if (value.code != null) conditions.push(code(value.code, scope, `${field}.code`));
    if (value.within?.eq != null) conditions.push(within(column, value.within.eq));
    if (value.within?.in != null)
      conditions.push(
        anyOf(list(value.within.in, `${field}.within.in`).map((one) => within(column, String(one)))),
      );
    return allOf(conditions);
  };
}

// Codes are dotted paths of digits: 36.04 and all below it lie from "36.04" up to, but not with, "36.04/".
function within(column: string, code: string): Sql {
  return sql`(${raw(column)} >= ${code} and ${raw(column)} < ${`${code}/`})`;
}

const longestList = 250;

function list(values: readonly unknown[], field: string): readonly unknown[] {
  if (values.length > longestList) throw badInput(field, `may have at most ${longestList} items.`);
  return values.map((value) => plain(value, field));
}

// PostgreSQL's text cannot hold NUL.
function plain<Value>(value: Value, field: string): Value {
  if (typeof value === 'string' && value.includes('\0'))
    throw badInput(field, 'may not contain a NUL character.');
  return value;
}

function given(value: object, name: string): boolean {
  return (value as Record<string, unknown>)[name] != null;
}

interface Combined {
  readonly and?: readonly object[] | null;
  readonly or?: readonly object[] | null;
  readonly not?: object | null;
}

/** For whom a filter is read, and its path as the caller wrote it. */
interface Place {
  readonly scope: Scope;
  readonly field: string;
}

/** Turns a filter with its and, or and not into one condition. A field left out or null does not restrict. */
export function conditionOf(
  rules: Readonly<Record<string, FilterRule>>,
  filter: object | null | undefined,
  { scope, field }: Place,
): Sql {
  if (filter == null) return always;
  const { and, or, not, ...fields } = filter as Combined & Record<string, unknown>;
  const conditions = Object.entries(fields)
    .filter(([, value]) => value != null)
    .map(([name, value]) => ruleNamed(rules, name)(value as never, scope, `${field}.${name}`));
  const nested = (one: object, path: string): Sql => conditionOf(rules, one, { scope, field: path });
  if (and != null) conditions.push(...and.map((one, at) => nested(one, `${field}.and[${at}]`)));
  if (or != null) conditions.push(anyOf(or.map((one, at) => nested(one, `${field}.or[${at}]`))));
  if (not != null) conditions.push(sql`(${nested(not, `${field}.not`)}) is not true`);
  return allOf(conditions);
}

function ruleNamed(rules: Readonly<Record<string, FilterRule>>, name: string): FilterRule {
  const rule = rules[name];
  if (rule === undefined) throw new Error(`No rule for filter ${name}.`);
  return rule;
}
