import { useCalculatorWords } from '../calculator/calculator-words.ts';
import { CheckField, ChoiceField, RupiahField, useOptional } from '../calculator/fields.tsx';
import { keysOf } from '../calculator/work.ts';
import { DayField } from '../page/day-field.tsx';
import { aids, causes, modes, outcomes } from './benefit-address.ts';
import { dayOfEntry, outcomesForChildren } from './benefit-choice.ts';
import { ChildrenFields } from './children-fields.tsx';
import type { FieldsProps } from './fields-props.ts';
import { LossesFields } from './losses-fields.tsx';

const field = 'input.event.workAccident';

export function AccidentFields(props: FieldsProps) {
  const { choice } = props;
  return (
    <>
      <Details {...props} />
      {choice.outcome === 'PARTIAL_DISABILITY' ? (
        <LossesFields {...props} on={dayOfEntry(choice.on)} />
      ) : null}
      {outcomesForChildren.includes(choice.outcome) ? <ChildrenFields {...props} field={field} /> : null}
      <Incapacity {...props} />
      <Costs {...props} />
    </>
  );
}

function Details(props: FieldsProps) {
  const { choice, problem, onChange } = props;
  const { t } = useCalculatorWords();
  return (
    <fieldset className="field-group">
      <legend>{t('facts.details')}</legend>
      <ChoiceField
        id={`${field}.cause`}
        label={t('accident.cause')}
        value={choice.cause}
        options={keysOf(causes)}
        words={(cause) => t(`cause.${cause}`)}
        onChange={(cause) => onChange({ cause, usually: true })}
      />
      <CauseDetails {...props} />
      <DayField
        id={`${field}.accidentOn`}
        label={t(choice.cause === 'WORK_DISEASE' ? 'accident.diagnosedOn' : 'accident.on')}
        value={choice.on}
        problem={problem(`${field}.accidentOn`)}
        onChange={(on) => onChange({ on })}
      />
      <ChoiceField
        id={`${field}.outcome`}
        label={t('accident.outcome')}
        value={choice.outcome}
        options={keysOf(outcomes)}
        words={(outcome) => t(`outcome.${outcome}`)}
        onChange={(outcome) => onChange({ outcome })}
      />
    </fieldset>
  );
}

function CauseDetails({ choice, problem, onChange }: FieldsProps) {
  const { t } = useCalculatorWords();
  const optional = useOptional();
  if (choice.cause === 'AT_WORK') return null;
  if (choice.cause === 'WORK_DISEASE')
    return (
      <DayField
        id={`${field}.workEndedOn`}
        label={optional(t('accident.workEnded'))}
        value={choice.workEnded}
        problem={problem(`${field}.workEndedOn`)}
        onChange={(workEnded) => onChange({ workEnded })}
      />
    );
  return (
    <div className="checks">
      <CheckField
        label={t(choice.cause === 'COMMUTE' ? 'accident.usualRoute' : 'accident.atWork')}
        checked={choice.usually}
        onChange={(usually) => onChange({ usually })}
      />
    </div>
  );
}

function Incapacity({ choice, problem, onChange }: FieldsProps) {
  const { t } = useCalculatorWords();
  const optional = useOptional();
  return (
    <fieldset className="field-group">
      <legend>{optional(t('accident.incapacity'))}</legend>
      <DayField
        id={`${field}.incapacityFrom`}
        label={t('accident.from')}
        value={choice.from}
        problem={problem(`${field}.incapacityFrom`)}
        onChange={(from) => onChange({ from })}
      />
      <DayField
        id={`${field}.incapacityUntil`}
        label={t('accident.until')}
        value={choice.until}
        problem={problem(`${field}.incapacityUntil`)}
        onChange={(until) => onChange({ until })}
      />
    </fieldset>
  );
}

function Costs(props: FieldsProps) {
  const { choice, onChange } = props;
  const { t } = useCalculatorWords();
  const optional = useOptional();
  return (
    <fieldset className="field-group">
      <legend>{optional(t('accident.costs'))}</legend>
      <Cost {...props} name="medical" path={`${field}.medicalCosts[0]`} />
      <Cost {...props} name="transport" path={`${field}.transport[0].cost`} />
      {choice.transport.trim() === '' ? null : (
        <ChoiceField
          id={`${field}.transport[0].mode`}
          label={t('accident.mode')}
          value={choice.mode}
          options={keysOf(modes)}
          words={(mode) => t(`transport.${mode}`)}
          onChange={(mode) => onChange({ mode })}
        />
      )}
      <Cost {...props} name="aid" path={`${field}.aids[0].cost`} />
      {choice.aid.trim() === '' ? null : (
        <ChoiceField
          id={`${field}.aids[0].kind`}
          label={t('accident.aidKind')}
          value={choice.aidKind}
          options={keysOf(aids)}
          words={(kind) => t(`aid.${kind}`)}
          onChange={(aidKind) => onChange({ aidKind })}
        />
      )}
    </fieldset>
  );
}

interface CostProps extends FieldsProps {
  readonly name: 'medical' | 'transport' | 'aid';
  readonly path: string;
}

function Cost({ name, path, choice, problem, onChange }: CostProps) {
  const { t } = useCalculatorWords();
  return (
    <RupiahField
      id={path}
      label={t(`accident.${name}`)}
      value={choice[name]}
      problem={problem(path)}
      onChange={(value) => onChange({ [name]: value })}
    />
  );
}
