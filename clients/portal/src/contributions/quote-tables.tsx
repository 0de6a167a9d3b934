import { showDay, showMonth } from '@perisai/sdk/calendar';
import { showRupiah } from '@perisai/sdk/money';
import { useCalculatorWords } from '../calculator/calculator-words.ts';
import type { QuoteShown } from './use-quote.ts';

interface QuoteProps {
  readonly quote: QuoteShown;
}

/** What each program costs in the first month. */
export function LinesTable({ quote }: QuoteProps) {
  const { t, language } = useCalculatorWords();
  return (
    <table className="data-table">
      <caption>{t('quote.lines', { month: showMonth(quote.month, language) })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('quote.program')}</th>
          {(['normal', 'discount', 'due'] as const).map((head) => (
            <th key={head} scope="col" className="amount">
              {t(`quote.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {quote.lines.map(({ program, normal, discount, due }) => (
          <tr key={program.code}>
            <th scope="row">{program.code}</th>
            <td className="amount">{showRupiah(normal, language)}</td>
            <td className="amount">{showRupiah(discount, language)}</td>
            <td className="amount">{showRupiah(due, language)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={3}>
            {t('quote.total')}
          </th>
          <td className="amount">
            <strong>{showRupiah(quote.total, language)}</strong>
          </td>
        </tr>
      </tfoot>
    </table>
  );
}

/** Month by month, so that a discount that begins or ends in between is seen. */
export function MonthsTable({ quote }: QuoteProps) {
  const { t, language } = useCalculatorWords();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="scroll-x" tabIndex={0} aria-label={t('quote.each')}>
      <table className="data-table narrow">
        <caption>{t('quote.each')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('quote.month')}</th>
            {quote.lines.map(({ program }) => (
              <th key={program.code} scope="col" className="amount">
                {program.code}
              </th>
            ))}
            <th scope="col" className="amount">
              {t('quote.total')}
            </th>
          </tr>
        </thead>
        <tbody>
          {quote.periods.map((period) => (
            <MonthRow key={period.month} period={period} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={1 + quote.lines.length}>
              {t('quote.total')}
            </th>
            <td className="amount">
              <strong>{showRupiah(quote.periodTotal, language)}</strong>
            </td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

function MonthRow({ period }: { readonly period: QuoteShown['periods'][number] }) {
  const { t, language } = useCalculatorWords();
  return (
    <tr>
      <th scope="row">
        {showMonth(period.month, language, 'short')}
        <span className="cell-note">
          {t('quote.dueOn', { day: showDay(period.dueOn, language, 'short') })}
        </span>
      </th>
      {period.lines.map(({ program, due, discount }) => (
        <td key={program.code} className="amount">
          {showRupiah(due, language)}
          {discount === '0.00' ? null : (
            <span className="cell-note">
              {t('quote.ofDiscount', { amount: showRupiah(discount, language) })}
            </span>
          )}
        </td>
      ))}
      <td className="amount">{showRupiah(period.total, language)}</td>
    </tr>
  );
}
