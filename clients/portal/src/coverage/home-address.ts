import { isMonth, type Month, month } from '@perisai/sdk/calendar';
import type { ProgramCode, Sector } from '../gql/graphql.ts';
import type { Order } from './district-rows.ts';
import { mapShapes } from './map/generated-map-shapes.ts';

export type View = 'peta' | 'tabel' | '12-bulan';

/** All that the picture of the home page depends on. */
export interface HomeChoice {
  readonly month: Month;
  readonly program: ProgramCode | null;
  readonly sector: Sector | null;
  readonly view: View;
  readonly order: Order;
  readonly district: string | null;
}

/** What the page can show at all, and what it shows when the address says nothing. */
export interface HomeLimits {
  readonly first: Month;
  readonly last: Month;
  readonly usual: Month;
}

export const programCodes: readonly ProgramCode[] = ['JKK', 'JKM', 'JHT'];

/** Sectors in the words of the address. */
export const sectorWords: Record<Sector, string> = {
  TRANSPORT: 'angkutan',
  EDUCATION_RELIGION: 'pendidikan-agama',
  CONSTRUCTION_REPAIR: 'bangunan-perbaikan',
  AGRICULTURE: 'pertanian',
  LIVESTOCK: 'peternakan',
  FISHERIES: 'perikanan',
  TRADE_FOOD: 'dagang-makanan',
  DAILY_LABOUR: 'buruh-harian',
  PERSONAL_SERVICES: 'jasa-perorangan',
  PROFESSIONS: 'profesi',
  CREATIVE_SPORT: 'seni-olahraga',
  CRAFTS: 'kerajinan',
  SOCIAL_OTHER: 'sosial-lainnya',
};

const sectorCodes = Object.keys(sectorWords) as Sector[];
const views: readonly View[] = ['peta', 'tabel', '12-bulan'];
const orders: readonly Order[] = ['rasio', 'nama', 'perubahan'];

export interface ReadAddress {
  readonly choice: HomeChoice;
  /** Parameters whose value says nothing here; the page names them. */
  readonly ignored: readonly string[];
}

/** State → address → state is one pair of functions, tested by round trip. */
export function readHomeAddress(search: string, limits: HomeLimits): ReadAddress {
  const query = new URLSearchParams(search);
  const ignored: string[] = [];
  function read<T>(name: string, parse: (text: string) => T | undefined, otherwise: T): T {
    const text = query.get(name);
    if (text === null) return otherwise;
    const value = parse(text);
    if (value === undefined) ignored.push(name);
    return value ?? otherwise;
  }
  const within = (text: string) =>
    isMonth(text) && text >= limits.first && text <= limits.last ? month(text) : undefined;
  const choice: HomeChoice = {
    month: read('bulan', within, limits.usual),
    program: read<ProgramCode | null>('program', (text) => programCodes.find((code) => code === text), null),
    sector: read<Sector | null>(
      'sektor',
      (text) => sectorCodes.find((code) => sectorWords[code] === text),
      null,
    ),
    view: read('tampilan', (text) => views.find((view) => view === text), 'peta'),
    order: read('urut', (text) => orders.find((order) => order === text), 'rasio'),
    district: read<string | null>(
      'kecamatan',
      (text) => mapShapes.find(({ code }) => code === text)?.code,
      null,
    ),
  };
  const known = ['bulan', 'program', 'sektor', 'tampilan', 'urut', 'kecamatan'];
  ignored.push(...[...query.keys()].filter((name) => !known.includes(name)));
  return { choice, ignored: [...new Set(ignored)] };
}

/** Defaults are left out, so that the plain page has the plain address. */
export function writeHomeAddress(choice: HomeChoice, limits: HomeLimits): string {
  const query = new URLSearchParams();
  if (choice.month !== limits.usual) query.set('bulan', choice.month);
  if (choice.program !== null) query.set('program', choice.program);
  if (choice.sector !== null) query.set('sektor', sectorWords[choice.sector]);
  if (choice.view !== 'peta') query.set('tampilan', choice.view);
  if (choice.order !== 'rasio') query.set('urut', choice.order);
  if (choice.district !== null) query.set('kecamatan', choice.district);
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}
