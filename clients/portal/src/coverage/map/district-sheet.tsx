import { Button } from '@mantine/core';
import { showCount, showPoints } from '@perisai/sdk/number';
import { useWords } from '../../page/language.ts';
import type { DistrictRow } from '../district-rows.ts';
import { standingWords } from '../standing-words.ts';
import './district-sheet.css';

interface SheetProps {
  readonly row: DistrictRow | null;
  readonly pinned: boolean;
  readonly onClose: () => void;
}

/** One place for the figures of the district under the pointer, in focus or chosen; it keeps its height. */
export function DistrictSheet({ row, pinned, onClose }: SheetProps) {
  const { t } = useWords();
  return (
    <div className="sheet" data-pinned={pinned || undefined} aria-live="polite">
      {row === null ? <p className="sheet-hint">{t('map.hint')}</p> : <Figures row={row} />}
      {pinned ? (
        <Button variant="subtle" size="sm" className="no-print" onClick={onClose}>
          {t('map.close')}
        </Button>
      ) : null}
    </div>
  );
}

function Figures({ row }: { readonly row: DistrictRow }) {
  const { t, language } = useWords();
  const { active, potential } = row;
  const count = (value: number | null) => (value === null ? t('table.withheld') : showCount(value, language));
  const parts = [
    ...(row.rank === null ? [] : [t('map.rankOf', { rank: row.rank })]),
    ...(active === null
      ? []
      : [
          potential === null
            ? t('map.onlyActive', { active: count(active) })
            : t('map.ofPotential', { active: count(active), potential: count(potential) }),
        ]),
    ...(row.change === null ? [] : [showPoints(row.change, language)]),
  ];
  return (
    <div>
      <p className="sheet-name">
        {row.name} <span className="number">{standingWords(t, row.standing, language)}</span>
      </p>
      <p className="sheet-more number">{parts.join(' · ')}</p>
      {active === null ? null : (
        <ul className="sheet-status number">
          <li data-status="ACTIVE">{`${t('status.ACTIVE')} ${count(active)}`}</li>
          <li data-status="GRACE">{`${t('status.GRACE')} ${count(row.grace)}`}</li>
          <li data-status="INACTIVE">{`${t('status.INACTIVE')} ${count(row.inactive)}`}</li>
        </ul>
      )}
    </div>
  );
}
