import { join, resolve } from 'node:path';
import { type CalendarDate, parseCalendarDate } from '../calendar/calendar-date.ts';

export type DemoSize = 'serang' | 'small' | 'off';
export type LogLevel = 'debug' | 'info' | 'warn' | 'error';

/** Whose tokens are believed: those of the built-in development issuer, or of a foreign one. */
export interface Identity {
  readonly issuer: string;
  readonly audience: string;
  readonly builtIn: boolean;
  readonly portalClientId: string;
  readonly adminClientId: string;
}

/** Points that one caller may spend per second; what a request costs stands in `limits.ts`. */
export interface Rates {
  readonly userPoints: number;
  /** Of one address without a token. */
  readonly publicPoints: number;
  /** How many proxies in front of the service add to X-Forwarded-For; 0: the header is not believed. */
  readonly trustedProxies: number;
}

export interface Config {
  readonly port: number;
  readonly host: string;
  /** Where browsers reach this instance, without a slash at the end. */
  readonly publicUrl: string;
  /** The API's role; null: the embedded PostgreSQL under `dataDir`. */
  readonly databaseUrl: string | null;
  /** The owner's role, for migrations; null: the embedded PostgreSQL. */
  readonly migrationDatabaseUrl: string | null;
  readonly dataDir: string;
  readonly demo: DemoSize;
  /** How many times over the demo data are loaded, to see what growth does. */
  readonly demoTimes: number;
  readonly identity: Identity;
  /** The fixed day that counts as today; null: the day in Asia/Jakarta. */
  readonly businessDate: CalendarDate | null;
  readonly production: boolean;
  readonly logLevel: LogLevel;
  /** Under which a NIK is hashed to be found; null: one made for this DATA_DIR. All instances on a database share it. */
  readonly nikKey: Buffer | null;
  readonly rates: Rates;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The demo data of Serang Raya end on this day. */
const demoBusinessDate = '2024-12-31' as CalendarDate;
const mostDemoTimes = 10;

/** Every wrong value of the environment, one line each, for the person who starts the service. */
export class ConfigError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

/** The configuration of this process: the only place that reads its environment. */
export function readEnvironment(): Config {
  return readConfig(process.env);
}

/** Reads and checks every variable; the error lists all wrong ones at once. */
export function readConfig(environment: Environment): Config {
  const reader = new Reader(environment);
  const config = configFrom(reader);
  if (reader.problems.length > 0) throw new ConfigError(reader.problems);
  return config;
}

function configFrom(reader: Reader): Config {
  const production =
    reader.choice('NODE_ENV', ['development', 'test', 'production'], 'development') === 'production';
  const port = reader.port();
  const host = reader.text('HOST') ?? '127.0.0.1';
  const publicUrl = reader.url('PUBLIC_URL', ['http:', 'https:']) ?? `http://${inUrl(host)}:${port}`;
  const demo = demoSize(reader, production);
  return {
    port,
    host,
    publicUrl,
    databaseUrl: reader.url('DATABASE_URL', ['postgres:', 'postgresql:']),
    migrationDatabaseUrl: reader.url('MIGRATION_DATABASE_URL', ['postgres:', 'postgresql:']),
    dataDir: resolve(reader.text('DATA_DIR') ?? '.data'),
    demo,
    demoTimes: reader.count('DEMO_TIMES', { least: 1, most: mostDemoTimes, otherwise: 1 }),
    identity: identity(reader, publicUrl, production),
    businessDate: reader.day('BUSINESS_DATE') ?? (demo === 'off' ? null : demoBusinessDate),
    production,
    logLevel: reader.choice('LOG_LEVEL', ['debug', 'info', 'warn', 'error'], 'info'),
    nikKey: nikKey(reader, production),
    rates: {
      userPoints: reader.count('RATE_USER', { least: 1, most: 1_000_000, otherwise: 20_000 }),
      publicPoints: reader.count('RATE_PUBLIC', { least: 1, most: 1_000_000, otherwise: 5_000 }),
      trustedProxies: reader.count('TRUSTED_PROXIES', { least: 0, most: 9, otherwise: 0 }),
    },
  };
}

function demoSize(reader: Reader, production: boolean): DemoSize {
  const demo = reader.choice('DEMO', ['serang', 'small', 'off'], production ? 'off' : 'serang');
  if (production && demo !== 'off') reader.refuse('DEMO', 'must be off in production');
  return demo;
}

const nikKeyForm = /^[0-9a-f]{64}$/;

function nikKey(reader: Reader, production: boolean): Buffer | null {
  const text = reader.text('NIK_KEY');
  if (text === null && production)
    reader.refuse('NIK_KEY', 'must be set in production, and stay the same: openssl rand -hex 32');
  if (text === null) return null;
  if (!nikKeyForm.test(text)) reader.refuse('NIK_KEY', 'must be 64 hexadecimal digits in lower case');
  return Buffer.from(text, 'hex');
}

function identity(reader: Reader, publicUrl: string, production: boolean): Identity {
  const audience = reader.text('OIDC_AUDIENCE') ?? 'perisai-api';
  const issuer = reader.url('OIDC_ISSUER', production ? ['https:'] : ['http:', 'https:']);
  const clientId = reader.text('OIDC_CLIENT_ID');
  if (issuer === null) {
    if (production && reader.text('OIDC_ISSUER') === null)
      reader.refuse('OIDC_ISSUER', 'must be set in production: the development issuer is refused there');
    return {
      issuer: `${publicUrl}/oidc`,
      audience,
      builtIn: true,
      portalClientId: 'portal',
      adminClientId: 'admin',
    };
  }
  if (issuer === `${publicUrl}/oidc`)
    reader.refuse('OIDC_ISSUER', 'must not be this service itself; leave it out for the development issuer');
  if (clientId === null) reader.refuse('OIDC_CLIENT_ID', 'must be set together with OIDC_ISSUER');
  const client = clientId ?? '';
  return { issuer, audience, builtIn: false, portalClientId: client, adminClientId: client };
}

const inUrl = (host: string): string =>
  host.includes(':') ? `[${host}]` : host === '0.0.0.0' ? '127.0.0.1' : host;

interface Range {
  readonly least: number;
  readonly most: number;
  readonly otherwise: number;
}

/** Takes values out of an environment and collects what is wrong with them. */
class Reader {
  readonly problems: string[] = [];
  readonly #environment: Environment;

