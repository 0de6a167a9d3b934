import { NativeSelect, TextInput } from '@mantine/core';
import { useCalculatorWords } from './calculator-words.ts';

interface RupiahFieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly problem: string | undefined;
  readonly onChange: (value: string) => void;
}

export function RupiahField({ id, label, hint, value, problem, onChange }: RupiahFieldProps) {
  return (
    <TextInput
      id={id}
      label={label}
      description={hint}
      inputMode="decimal"
      autoComplete="off"
      leftSection="Rp"
      value={value}
      error={problem}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}

interface ChoiceFieldProps<K extends string> {
  readonly id: string;
  readonly label: string;
  readonly value: K;
  readonly options: readonly K[];
  readonly words: (key: K) => string;
  readonly problem?: string | undefined;
  readonly onChange: (value: K) => void;
}

export function ChoiceField<K extends string>({ options, words, problem, ...field }: ChoiceFieldProps<K>) {
  return (
    <NativeSelect
      id={field.id}
      label={field.label}
      value={field.value}
      error={problem}
      data={options.map((value) => ({ value, label: words(value) }))}
      onChange={({ currentTarget }) => {
        const chosen = options.find((option) => option === currentTarget.value);
        if (chosen !== undefined) field.onChange(chosen);
      }}
    />
  );
}

interface CheckFieldProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

export function CheckField({ label, checked, onChange }: CheckFieldProps) {
  return (
    <label className="check">
      <input
        type="checkbox"
        checked={checked}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
      {label}
    </label>
  );
}

/** `Biaya pengobatan (boleh dikosongkan)`. */
export function useOptional(): (label: string) => string {
  const { t } = useCalculatorWords();
  return (label) => `${label} (${t('facts.optional')})`;
}
