import { showRupiah } from '@perisai/sdk/money';
import { useId } from 'react';
import { useCalculatorWords } from '../calculator/calculator-words.ts';
import { Because } from '../page/because.tsx';
import type { BenefitShown } from './benefit-documents.ts';

/** A forecast, year by year; it is not part of the total. */
export function Scholarships({ quote }: { readonly quote: BenefitShown }) {
  const { t, language } = useCalculatorWords();
  const id = useId();
  const { scholarships, scholarshipTotal, scholarshipBecause } = quote;
  if (scholarshipBecause.length === 0) return null;
  return (
    <section className="decision" aria-labelledby={id}>
      <header>
        <h2 id={id}>{t('benefit.scholarship')}</h2>
        <p className="decision-amount number">{showRupiah(scholarshipTotal, language)}</p>
      </header>
      {scholarships.length === 0 ? null : (
        <p className="number">
          {t('benefit.scholarshipLead', { amount: showRupiah(scholarshipTotal, language) })}
        </p>
      )}
      {scholarships.map((scholarship) => (
        <Years key={scholarship.child} scholarship={scholarship} />
      ))}
      <details className="fold" open={scholarships.length === 0}>
        <summary>{t('benefit.why')}</summary>
        <Because reasons={scholarshipBecause} />
      </details>
    </section>
  );
}

function Years({ scholarship }: { readonly scholarship: BenefitShown['scholarships'][number] }) {
  const { t, language } = useCalculatorWords();
  const { child, amount, years } = scholarship;
  return (
    <table className="data-table">
      <caption className="number">
        {t('benefit.child', { n: child, amount: showRupiah(amount, language) })}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('benefit.schoolYear')}</th>
          <th scope="col">{t('benefit.level')}</th>
          <th scope="col" className="amount">
            {t('benefit.amount')}
          </th>
        </tr>
      </thead>
      <tbody>
        {years.map((year) => (
          <tr key={year.schoolYear}>
            <th scope="row">{`${year.schoolYear}/${year.schoolYear + 1}`}</th>
            <td>{t(`level.${year.level}`)}</td>
            <td className="amount">{showRupiah(year.amount, language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
