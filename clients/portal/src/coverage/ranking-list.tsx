import { Button } from '@mantine/core';
import { showCount, showPoints } from '@perisai/sdk/number';
import { useState } from 'react';
import { useWords } from '../page/language.ts';
import { type DistrictRow, type Order, sortRows } from './district-rows.ts';
import { standingWords } from './standing-words.ts';
import './ranking-list.css';

interface RankingProps {
  readonly rows: readonly DistrictRow[];
  readonly order: Order;
  readonly highlighted: string | null;
  readonly selected: string | null;
  readonly onHighlight: (code: string | null) => void;
  readonly onSelect: (code: string | null) => void;
}

/** The equal control beside the map: on a phone most shapes are smaller than a finger. */
export function RankingList({ rows, order, highlighted, selected, onHighlight, onSelect }: RankingProps) {
  const { t } = useWords();
  const [whole, setWhole] = useState(false);
  const sorted = sortRows(rows, order);
  const most = Math.max(
    0.01,
    ...rows.map(({ standing }) => (standing.kind === 'ratio' ? standing.ratio : 0)),
  );
  return (
    <>
      <ol className="ranking" data-whole={whole || undefined} onPointerLeave={() => onHighlight(null)}>
        {sorted.map((row) => (
          <li key={row.code} data-highlighted={row.code === highlighted || undefined}>
            <button
              type="button"
              aria-pressed={row.code === selected}
              onPointerEnter={() => onHighlight(row.code)}
              onFocus={() => onHighlight(row.code)}
              onBlur={() => onHighlight(null)}
              onClick={() => onSelect(row.code === selected ? null : row.code)}
            >
              <RowWords row={row} most={most} />
            </button>
          </li>
        ))}
      </ol>
      <Button
        variant="default"
        className="ranking-more no-print"
        onClick={() => setWhole(!whole)}
        aria-expanded={whole}
      >
        {whole ? t('rank.fewer') : t('rank.all')}
      </Button>
    </>
  );
}

function RowWords({ row, most }: { readonly row: DistrictRow; readonly most: number }) {
  const { t, language } = useWords();
  const { standing } = row;
  return (
    <>
      <span className="ranking-rank number">{row.rank ?? '–'}</span>
      <span className="ranking-name">{row.name}</span>
      {standing.kind === 'ratio' ? (
        <>
          <span className="ranking-ratio number">{standingWords(t, standing, language)}</span>
          <span className="ranking-bar" aria-hidden>
            <span
              style={{
                width: `${(standing.ratio / most) * 100}%`,
                background: `var(--seq-${standing.level})`,
              }}
            />
          </span>
          <span className="ranking-change number">
            {row.change === null ? '' : showPoints(row.change, language)}
          </span>
        </>
      ) : (
        <span className="ranking-reason number">
          {standing.kind === 'no-estimate' && row.active !== null
            ? `${t('map.onlyActive', { active: showCount(row.active, language) })} · `
            : ''}
          {standingWords(t, standing, language)}
        </span>
      )}
    </>
  );
}
