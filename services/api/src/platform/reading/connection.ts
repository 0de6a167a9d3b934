import { writeCursor } from './cursor.ts';
import type { Page } from './paging.ts';

export interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

/** One page of a list in the shape of the Relay specification. */
export interface Connection<Row> {
  readonly edges: readonly { readonly cursor: string; readonly node: Row }[];
  readonly nodes: readonly Row[];
  readonly pageInfo: PageInfo;
  /** Counted when it is read: exact to 10,000; 10,001 means more. */
  readonly totalCount: Promise<number>;
}

export interface PlacedRow {
  readonly place: readonly string[];
}

/** Makes the page of rows that were read in the page's direction, one more than its size if there are more. */
export function connectionOf<Row extends object>(
  page: Page,
  read: readonly (Row & PlacedRow)[],
  count: () => Promise<number>,
): Connection<Row> {
  const more = read.length > page.size;
  const rows = read.slice(0, page.size);
  if (page.backward) rows.reverse();
  const edges = rows.map((node) => ({ cursor: writeCursor(page.order.name, node.place), node }));
  return {
    edges,
    nodes: rows,
    pageInfo: {
      hasNextPage: page.backward ? page.hasBefore : more,
      hasPreviousPage: page.backward ? more : page.hasAfter,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    get totalCount() {
      return count();
    },
  };
}
