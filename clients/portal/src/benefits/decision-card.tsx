import { showRupiah } from '@perisai/sdk/money';
import { useId } from 'react';
import { useCalculatorWords } from '../calculator/calculator-words.ts';
import { Because } from '../page/because.tsx';
import type { DecisionShown } from './benefit-documents.ts';

/** What one program pays, part by part; why, behind a fold. */
export function DecisionCard({ decision }: { readonly decision: DecisionShown }) {
  const { t, language } = useCalculatorWords();
  const id = useId();
  const { program, outcome, amount, components } = decision;
  const title = program === null ? t('benefit.refund') : `${program.code} · ${program.name[language]}`;
  return (
    <section className="decision" aria-labelledby={id} data-outcome={outcome}>
      <header>
        <h2 id={id}>{title}</h2>
        <p className="decision-outcome">{t(`benefit.${outcome}`)}</p>
        <p className="decision-amount number">{showRupiah(amount, language)}</p>
      </header>
      {components.length === 0 ? null : <Parts components={components} />}
      <Why decision={decision} />
    </section>
  );
}

function Parts({ components }: Pick<DecisionShown, 'components'>) {
  const { t, language } = useCalculatorWords();
  return (
    <table className="data-table">
      <thead>
        <tr>
          <th scope="col">{t('benefit.part')}</th>
          <th scope="col" className="amount">
            {t('benefit.amount')}
          </th>
        </tr>
      </thead>
      <tbody>
        {components.map(({ code, name, amount }, at) => (
          <tr key={`${code}-${at}`}>
            <th scope="row">{name[language]}</th>
            <td className="amount">{showRupiah(amount, language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Why({ decision: { because, components, outcome } }: { readonly decision: DecisionShown }) {
  const { t, language } = useCalculatorWords();
  return (
    // What is refused says why at once.
    <details className="fold" open={outcome === 'REFUSED'}>
      <summary>{t('benefit.why')}</summary>
      <Because reasons={because} />
      {components.map(({ code, name, because: steps }, at) =>
        steps.length === 0 ? null : (
          <section key={`${code}-${at}`} className="decision-why">
            <h3>{t('benefit.whyPart', { name: name[language] })}</h3>
            <Because reasons={steps} />
          </section>
        ),
      )}
    </details>
  );
}
