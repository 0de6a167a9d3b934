import { NativeSelect, TextInput } from '@mantine/core';
import { type Month, monthsFrom, showMonth } from '@perisai/sdk/calendar';
import type { Payer, Sector } from '../gql/graphql.ts';
import { useWords } from '../page/language.ts';
import type { QuoteChoice, Usual } from './quote-address.ts';

interface QuoteFormProps {
  readonly choice: QuoteChoice;
  readonly usual: Usual;
  readonly wrong: boolean;
  readonly onChange: (change: Partial<QuoteChoice>) => void;
}

const payers: readonly Payer[] = ['SELF', 'DONOR', 'GOVERNMENT'];

export function QuoteForm({ choice, usual, wrong, onChange }: QuoteFormProps) {
  const { t, language } = useWords();
  const sectors = Object.keys(usual.sectors) as Sector[];
  const months = monthsFrom(usual.first, usual.last).reverse();
  return (
    <form className="plain-form" onSubmit={(event) => event.preventDefault()}>
      <TextInput
        label={t('quote.income')}
        description={t('quote.incomeHint')}
        inputMode="decimal"
        autoComplete="off"
        leftSection="Rp"
        value={choice.income}
        error={wrong ? t('quote.incomeProblem') : undefined}
        onChange={({ currentTarget }) => onChange({ income: currentTarget.value })}
      />
      <NativeSelect
        label={t('quote.work')}
        value={choice.sector}
        data={sectors.map((value) => ({ value, label: t(`sector.${value}`) }))}
        onChange={({ currentTarget }) => onChange({ sector: currentTarget.value as Sector })}
      />
      <Programs choice={choice} onChange={onChange} />
      <NativeSelect
        label={t('quote.month')}
        value={choice.month}
        data={months.map((value) => ({ value, label: showMonth(value, language) }))}
        onChange={({ currentTarget }) => onChange({ month: currentTarget.value as Month })}
      />
      <NativeSelect
        label={t('quote.payer')}
        value={choice.payer}
        data={payers.map((value) => ({ value, label: t(`quote.${value}`) }))}
        onChange={({ currentTarget }) => onChange({ payer: currentTarget.value as Payer })}
      />
    </form>
  );
}

function Programs({ choice, onChange }: Pick<QuoteFormProps, 'choice' | 'onChange'>) {
  const { t } = useWords();
  return (
    <fieldset>
      <legend>{t('quote.programs')}</legend>
      <div className="checks">
        <label className="check">
          <input type="checkbox" checked disabled />
          JKK
        </label>
        <label className="check">
          <input type="checkbox" checked disabled />
          JKM
        </label>
        <label className="check">
          <input
            type="checkbox"
            checked={choice.oldAge}
            onChange={({ currentTarget }) => onChange({ oldAge: currentTarget.checked })}
          />
          JHT
        </label>
      </div>
      <p className="field-hint">{t('quote.always')}</p>
    </fieldset>
  );
}
