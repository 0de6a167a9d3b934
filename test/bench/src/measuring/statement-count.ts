import pg from 'pg';

export interface Statements {
  readonly count: number;
  /** How long PostgreSQL took to execute them. */
  readonly milliseconds: number;
}

/** Counts the statements that the API's role sends to PostgreSQL, as PostgreSQL itself counts them. */
export class StatementCount {
  readonly #client: pg.Client;

  private constructor(client: pg.Client) {
    this.#client = client;
  }

  static async open(superuserUrl: string): Promise<StatementCount> {
    const client = new pg.Client({ connectionString: superuserUrl });
    await client.connect();
    await client.query(`alter system set pg_stat_statements.track = 'none'`);
    await client.query('select pg_reload_conf()');
    return new StatementCount(client);
  }

  /** How many statements the work sends; they are counted only while it runs, so that counting slows no round. */
  async during(work: () => Promise<void>): Promise<Statements> {
    await this.#track('top');
    const before = await this.#sofar();
    await work();
    const after = await this.#sofar();
    await this.#track('none');
    return { count: after.count - before.count, milliseconds: after.milliseconds - before.milliseconds };
  }

  close(): Promise<void> {
    return this.#client.end();
  }

  async #sofar(): Promise<Statements> {
    const { rows } = await this.#client.query<Statements>(`
      select coalesce(sum(s.calls), 0)::int as count, coalesce(sum(s.total_exec_time), 0)::float8 as milliseconds from pg_stat_statements as s
      where s.userid = 'perisai_api'::regrole and s.dbid = (select oid from pg_database where datname = current_database())`);
    return rows[0] ?? { count: 0, milliseconds: 0 };
  }

  async #track(which: 'top' | 'none'): Promise<void> {
    await this.#client.query(`alter system set pg_stat_statements.track = '${which}'`);
    await this.#client.query('select pg_reload_conf()');
    // Every backend reads its configuration again before its next statement; the signal needs a moment.
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
