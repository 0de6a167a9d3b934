import { Button, CloseButton, Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { costCodes, emptyCost, type TypedCost } from './event-entries.ts';
import type { FieldProps } from './field-props.ts';
import styles from './filing.module.css';

/** Bills, one a row; empty rows are left out. */
export function CostFields({ typed: { costs }, change, idOf, words }: FieldProps) {
  const { t } = useTranslation();
  const put = (at: number, patch: Partial<TypedCost>) =>
    change({ costs: costs.map((cost, index) => (index === at ? { ...cost, ...patch } : cost)) });
  return (
    <fieldset className={styles.group}>
      <legend>{t('claim.costs')}</legend>
      {costs.map(({ code, amount }, at) => (
        <div key={at} className={styles.cost}>
          <Select
            aria-label={t('filing.costWhat', { at: at + 1 })}
            data={costCodes.map((value) => ({ value, label: t(`claim.cost.${value}`) }))}
            value={code}
            onChange={(chosen) => put(at, { code: costCodes.find((one) => one === chosen) ?? code })}
            allowDeselect={false}
          />
          <TextInput
            id={idOf(`cost-${at}`)}
            aria-label={t('filing.costAmount', { at: at + 1 })}
            placeholder={t('filing.costExample')}
            inputMode="decimal"
            value={amount}
            onChange={(event) => put(at, { amount: event.currentTarget.value })}
            error={words(`cost-${at}`)}
          />
          <CloseButton
            aria-label={t('filing.costRemove', { at: at + 1 })}
            onClick={() => change({ costs: costs.filter((_, index) => index !== at) })}
          />
        </div>
      ))}
      <Button variant="subtle" size="xs" onClick={() => change({ costs: [...costs, emptyCost] })}>
        {t('filing.costAdd')}
      </Button>
    </fieldset>
  );
}
