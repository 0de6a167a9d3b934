import { useCalculatorWords } from '../calculator/calculator-words.ts';
import { CheckField, ChoiceField, RupiahField, useOptional } from '../calculator/fields.tsx';
import { keysOf } from '../calculator/work.ts';
import { DayField } from '../page/day-field.tsx';
import { grounds } from './benefit-address.ts';
import { groundsInPart, groundsWithDay } from './benefit-choice.ts';
import type { FieldsProps } from './fields-props.ts';

const field = 'input.event.savings';

export function SavingsFields(props: FieldsProps) {
  const { choice, problem, onChange } = props;
  const { t } = useCalculatorWords();
  const optional = useOptional();
  return (
    <fieldset className="field-group">
      <legend>{t('facts.details')}</legend>
      <ChoiceField
        id={`${field}.ground`}
        label={t('savings.ground')}
        value={choice.ground}
        options={keysOf(grounds)}
        words={(ground) => t(`ground.${ground}`)}
        onChange={(ground) => onChange({ ground })}
      />
      <SavingsDay {...props} name="bornOn" of="born" />
      <SavingsDay {...props} name="claimedOn" of="on" />
      {groundsWithDay.includes(choice.ground) ? <SavingsDay {...props} name="eventOn" of="eventOn" /> : null}
      <RupiahField
        id="input.savingsBefore"
        label={optional(t('savings.before'))}
        value={choice.before}
        problem={problem('input.savingsBefore')}
        onChange={(before) => onChange({ before })}
      />
      {groundsInPart.includes(choice.ground) ? <Part {...props} /> : null}
    </fieldset>
  );
}

interface SavingsDayProps extends FieldsProps {
  readonly name: 'bornOn' | 'claimedOn' | 'eventOn';
  readonly of: 'born' | 'on' | 'eventOn';
}

function SavingsDay({ name, of, choice, problem, onChange }: SavingsDayProps) {
  const { t } = useCalculatorWords();
  const id = `${field}.${name}`;
  return (
    <DayField
      id={id}
      label={t(`savings.${name}`)}
      value={choice[of]}
      problem={problem(id)}
      onChange={(value) => onChange({ [of]: value })}
    />
  );
}

function Part({ choice, problem, onChange }: FieldsProps) {
  const { t } = useCalculatorWords();
  return (
    <>
      <RupiahField
        id={`${field}.asked`}
        label={t('savings.asked')}
        hint={t('savings.askedHint')}
        value={choice.asked}
        problem={problem(`${field}.asked`)}
        onChange={(asked) => onChange({ asked })}
      />
      <div className="checks">
        <CheckField
          label={t('savings.takenBefore')}
          checked={choice.takenBefore}
          onChange={(takenBefore) => onChange({ takenBefore })}
        />
      </div>
    </>
  );
}
