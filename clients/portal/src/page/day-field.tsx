import { TextInput } from '@mantine/core';
import { useWords } from './language.ts';
import './day-field.css';

/** A day as typed: day, month (a number or a name), year. */
export type DayEntry = readonly [day: string, month: string, year: string];

export const dayText = (entry: DayEntry): string => entry.map((part) => part.trim()).join(' ');

const parts = ['day', 'month', 'year'] as const;

interface DayFieldProps {
  /** Of the first of the three, so that a link from a summary of problems lands there. */
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: DayEntry;
  readonly problem: string | undefined;
  readonly onChange: (value: DayEntry) => void;
}

/** Three text fields: never only a picker. */
export function DayField({ id, label, hint, value, problem, onChange }: DayFieldProps) {
  const { t } = useWords();
  const described = problem === undefined ? `${id}-hint` : `${id}-hint ${id}-problem`;
  return (
    <fieldset className="birth">
      <legend>{label}</legend>
      <p className="field-hint" id={`${id}-hint`}>
        {hint ?? t('check.example')}
      </p>
      {problem === undefined ? null : (
        <p className="field-problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
      <div className="birth-parts">
        {parts.map((part, i) => (
          <TextInput
            key={part}
            id={i === 0 ? id : `${id}-${part}`}
            label={t(`check.${part}`)}
            error={problem !== undefined}
            aria-describedby={described}
            autoComplete="off"
            value={value[i] ?? ''}
            onChange={({ currentTarget }) => onChange(replaced(value, i, currentTarget.value))}
          />
        ))}
      </div>
    </fieldset>
  );
}

function replaced([d, m, y]: DayEntry, at: number, text: string): DayEntry {
  return at === 0 ? [text, m, y] : at === 1 ? [d, text, y] : [d, m, text];
}
