import { type Month, showMonth } from '@perisai/sdk/calendar';
import { showCount, showPoints } from '@perisai/sdk/number';
import { useWords } from '../page/language.ts';
import type { DistrictRow } from './district-rows.ts';
import { classWords, standingWords } from './standing-words.ts';

export function DistrictTable({
  rows,
  month,
}: {
  readonly rows: readonly DistrictRow[];
  readonly month: Month;
}) {
  const { t, language } = useWords();
  const heads = ['ratio', 'class', 'active', 'grace', 'inactive', 'potential', 'change'] as const;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className="scroll-x" tabIndex={0} aria-label={t('map.table')}>
      <table className="data-table">
        <caption>{t('map.tableCaption', { month: showMonth(month, language) })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('table.district')}</th>
            {heads.map((head) => (
              <th key={head} scope="col" className="amount">
                {t(`table.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <TableRow key={row.code} row={row} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function TableRow({ row }: { readonly row: DistrictRow }) {
  const { t, language } = useWords();
  const reason = row.standing.kind === 'absent' ? '—' : t('table.withheld');
  const count = (value: number | null) => (value === null ? reason : showCount(value, language));
  return (
    <tr>
      <th scope="row">{row.name}</th>
      <td className="amount">{standingWords(t, row.standing, language)}</td>
      <td className="amount">{classWords(t, row.standing, language)}</td>
      <td className="amount">{count(row.active)}</td>
      <td className="amount">{count(row.grace)}</td>
      <td className="amount">{count(row.inactive)}</td>
      <td className="amount">{row.potential === null ? '—' : showCount(row.potential, language)}</td>
      <td className="amount">{row.change === null ? '—' : showPoints(row.change, language)}</td>
    </tr>
  );
}
