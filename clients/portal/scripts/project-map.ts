// Projects the districts of Serang Raya to path strings, so that no geo library and no GeoJSON reach the browser.
// Run after changing data/banten-districts.geojson: node scripts/project-map.ts
import { readFileSync, writeFileSync } from 'node:fs';
import { type GeoPermissibleObjects, geoMercator } from 'd3-geo';
import { labelBoxes, type Ring } from './label-boxes.ts';

const boxWidth = 1000;
const margin = 12;
const serangRaya = ['36.04', '36.73'];

type Position = [number, number];
interface Feature {
  properties: { code: string; name: string; regency: string };
  geometry:
    | { type: 'Polygon'; coordinates: Position[][] }
    | { type: 'MultiPolygon'; coordinates: Position[][][] };
}

const file = new URL('../data/banten-districts.geojson', import.meta.url);
const { features } = JSON.parse(readFileSync(file, 'utf8')) as { features: Feature[] };

/** Every outer ring of a feature; the file has no holes that matter at this size. */
function ringsOf({ geometry }: Feature): Position[][] {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.flatMap(([outer]) => (outer === undefined ? [] : [outer]));
}

function area(ring: Ring): number {
  return (
    Math.abs(
      ring.reduce((sum, [x, y], i) => {
        const [nextX, nextY] = ring[(i + 1) % ring.length] ?? [x, y];
        return sum + x * nextY - nextX * y;
      }, 0),
    ) / 2
  );
}

function largestRing(feature: Feature): Position[] {
  return ringsOf(feature).reduce((best, ring) => (area(ring) > area(best) ? ring : best), []);
}

const ours = features.filter(({ properties }) => serangRaya.includes(properties.regency));
// Fitted to the mainland: Pulau Tunda and Pulau Sangiang are drawn where they fall, and do not shrink the rest.
const mainland: GeoPermissibleObjects = { type: 'MultiPoint', coordinates: ours.flatMap(largestRing) };
const projection = geoMercator().fitWidth(boxWidth - 2 * margin, mainland);
const [originX, originY] = projection.translate();
projection.translate([originX + margin, originY + margin]);

function project(ring: readonly Position[]): Ring {
  const points = ring.map(
    (position) => (projection(position) ?? [0, 0]).map((n) => Math.round(n * 2) / 2) as Position,
  );
  return points.filter(([x, y], i) => i === 0 || x !== points[i - 1]?.[0] || y !== points[i - 1]?.[1]);
}

/** Relative steps are shorter than addresses; halves of a unit keep shared edges shared. */
function pathOf(rings: readonly Ring[]): string {
  return rings
    .filter((ring) => ring.length > 3 && area(ring) > 3)
    .map(ringPath)
    .join('');
}

function ringPath(ring: Ring): string {
  const steps = ring.slice(0, -1).map(([x, y], i) => {
    const before = ring[i - 1];
    return before === undefined ? `M${x} ${y}` : `l${x - before[0]} ${y - before[1]}`;
  });
  return `${steps
    .join('')
    .replaceAll(' -', '-')
    .replace(/\b0\.5/g, '.5')}z`;
}

const height = Math.ceil(
  Math.max(...ours.flatMap((feature) => project(largestRing(feature)).map(([, y]) => y))) + margin,
);

function touchesBox(ring: Ring): boolean {
  return ring.some(([x, y]) => x > -40 && x < boxWidth + 40 && y > -40 && y < height + 40);
}

const districts = ours
  .map((feature) => {
    const rings = ringsOf(feature).map(project);
    const { code, name } = feature.properties;
    return { code, name, path: pathOf(rings), labels: labelBoxes(project(largestRing(feature))) };
  })
  .sort((a, b) => a.code.localeCompare(b.code));

const neighbours = features.filter(({ properties }) => !serangRaya.includes(properties.regency));
const land = pathOf(neighbours.flatMap(ringsOf).map(project).filter(touchesBox));

const lines = districts.map((district) => `  ${JSON.stringify(district)},`);
writeFileSync(
  new URL('../src/coverage/map/generated-map-shapes.ts', import.meta.url),
  `// Made by scripts/project-map.ts from data/banten-districts.geojson (MIT, see data/README.md). Do not edit.
export const mapWidth = ${boxWidth};
export const mapHeight = ${height};
/** Land around Serang Raya, drawn as ground only. */
export const neighbourLand = ${JSON.stringify(land)};
/** labels: [height, width, centre x, centre y] of the widest box of that height inside the district. */
export const mapShapes: readonly { code: string; name: string; path: string; labels: readonly (readonly [number, number, number, number])[] }[] = [
${lines.join('\n')}
];
`,
);
