import { createHash } from 'node:crypto';
import { parseCsv } from './csv.ts';

export interface RegionRow {
  readonly id: string;
  readonly code: string;
  readonly level: string;
  readonly parent_code: string | null;
  readonly name: string;
  readonly population: number | null;
  readonly population_male: number | null;
  readonly population_female: number | null;
  readonly area_km2: string | null;
}

export interface BoundaryRow {
  readonly district_code: string;
  readonly geometry: unknown;
  readonly source: string;
  readonly licence: string;
}

/** The id of a region follows from its code (a version 8 UUID of the code's hash), so that every installation has the same. */
export function regionId(code: string): string {
  const hex = createHash('sha256').update(`region:${code}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

const columns = [
  'code',
  'level',
  'parent_code',
  'name',
  'population_male',
  'population_female',
  'population',
  'area_km2',
] as const;

export const regionRows = (csv: string): readonly RegionRow[] =>
  parseCsv(csv, columns).map((record) => ({
    id: regionId(record.code),
    code: record.code,
    level: record.level.toUpperCase(),
    parent_code: record.parent_code || null,
    name: record.name,
    population: count(record.population),
    population_male: count(record.population_male),
    population_female: count(record.population_female),
    area_km2: record.area_km2 || null,
  }));

const count = (text: string): number | null => (text ? Number(text) : null);

interface Feature {
  readonly properties: { readonly code: string };
  readonly geometry: unknown;
}

export const boundaryRows = (geojson: string): readonly BoundaryRow[] =>
  (JSON.parse(geojson) as { readonly features: readonly Feature[] }).features.map((feature) => ({
    district_code: feature.properties.code,
    geometry: feature.geometry,
    source: 'https://github.com/cahyadsn/wilayah_boundaries, edges cleaned with mapshaper',
    licence: 'MIT',
  }));
