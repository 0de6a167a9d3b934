import { Button, NativeSelect, TextInput } from '@mantine/core';
import type { Day } from '@perisai/sdk/calendar';
import { useDocument } from '@perisai/sdk/react';
import { useCalculatorWords } from '../calculator/calculator-words.ts';
import { CheckField } from '../calculator/fields.tsx';
import { Bone } from '../page/answer.tsx';
import { emptyLoss, type LossEntry } from './benefit-choice.ts';
import { disabilityTable } from './benefit-documents.ts';
import { bodyParts, type Condition, conditionsOf } from './conditions.ts';
import type { FieldsProps } from './fields-props.ts';

const most = 10;

/** What a partial disability consists of, out of the table of the day. */
export function LossesFields({ choice, on, problem, onChange }: FieldsProps & { readonly on: Day | null }) {
  const { t, language } = useCalculatorWords();
  const { data } = useDocument(disabilityTable, { on });
  if (data === undefined) return <Bone height={120} />;
  const conditions = conditionsOf(data.lawParameters, language);
  const { losses } = choice;
  const change = (at: number, loss: LossEntry) => onChange({ losses: losses.with(at, loss) });
  return (
    <fieldset className="field-group">
      <legend>{t('loss.heading')}</legend>
      <p className="field-hint">{t('loss.hint', { n: conditions.length })}</p>
      {losses.map((loss, at) => (
        <Loss
          key={at}
          at={at}
          loss={loss}
          conditions={conditions}
          problem={problem}
          onChange={(next) => change(at, next)}
          {...(losses.length > 1 ? { onRemove: () => onChange({ losses: losses.toSpliced(at, 1) }) } : {})}
        />
      ))}
      {losses.length < most ? (
        <Button variant="default" onClick={() => onChange({ losses: [...losses, emptyLoss] })}>
          {t('loss.add')}
        </Button>
      ) : null}
      <div className="checks">
        <CheckField
          label={t('loss.leftHanded')}
          checked={choice.leftHanded}
          onChange={(leftHanded) => onChange({ leftHanded })}
        />
      </div>
    </fieldset>
  );
}

interface LossProps {
  readonly at: number;
  readonly loss: LossEntry;
  readonly conditions: readonly Condition[];
  readonly problem: (field: string) => string | undefined;
  readonly onChange: (loss: LossEntry) => void;
  readonly onRemove?: () => void;
}

function Loss({ at, loss, conditions, problem, onChange, onRemove }: LossProps) {
  const { t } = useCalculatorWords();
  const field = `input.event.workAccident.losses[${at}]`;
  const condition = conditions.find(({ code }) => code === loss.code);
  return (
    <div className="field-item">
      <NativeSelect
        id={`${field}.code`}
        label={t('loss.code', { n: at + 1 })}
        value={loss.code}
        error={problem(`${field}.code`)}
        data={useOptions(conditions)}
        onChange={({ currentTarget }) => onChange({ ...emptyLoss, code: currentTarget.value })}
      />
      {condition === undefined ? null : <LossDetails {...{ field, loss, condition, problem, onChange }} />}
      {onRemove === undefined ? null : (
        <Button variant="subtle" size="sm" onClick={onRemove}>
          {t('loss.remove', { n: at + 1 })}
        </Button>
      )}
    </div>
  );
}

function useOptions(conditions: readonly Condition[]) {
  const { t } = useCalculatorWords();
  const label = ({ name, isRange, least, most }: Condition) =>
    t('loss.share', { name, share: isRange ? t('loss.range', { least, most }) : least });
  return [
    { value: '', label: t('loss.choose') },
    ...bodyParts.map((part) => ({
      group: t(`loss.${part}`),
      items: conditions
        .filter((condition) => condition.part === part)
        .map((condition) => ({ value: condition.code, label: label(condition) })),
    })),
  ];
}

interface LossDetailsProps extends Pick<LossProps, 'loss' | 'problem' | 'onChange'> {
  readonly field: string;
  readonly condition: Condition;
}

function LossDetails({ field, loss, condition, problem, onChange }: LossDetailsProps) {
  const { t } = useCalculatorWords();
  const input = (name: 'count' | 'determined' | 'functionLost', hint?: string) => (
    <TextInput
      id={`${field}.${name}`}
      label={t(`loss.${name}`)}
      description={hint}
      inputMode="decimal"
      autoComplete="off"
      value={loss[name]}
      error={problem(`${field}.${name}`)}
      onChange={({ currentTarget }) => onChange({ ...loss, [name]: currentTarget.value })}
    />
  );
  const { least, most: mostOf } = condition;
  return (
    <div className="field-row">
      {condition.isCounted ? input('count') : null}
      {condition.isRange ? input('determined', t('loss.determinedHint', { least, most: mostOf })) : null}
      {condition.isCounted ? null : input('functionLost', t('loss.functionHint'))}
    </div>
  );
}
