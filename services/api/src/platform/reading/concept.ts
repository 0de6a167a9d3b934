import type { CalendarDate } from '../../calendar/calendar-date.ts';
import type { Caller } from '../access/caller.ts';
import type { Sql } from './sql.ts';

/** Who reads, and as of which day: what a declaration needs to know to render itself. */
export interface Scope {
  readonly caller: Caller;
  /** The day whose dated facts count. */
  readonly day: CalendarDate;
}

/** How a filter field becomes a condition; `field` is its path as the caller wrote it, for errors. */
export type FilterRule = (value: never, scope: Scope, field: string) => Sql;

/** One thing of the scheme, declared once: its rows, who sees them, how they are filtered, sorted and named. */
export interface Concept<Row extends object> {
  /** The GraphQL type. */
  readonly name: string;
  /** Before the wire id: `agt` in `agt_0190…`. */
  readonly prefix: string;
  /** All its rows are in memory, where resolvers take them from. */
  readonly kept?: boolean;
  /** Expressions that together are unique: the tie-break of every order. */
  readonly key: readonly string[];
  /** Row property → SQL. A function renders what depends on the caller: masks live here, so that no clear value leaves the database. */
  readonly columns: { readonly [Property in keyof Row & string]: string | ((scope: Scope) => string) };
  /** Where the rows come from; `used` names the properties that are read, when not all are. */
  readonly from: (scope: Scope, used?: ReadonlySet<string>) => Sql;
  /** The same rows where they are found by a key: without what filters or unused properties alone need. */
  readonly fromByKey?: (scope: Scope, used: ReadonlySet<string>) => Sql;
  /** The rows that the caller may see. Every list, look-up, edge, count and filter uses it. */
  readonly visibleTo: (scope: Scope) => Sql;
  readonly filters: Readonly<Record<string, FilterRule>>;
  /** Order field → expression that is never null and stands in an index. A function refuses who may not sort by it. */
  readonly orders: Readonly<Record<string, string | ((scope: Scope) => string)>>;
  /** Condition for the wire id's part after the prefix; null when it cannot be an id of this kind. */
  readonly byId: (id: string) => Sql | null;
}

export function selectList<Row extends object>(concept: Concept<Row>, scope: Scope): string {
  return Object.entries<string | ((scope: Scope) => string)>(concept.columns)
    .map(([property, column]) => `${typeof column === 'string' ? column : column(scope)} as "${property}"`)
    .join(', ');
}
