import { classesOf, columnClasses } from '../platform/personal/column-classes.ts';
import { type DataCategory, dataCategories } from '../platform/personal/data-categories.ts';
import type { DataClass } from '../platform/personal/data-class.ts';
import { camelCase } from '../platform/personal/erasure-sql.ts';

interface DataItem {
  readonly name: string;
  readonly class: DataClass;
  readonly erased: boolean;
}

export interface DataCategoryRow extends DataCategory {
  readonly items: readonly DataItem[];
}

// Keys and periods make rows, they are no data that anybody would ask after.
const structure = /(^|_)(id|ids)$|^(valid|held|persons|subjects|salt|content_digest|content_hash)$/;

/** What the data-protection page shows: each category with the personal data in it, a name once. */
export const dataCategoryRows: readonly DataCategoryRow[] = dataCategories.map((category) => ({
  ...category,
  items: itemsOf(category),
}));

function itemsOf({ code }: DataCategory): readonly DataItem[] {
  const items = Object.values(columnClasses)
    .filter(({ category }) => category === code)
    .flatMap((table) =>
      classesOf(table)
        .filter(([column, as]) => as !== 'PUBLIC' && !structure.test(column))
        .map(([column, as]) => ({
          name: camelCase(column),
          class: as,
          erased: isErased(table.erase, column),
        })),
    );
  return [...new Map(items.map((item) => [`${item.name} ${item.class}`, item])).values()];
}

function isErased(erase: Readonly<Record<string, unknown>> | undefined, column: string): boolean {
  return erase !== undefined && Object.hasOwn(erase, column);
}
