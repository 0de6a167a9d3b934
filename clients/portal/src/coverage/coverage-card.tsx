import { Tabs } from '@mantine/core';
import { showMonth } from '@perisai/sdk/calendar';
import { useState } from 'react';
import { Answer, Bone } from '../page/answer.tsx';
import { Card } from '../page/card.tsx';
import { useWords } from '../page/language.ts';
import { type DistrictRow, districtRows, type Order, sortRows } from './district-rows.ts';
import { DistrictTable } from './district-table.tsx';
import type { HomeChoice, HomeLimits, View } from './home-address.ts';
import { CoverageMap } from './map/coverage-map.tsx';
import { DistrictSheet } from './map/district-sheet.tsx';
import { MapFoot } from './map/map-foot.tsx';
import { MapLegend } from './map/map-legend.tsx';
import { TwelveMonths } from './map/twelve-months.tsx';
import { OrderSelect } from './order-select.tsx';
import { RankingList } from './ranking-list.tsx';
import { standingWords } from './standing-words.ts';
import { beforeOf, useDistricts } from './use-coverage.ts';
import './coverage-card.css';

export interface CoverageCardProps {
  readonly choice: HomeChoice;
  readonly limits: HomeLimits;
  readonly onChange: (change: Partial<HomeChoice>) => void;
}

/** Map, table and twelve months of one answer, with the ranking beside them: one highlight for all. */
export function CoverageCard({ choice, limits, onChange }: CoverageCardProps) {
  const { t, language } = useWords();
  const now = useDistricts(choice);
  const before = useDistricts(beforeOf(choice));
  const earlier = before.isPlaceholderData ? [] : (before.data?.coverage ?? []);
  return (
    <section className="coverage" aria-label={t('map.caption', { month: showMonth(choice.month, language) })}>
      <Answer query={now} skeleton={<CoverageSkeleton />}>
        {(data) => {
          const rows = districtRows(data.coverage, earlier);
          return <CoverageViews rows={rows} choice={choice} limits={limits} onChange={onChange} />;
        }}
      </Answer>
    </section>
  );
}

function CoverageSkeleton() {
  return (
    <div className="coverage-grid">
      <div className="card coverage-skeleton">
        <Bone height={560} />
      </div>
      <div className="card coverage-skeleton">
        {Array.from({ length: 10 }, (_, i) => (
          <Bone key={i} height={32} />
        ))}
      </div>
    </div>
  );
}

function CoverageViews({
  rows,
  choice,
  limits,
  onChange,
}: CoverageCardProps & { readonly rows: readonly DistrictRow[] }) {
  const { t } = useWords();
  const [highlighted, setHighlighted] = useState<string | null>(null);
  const select = (district: string | null) => onChange({ district });
  const shown = rows.find(({ code }) => code === (highlighted ?? choice.district)) ?? null;
  const shared = {
    rows,
    highlighted,
    selected: choice.district,
    onHighlight: setHighlighted,
    onSelect: select,
  };
  return (
    <div className="coverage-grid">
      <div className="card coverage-main">
        <Tabs
          value={choice.view}
          onChange={(view) => onChange({ view: (view ?? 'peta') as View })}
          keepMounted={false}
        >
          <Tabs.List aria-label={t('map.views')} className="no-print">
            <Tabs.Tab value="peta">{t('map.map')}</Tabs.Tab>
            <Tabs.Tab value="tabel">{t('map.table')}</Tabs.Tab>
            <Tabs.Tab value="12-bulan">{t('map.months')}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="peta">
            <MapFigure choice={choice} rows={rows}>
              <CoverageMap {...shared} />
              <MapLegend rows={rows} />
            </MapFigure>
            <DistrictSheet row={shown} pinned={choice.district !== null} onClose={() => select(null)} />
          </Tabs.Panel>
          <Tabs.Panel value="tabel">
            <DistrictTable rows={sortRows(rows, choice.order)} month={choice.month} />
          </Tabs.Panel>
          <Tabs.Panel value="12-bulan">
            <TwelveMonths choice={choice} limits={limits} onChange={onChange} />
          </Tabs.Panel>
        </Tabs>
        <MapFoot rows={sortRows(rows, choice.order)} choice={choice} />
      </div>
      <Card
        title={t('rank.title')}
        className="coverage-side"
        aside={<OrderSelect order={choice.order} onChange={(order: Order) => onChange({ order })} />}
      >
        <RankingList {...shared} order={choice.order} />
      </Card>
    </div>
  );
}

interface MapFigureProps {
  readonly choice: HomeChoice;
  readonly rows: readonly DistrictRow[];
  readonly children: React.ReactNode;
}

function MapFigure({ choice, rows, children }: MapFigureProps) {
  const { t, language } = useWords();
  const ranked = sortRows(rows, 'rasio').filter(({ standing }) => standing.kind === 'ratio');
  const [highest] = ranked;
  const lowest = ranked.at(-1);
  const without = rows.length - ranked.length;
  const words = (row: DistrictRow) => `${row.name} ${standingWords(t, row.standing, language)}`;
  return (
    <figure className="map-figure">
      <figcaption>
        <span className="map-caption">{t('map.caption', { month: showMonth(choice.month, language) })}</span>
        <span className="map-summary number">
          {highest === undefined || lowest === undefined
            ? t('map.summaryNone')
            : t('map.summary', { highest: words(highest), lowest: words(lowest) })}
          {without > 0 && highest !== undefined ? ` ${t('map.without', { n: without })}` : ''}
        </span>
      </figcaption>
      {children}
    </figure>
  );
}
