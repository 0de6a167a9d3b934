import { occupations } from '@perisai/api/law/occupations';
import { itemAt, type Random, weighted } from '../chance/random.ts';
import type { District } from './places.ts';

export { occupations };

export const sectors = [...new Set(occupations.map(({ sector }) => sector))];

const shareBySector: Readonly<Record<string, number>> = {
  TRANSPORT: 13,
  EDUCATION_RELIGION: 8,
  CONSTRUCTION_REPAIR: 11,
  AGRICULTURE: 16,
  LIVESTOCK: 3,
  FISHERIES: 4,
  TRADE_FOOD: 22,
  DAILY_LABOUR: 9,
  PERSONAL_SERVICES: 5,
  PROFESSIONS: 1.5,
  CREATIVE_SPORT: 1,
  CRAFTS: 3.5,
  SOCIAL_OTHER: 3,
};

const cityFactor: Readonly<Record<string, number>> = {
  TRANSPORT: 1.7,
  TRADE_FOOD: 1.4,
  AGRICULTURE: 0.25,
  LIVESTOCK: 0.4,
  FISHERIES: 0.3,
  PERSONAL_SERVICES: 1.5,
  PROFESSIONS: 2,
  CREATIVE_SPORT: 1.8,
};

// Districts on the coast of the Java Sea and of the Sunda Strait.
const coast = new Set([
  '36.04.05',
  '36.04.12',
  '36.04.14',
  '36.04.15',
  '36.04.16',
  '36.04.23',
  '36.04.33',
  '36.73.05',
]);

const choosers = new Map<string, (random: Random) => number>();

function chooserFor(district: District): (random: Random) => number {
  const known = choosers.get(district.code);
  if (known !== undefined) return known;
  const chooser = weighted(
    occupations.map(({ sector }) => {
      const inSector = occupations.filter((other) => other.sector === sector).length;
      const place = district.isCity ? (cityFactor[sector] ?? 1) : 1;
      const sea = sector === 'FISHERIES' && coast.has(district.code) ? 6 : 1;
      return ((shareBySector[sector] ?? 1) * place * sea) / inSector;
    }),
  );
  choosers.set(district.code, chooser);
  return chooser;
}

/** The place of an occupation in the list of the law, as common in the district. */
export const occupationIn = (district: District, random: Random): number => chooserFor(district)(random);

export const sectorIndexOf = (occupation: number): number =>
  sectors.indexOf(itemAt(occupations, occupation).sector);
