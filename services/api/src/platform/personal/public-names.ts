import { classesOf, columnClasses } from './column-classes.ts';
import { camelCase } from './erasure-sql.ts';

const all = Object.values(columnClasses).flatMap(classesOf);
const telling = new Set(all.filter(([, as]) => as !== 'PUBLIC').map(([column]) => column));

// Amounts are personal finance where a person stands beside them; whoever audits must see them.
const neededByAuditors = ['amount', 'month', 'reference', 'paid_on', 'status', 'reason', 'valid', 'sector'];

/** Names of columns, in camel case, that nowhere tell of a person: they may be shown to who sees persons masked. */
export const publicNames: ReadonlySet<string> = new Set(
  [...all.map(([column]) => column).filter((column) => !telling.has(column)), ...neededByAuditors].map(
    camelCase,
  ),
);
