import { NativeSelect } from '@mantine/core';
import { type Month, monthsFrom, showMonth } from '@perisai/sdk/calendar';
import { useCalculatorWords } from '../calculator/calculator-words.ts';
import { ChoiceField } from '../calculator/fields.tsx';
import type { Problems } from '../calculator/problems.ts';
import { keysOf } from '../calculator/work.ts';
import { WorkFields } from '../calculator/work-fields.tsx';
import { payers, periods, type QuoteChoice, type Usual } from './quote-address.ts';

interface QuoteFormProps {
  readonly choice: QuoteChoice;
  readonly usual: Usual;
  readonly problems: Problems;
  readonly onChange: (change: Partial<QuoteChoice>) => void;
}

export function QuoteForm({ choice, usual, problems, onChange }: QuoteFormProps) {
  const { t } = useCalculatorWords();
  return (
    <form className="calculator-form" onSubmit={(event) => event.preventDefault()}>
      <WorkFields
        work={choice}
        sectors={usual.sectors}
        path=""
        problem={(field) => problems.get(field)}
        onChange={onChange}
      />
      <MonthField choice={choice} usual={usual} problem={problems.get('month')} onChange={onChange} />
      <ChoiceField
        id="months"
        label={t('quote.months')}
        value={choice.months}
        options={periods}
        words={(n) => t('quote.monthsOption', { n })}
        problem={problems.get('months')}
        onChange={(months) => onChange({ months })}
      />
      <ChoiceField
        id="payer"
        label={t('quote.payer')}
        value={choice.payer}
        options={keysOf(payers)}
        words={(payer) => t(`quote.${payer}`)}
        onChange={(payer) => onChange({ payer })}
      />
    </form>
  );
}

interface MonthFieldProps extends Pick<QuoteFormProps, 'choice' | 'usual' | 'onChange'> {
  readonly problem: string | undefined;
}

function MonthField({ choice, usual, problem, onChange }: MonthFieldProps) {
  const { t, language } = useCalculatorWords();
  const years = Map.groupBy(monthsFrom(usual.first, usual.last), (month) => month.slice(0, 4));
  return (
    <NativeSelect
      id="month"
      label={t('quote.month')}
      value={choice.month}
      error={problem}
      data={[...years].reverse().map(([group, months]) => ({
        group,
        items: months.map((value) => ({ value, label: showMonth(value, language) })),
      }))}
      onChange={({ currentTarget }) => onChange({ month: currentTarget.value as Month })}
    />
  );
}
