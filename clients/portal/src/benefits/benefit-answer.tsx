import { showRupiah } from '@perisai/sdk/money';
import { useCalculatorWords } from '../calculator/calculator-words.ts';
import type { BenefitShown } from './benefit-documents.ts';
import { DecisionCard } from './decision-card.tsx';
import { Scholarships } from './scholarships.tsx';
import './benefit-answer.css';

export function BenefitAnswer({ quote }: { readonly quote: BenefitShown }) {
  const { t, language } = useCalculatorWords();
  const { decisions, total } = quote;
  return (
    <>
      {decisions.map((decision, at) => (
        <DecisionCard key={decision.program?.code ?? `refund-${at}`} decision={decision} />
      ))}
      {decisions.length > 1 ? (
        <p className="decision-total number">
          <span>{t('benefit.total')}</span> <strong>{showRupiah(total, language)}</strong>
        </p>
      ) : null}
      <Scholarships quote={quote} />
    </>
  );
}
