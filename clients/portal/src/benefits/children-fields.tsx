import { Button, TextInput } from '@mantine/core';
import { useCalculatorWords } from '../calculator/calculator-words.ts';
import { ChoiceField } from '../calculator/fields.tsx';
import { keysOf } from '../calculator/work.ts';
import { DayField } from '../page/day-field.tsx';
import { levels } from './benefit-address.ts';
import { type ChildEntry, emptyChild } from './benefit-choice.ts';
import type { FieldsProps } from './fields-props.ts';

const most = 10;

interface ChildrenFieldsProps extends FieldsProps {
  /** Of the event they belong to, as the service names it. */
  readonly field: string;
}

export function ChildrenFields({ choice: { children }, field, problem, onChange }: ChildrenFieldsProps) {
  const { t } = useCalculatorWords();
  return (
    <fieldset className="field-group">
      <legend>{t('children.heading')}</legend>
      <p className="field-hint">{t('children.hint')}</p>
      {children.map((child, at) => (
        <Child
          key={at}
          at={at}
          child={child}
          field={`${field}.children[${at}]`}
          problem={problem}
          onChange={(next) => onChange({ children: children.with(at, next) })}
          onRemove={() => onChange({ children: children.toSpliced(at, 1) })}
        />
      ))}
      {children.length < most ? (
        <Button variant="default" onClick={() => onChange({ children: [...children, emptyChild] })}>
          {t('children.add')}
        </Button>
      ) : null}
    </fieldset>
  );
}

interface ChildProps {
  readonly at: number;
  readonly child: ChildEntry;
  readonly field: string;
  readonly problem: FieldsProps['problem'];
  readonly onChange: (child: ChildEntry) => void;
  readonly onRemove: () => void;
}

function Child({ at, child, field, problem, onChange, onRemove }: ChildProps) {
  const { t } = useCalculatorWords();
  const n = at + 1;
  return (
    <div className="field-item">
      <DayField
        id={`${field}.bornOn`}
        label={t('children.born', { n })}
        value={child.born}
        problem={problem(`${field}.bornOn`)}
        onChange={(born) => onChange({ ...child, born })}
      />
      <ChoiceField
        id={`${field}.level`}
        label={t('children.level', { n })}
        value={child.level}
        options={keysOf(levels)}
        words={(level) => (level === 'NONE' ? t('children.notYet') : t(`level.${level}`))}
        onChange={(level) => onChange({ ...child, level })}
      />
      {child.level === 'NONE' ? null : (
        <TextInput
          id={`${field}.yearsDone`}
          label={t('children.years')}
          inputMode="numeric"
          autoComplete="off"
          value={child.yearsDone}
          error={problem(`${field}.yearsDone`)}
          onChange={({ currentTarget }) => onChange({ ...child, yearsDone: currentTarget.value })}
        />
      )}
      <Button variant="subtle" size="sm" onClick={onRemove}>
        {t('children.remove', { n })}
      </Button>
    </div>
  );
}
