import { showRupiah } from '@perisai/sdk/money';
import { useCalculatorWords } from '../calculator/calculator-words.ts';
import { Because } from '../page/because.tsx';
import { LinesTable, MonthsTable } from './quote-tables.tsx';
import type { QuoteShown } from './use-quote.ts';

export function QuoteAnswer({ quote }: { readonly quote: QuoteShown }) {
  const { t, language } = useCalculatorWords();
  return (
    <>
      <p className="number">
        {t('quote.tier', { tier: quote.tier, base: showRupiah(quote.base, language) })}
      </p>
      <LinesTable quote={quote} />
      {quote.periods.length > 1 ? <MonthsTable quote={quote} /> : null}
      <details className="fold">
        <summary>{t('quote.why')}</summary>
        {quote.lines.map(({ program, because }) => (
          <section key={program.code}>
            <h2>{`${program.code} · ${program.name[language]}`}</h2>
            <Because reasons={because} />
          </section>
        ))}
      </details>
    </>
  );
}
