import { cursorMark } from '../cursor.ts';
import type { Page } from '../paging.ts';
import { literal } from './json-text.ts';

/** What a cursor of this order holds of a row, as JSON text: the mark of the order, and the values it sorts by. */
export function placeJson({ order }: Page): string {
  const values = order.terms.map((term) => `(${term.expression})::text`);
  return `to_json(array[${[literal(cursorMark(order.name)), ...values].join(', ')}])::text`;
}

/** SQL for the cursor of a row from its place: the same text as `writeCursor` makes of it. */
export function cursorSql(place: string): string {
  return `rtrim(translate(encode(convert_to(${place}, 'UTF8'), 'base64'), e'+/\\n', '-_'), '=')`;
}
