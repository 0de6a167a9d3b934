import type { WriteContext } from '../../platform/context.ts';
import type { Sql } from '../../platform/reading/sql.ts';
import { sql } from '../../platform/reading/sql.ts';

/** This moment on the business day: the day of the service, the hour of the database's clock. */
export const momentOf = ({ today }: WriteContext): Sql =>
  sql`((${today}::date + (clock_timestamp() at time zone 'Asia/Jakarta')::time) at time zone 'Asia/Jakarta')`;
