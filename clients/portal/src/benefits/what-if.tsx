import { Button } from '@mantine/core';
import { showDay, showMonth } from '@perisai/sdk/calendar';
import { showRupiah } from '@perisai/sdk/money';
import { useDocument } from '@perisai/sdk/react';
import { useState } from 'react';
import { useCalculatorWords } from '../calculator/calculator-words.ts';
import type { BenefitQuoteInput } from '../gql/graphql.ts';
import { Bone } from '../page/answer.tsx';
import type { BenefitChoice } from './benefit-choice.ts';
import { benefitTotals } from './benefit-documents.ts';
import { readBenefit, type Say } from './read-benefit.ts';
import { type Variant, variantsOf } from './variants.ts';

interface WhatIfProps {
  readonly choice: BenefitChoice;
  readonly say: Say;
  readonly onChange: (change: Partial<BenefitChoice>) => void;
}

/** The same question with one fact changed; asked only once somebody wants to know. */
export function WhatIf({ choice, say, onChange }: WhatIfProps) {
  const { t } = useCalculatorWords();
  const [open, setOpen] = useState(false);
  return (
    <details className="fold no-print" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('whatIf.title')}</summary>
      <p className="field-hint">{t('whatIf.lead')}</p>
      {open ? (
        <ul className="what-if">
          {variantsOf(choice).map((variant) => {
            const { input } = readBenefit({ ...choice, ...variant.change }, say);
            return input === null ? null : (
              <Line
                key={variant.kind}
                variant={variant}
                input={input}
                onUse={() => onChange(variant.change)}
              />
            );
          })}
        </ul>
      ) : null}
    </details>
  );
}

interface LineProps {
  readonly variant: Variant;
  readonly input: BenefitQuoteInput;
  readonly onUse: () => void;
}

function Line({ variant, input, onUse }: LineProps) {
  const { t, language } = useCalculatorWords();
  const words = useVariantWords(variant);
  const { data, error } = useDocument(benefitTotals, { input });
  // What the law does not foresee is no change worth showing.
  if (error !== null) return null;
  return (
    <li>
      <p>{words}</p>
      {data === undefined ? (
        <Bone width={120} height={20} />
      ) : (
        <p className="number">
          <strong>{showRupiah(data.benefitQuote.total, language)}</strong>{' '}
          {t(`benefit.${data.benefitQuote.decisions[0]?.outcome ?? 'REFUSED'}`)}
          {data.benefitQuote.scholarshipTotal === '0.00'
            ? null
            : `, ${t('whatIf.scholarship', { amount: showRupiah(data.benefitQuote.scholarshipTotal, language) })}`}
        </p>
      )}
      <Button variant="default" size="sm" onClick={onUse} aria-label={t('whatIf.useFor', { change: words })}>
        {t('whatIf.use')}
      </Button>
    </li>
  );
}

function useVariantWords(variant: Variant): string {
  const { t, language } = useCalculatorWords();
  switch (variant.kind) {
    case 'paid':
    case 'lapsed':
      return t(`whatIf.${variant.kind}`, { month: showMonth(variant.month, language) });
    case 'earlier':
    case 'later':
      return t(`whatIf.${variant.kind}`, { day: showDay(variant.day, language) });
    case 'income':
      return t('whatIf.income', { amount: showRupiah(variant.amount, language) });
    case 'old':
      return t('whatIf.old');
  }
}