  constructor(environment: Environment) {
    this.#environment = environment;
  }

  refuse(name: string, reason: string): void {
    this.problems.push(`${name} ${reason}.`);
  }

  text(name: string): string | null {
    const value = this.#environment[name]?.trim();
    return value === undefined || value === '' ? null : value;
  }

  choice<Value extends string>(name: string, values: readonly Value[], otherwise: Value): Value {
    const text = this.text(name);
    if (text === null) return otherwise;
    const value = values.find((candidate) => candidate === text);
    if (value === undefined) this.refuse(name, `must be one of ${values.join(', ')}`);
    return value ?? otherwise;
  }

  port(): number {
    const text = this.text('PORT') ?? '4000';
    const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
    if (port < 1 || port > 65_535) this.refuse('PORT', 'must be a number from 1 to 65535');
    return port;
  }

  /** A whole number. */
  count(name: string, { least, most, otherwise }: Range): number {
    const text = this.text(name);
    if (text === null) return otherwise;
    const count = /^\d{1,7}$/.test(text) ? Number(text) : -1;
    if (count < least || count > most) this.refuse(name, `must be a number from ${least} to ${most}`);
    return count;
  }

  /** An address without a slash at the end. The value is not repeated in the message: it may hold a password. */
  url(name: string, protocols: readonly string[]): string | null {
    const text = this.text(name);
    if (text === null) return null;
    const url = URL.parse(text);
    if (url === null || !protocols.includes(url.protocol)) {
      this.refuse(
        name,
        `must be an address that begins with ${protocols.map((each) => `${each}//`).join(' or ')}`,
      );
      return null;
    }
    return text.replace(/\/$/, '');
  }

  day(name: string): CalendarDate | null {
    const text = this.text(name);
    if (text === null) return null;
    const day = parseCalendarDate(text);
    if (day === null) this.refuse(name, 'must be a day of the calendar, written YYYY-MM-DD');
    return day;
  }
}

/** Where the key of NIK hashes is kept outside production. */
export const nikKeyFile = (config: Config): string => join(config.dataDir, 'nik-key');

/** Where the development issuer keeps its keys, so that a restart keeps tokens valid. */
export const issuerKeysFile = (config: Config): string => join(config.dataDir, 'issuer-keys.json');
