import { agentClasses } from './classes/agents.ts';
import { moneyClasses } from './classes/money.ts';
import { operationsClasses } from './classes/operations.ts';
import { peopleClasses } from './classes/people.ts';
import { referenceClasses } from './classes/reference.ts';
import type { ClassedTables, DataClass, TableClasses } from './data-class.ts';

/** Every column of every table and what it tells of a person. A column that is not here fails the build. */
export const columnClasses: ClassedTables = {
  ...peopleClasses,
  ...moneyClasses,
  ...agentClasses,
  ...operationsClasses,
  ...referenceClasses,
};

/** Each column of a table with its class; a column in two lists comes twice. */
export function classesOf(table: TableClasses): readonly (readonly [column: string, DataClass])[] {
  const of = (columns: readonly string[] | undefined, as: DataClass) =>
    (columns ?? []).map((column): [string, DataClass] => [column, as]);
  return [
    ...of(table.public, 'PUBLIC'),
    ...of(table.personal, 'PERSONAL'),
    ...of(table.specific, 'SPECIFIC'),
  ];
}

/** The columns of a database that have no class, two classes, or a class without a column, as `table.column`. */
export function columnFaults(
  found: readonly { readonly table: string; readonly column: string }[],
  classed: ClassedTables = columnClasses,
): readonly string[] {
  const named = Object.entries(classed).flatMap(([table, classes]) =>
    classesOf(classes).map(([column]) => `${table}.${column}`),
  );
  const existing = found.map(({ table, column }) => `${table}.${column}`);
  return [
    ...existing.filter((column) => !named.includes(column)).map((column) => `${column} has no class`),
    ...named.filter((column) => !existing.includes(column)).map((column) => `${column} does not exist`),
    ...named
      .filter((column, at) => named.indexOf(column) !== at)
      .map((column) => `${column} has two classes`),
    ...erasureFaults(classed),
  ];
}

// What is erased must be personal, and must be found by its person.
function erasureFaults(classed: ClassedTables): string[] {
  return Object.entries(classed).flatMap(([table, { personal = [], specific = [], person, erase = {} }]) =>
    Object.keys(erase)
      .filter((column) => person === undefined || ![...personal, ...specific].includes(column))
      .map((column) => `${table}.${column} cannot be erased`),
  );
}
