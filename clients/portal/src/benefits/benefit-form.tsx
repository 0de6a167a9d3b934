import { NativeSelect } from '@mantine/core';
import { addMonths, isMonth, monthOf, monthsFrom, showMonth } from '@perisai/sdk/calendar';
import { useCalculatorWords } from '../calculator/calculator-words.ts';
import type { SectorWords } from '../calculator/work.ts';
import { WorkFields } from '../calculator/work-fields.tsx';
import { DayField } from '../page/day-field.tsx';
import { AccidentFields } from './accident-fields.tsx';
import { dayOfEntry, type EventKind } from './benefit-choice.ts';
import { ChildrenFields } from './children-fields.tsx';
import type { FieldsProps } from './fields-props.ts';
import { SavingsFields } from './savings-fields.tsx';

export function BenefitForm({ sectors, ...props }: FieldsProps & { readonly sectors: SectorWords }) {
  const { choice, problem, onChange } = props;
  const { t } = useCalculatorWords();
  return (
    <form className="calculator-form" onSubmit={(event) => event.preventDefault()}>
      <EventChoice {...props} />
      <fieldset className="field-group">
        <legend>{t('work.heading')}</legend>
        <WorkFields work={choice} sectors={sectors} path="input." problem={problem} onChange={onChange} />
      </fieldset>
      <fieldset className="field-group">
        <legend>{t('facts.heading')}</legend>
        <DayField
          id="input.registeredOn"
          label={t('facts.registered')}
          value={choice.registered}
          problem={problem('input.registeredOn')}
          onChange={(registered) => onChange({ registered })}
        />
        <PaidField {...props} />
      </fieldset>
      {choice.event === 'accident' ? <AccidentFields {...props} /> : null}
      {choice.event === 'death' ? <DeathFields {...props} /> : null}
      {choice.event === 'savings' ? <SavingsFields {...props} /> : null}
    </form>
  );
}

const events: readonly EventKind[] = ['accident', 'death', 'savings'];

function EventChoice({ choice, onChange }: FieldsProps) {
  const { t } = useCalculatorWords();
  return (
    <fieldset>
      <legend>{t('facts.event')}</legend>
      <div className="checks" id="input.event">
        {events.map((event) => (
          <label key={event} className="check">
            <input
              type="radio"
              name="event"
              checked={choice.event === event}
              // Savings are of JHT: without it there are none.
              onChange={() => onChange(event === 'savings' ? { event, oldAge: true } : { event })}
            />
            {t(`facts.${event}`)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function DeathFields(props: FieldsProps) {
  const { t } = useCalculatorWords();
  const { choice, problem, onChange } = props;
  const field = 'input.event.death';
  return (
    <>
      <fieldset className="field-group">
        <legend>{t('facts.details')}</legend>
        <DayField
          id={`${field}.diedOn`}
          label={t('facts.diedOn')}
          value={choice.on}
          problem={problem(`${field}.diedOn`)}
          onChange={(on) => onChange({ on })}
        />
      </fieldset>
      <ChildrenFields {...props} field={field} />
    </>
  );
}

/** No more than this many years back: a list that one can still go through. */
const mostMonths = 120;

function PaidField({ choice, problem, onChange }: FieldsProps) {
  const { t, language } = useCalculatorWords();
  const { paidThrough } = choice;
  const months = payableMonths(choice);
  const listed = paidThrough === 'none' || months.includes(paidThrough) ? months : [paidThrough, ...months];
  return (
    <NativeSelect
      id="input.paidThrough"
      label={t('facts.paidThrough')}
      description={t('facts.paidHint')}
      value={paidThrough}
      error={problem('input.paidThrough')}
      data={[
        { value: 'none', label: t('facts.nonePaid') },
        ...listed.map((value) => ({ value, label: showMonth(value, language) })),
      ]}
      onChange={({ currentTarget: { value } }) => onChange({ paidThrough: isMonth(value) ? value : 'none' })}
    />
  );
}

/** From registration to a year after what happens, the newest first. */
function payableMonths({ on, registered }: FieldsProps['choice']) {
  const [day, start] = [dayOfEntry(on), dayOfEntry(registered)];
  if (day === null || start === null || start > day) return [];
  return monthsFrom(monthOf(start), addMonths(monthOf(day), 12))
    .slice(-mostMonths)
    .reverse();
}
