import { Button, CloseButton, Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { emptyHeir, relations, type TypedHeir } from './event-entries.ts';
import type { FieldProps } from './field-props.ts';
import styles from './filing.module.css';

/** Who comes forward, with the account; without an heir, who arranged the funeral. */
export function HeirFields(props: FieldProps) {
  const { t } = useTranslation();
  const { typed, change } = props;
  const { heirs, funeral } = typed;
  return (
    <>
      <fieldset className={styles.group}>
        <legend>{t('claim.heirs')}</legend>
        {heirs.map((heir, at) => (
          <HeirRow key={at} heir={heir} at={at} {...props} />
        ))}
        <Button variant="subtle" size="xs" onClick={() => change({ heirs: [...heirs, emptyHeir] })}>
          {t('filing.heirAdd')}
        </Button>
      </fieldset>
      <TextInput
        label={t('filing.funeral')}
        description={t('filing.funeralHint')}
        value={funeral.name}
        onChange={(event) => change({ funeral: { ...funeral, name: event.currentTarget.value } })}
        autoComplete="off"
      />
    </>
  );
}

interface RowProps extends FieldProps {
  readonly heir: TypedHeir;
  readonly at: number;
}

function HeirRow({ heir, at, typed: { heirs }, change, idOf, words }: RowProps) {
  const { t } = useTranslation();
  const put = (patch: Partial<TypedHeir>) =>
    change({ heirs: heirs.map((one, index) => (index === at ? { ...one, ...patch } : one)) });
  const field = (name: 'name' | 'bankName' | 'bankAccount') => ({
    value: heir[name],
    autoComplete: 'off',
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) =>
      put({ [name]: currentTarget.value }),
  });
  return (
    <div className={styles.heir}>
      <TextInput {...field('name')} label={t('filing.heirName', { at: at + 1 })} />
      <Select
        id={idOf(`relation-${at}`)}
        label={t('filing.heirRelation')}
        data={relations.map((value) => ({ value, label: t(`claim.relation.${value}`) }))}
        value={heir.relation}
        onChange={(chosen) => put({ relation: relations.find((one) => one === chosen) ?? null })}
        error={words(`relation-${at}`)}
      />
      <TextInput {...field('bankName')} label={t('filing.bank')} />
      <TextInput
        {...field('bankAccount')}
        id={idOf(`account-${at}`)}
        label={t('filing.account')}
        inputMode="numeric"
        error={words(`account-${at}`)}
      />
      <CloseButton
        aria-label={t('filing.heirRemove', { at: at + 1 })}
        onClick={() => change({ heirs: heirs.filter((_, index) => index !== at) })}
      />
    </div>
  );
}
