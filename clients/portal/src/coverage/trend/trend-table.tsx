import { type Month, showMonth } from '@perisai/sdk/calendar';
import { showCount } from '@perisai/sdk/number';
import { useWords } from '../../page/language.ts';

interface TrendTablePoint {
  readonly month: Month;
  readonly active: number | null;
  readonly newlyRegistered: number | null;
  readonly lapsed: number | null;
  readonly reactivated: number | null;
  readonly projected: boolean;
}

export function TrendTable({ points }: { readonly points: readonly TrendTablePoint[] }) {
  const { t, language } = useWords();
  const count = (value: number | null) => (value === null ? t('table.withheld') : showCount(value, language));
  return (
    <details className="fold">
      <summary>{t('table.show')}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <section className="scroll-x" tabIndex={0} aria-label={t('trend.tableCaption')}>
        <table className="data-table">
          <caption>{t('trend.tableCaption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('table.month')}</th>
              <th scope="col" className="amount">
                {t('table.active')}
              </th>
              <th scope="col" className="amount">
                {t('trend.new')}
              </th>
              <th scope="col" className="amount">
                {t('trend.returned')}
              </th>
              <th scope="col" className="amount">
                {t('trend.lapsed')}
              </th>
              <th scope="col">{t('table.kind')}</th>
            </tr>
          </thead>
          <tbody>
            {points.map((point) => (
              <tr key={point.month}>
                <th scope="row">{showMonth(point.month, language, 'short')}</th>
                <td className="amount">{count(point.active)}</td>
                <td className="amount">{count(point.newlyRegistered)}</td>
                <td className="amount">{count(point.reactivated)}</td>
                <td className="amount">{count(point.lapsed)}</td>
                <td>{point.projected ? t('table.projected') : t('table.measured')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
