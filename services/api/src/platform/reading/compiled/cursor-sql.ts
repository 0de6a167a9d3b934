import { cursorMark } from '../cursor.ts';
import type { Sql } from '../sql.ts';
import { raw, sql } from '../sql.ts';

/** SQL for the cursor of a row: the same text as `writeCursor` makes of the same place. */
export function cursorSql(order: string, place: string): Sql {
  const json = sql`'["' || ${cursorMark(order)}::text || '",' ||
    (select string_agg(to_json(part)::text, ',' order by at) from unnest(${raw(place)}) with ordinality as placed(part, at)) || ']'`;
  const base64 = sql`encode(convert_to(${json}, 'UTF8'), 'base64')`;
  return sql`rtrim(translate(${base64}, e'+/\\n', '-_'), '=')`;
}
