import { MantineProvider } from '@mantine/core';
import { month } from '@perisai/sdk/calendar';
import { renderToStaticMarkup } from 'react-dom/server';
import { MemoryRouter } from 'react-router';
import { beforeAll, expect, it } from 'vitest';
import { startWords } from '../../page/language.ts';
import { districtRows } from '../district-rows.ts';
import { DistrictTable } from '../district-table.tsx';
import { RankingList } from '../ranking-list.tsx';
import { CoverageMap } from './coverage-map.tsx';
import { mapShapes } from './generated-map-shapes.ts';
import { MapLegend } from './map-legend.tsx';

beforeAll(() => startWords('id'));

const same = {
  registered: 100,
  active: 90,
  grace: 5,
  inactive: 5,
  withheld: false,
  potentialWorkers: 1000,
  projected: false,
};
const cells = (ratio: number | null) =>
  mapShapes.map(({ code, name }) => ({ ...same, district: { code, name }, coverageRatio: ratio }));

function page(ratio: number | null): string {
  const rows = districtRows(cells(ratio));
  const nothing = () => undefined;
  const shared = { rows, highlighted: null, selected: null, onHighlight: nothing, onSelect: nothing };
  return renderToStaticMarkup(
    <MantineProvider>
      <MemoryRouter>
        <CoverageMap {...shared} />
        <MapLegend rows={rows} />
        <RankingList {...shared} order="rasio" />
        <DistrictTable rows={rows} month={month('2024-08')} />
      </MemoryRouter>
    </MantineProvider>,
  );
}

it('draws 35 shapes, 35 list rows and 35 table rows', () => {
  const html = page(0.23);
  expect(html.match(/role="option"/g)).toHaveLength(35);
  expect(html.match(/aria-pressed/g)).toHaveLength(35);
  expect(html.match(/scope="row"/g)).toHaveLength(35);
  expect(html).toContain('Kasemen, 23,0%');
});

it.each([
  ['all equal', 0.2],
  ['all without an estimate', null],
  ['zero', 0],
  ['more than the estimate', 1.4],
])('draws %s without NaN', (_, ratio) => {
  const html = page(ratio);
  expect(html).not.toMatch(/NaN|Infinity|undefined/);
  if (ratio === 1.4) expect(html).toContain('melebihi perkiraan');
  if (ratio === null) expect(html).toContain('belum ada perkiraan');
});
