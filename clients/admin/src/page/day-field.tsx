import { TextInput } from '@mantine/core';
import { type Day, dayProblem, parseDay, showDay } from '@perisai/sdk/calendar';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from './language.ts';

interface Props {
  readonly label: string;
  readonly value: Day | null;
  readonly onChange: (day: Day | null) => void;
  /** Told while the typed text is no date, with the words of the problem; null once it is one. */
  readonly onProblem?: (problem: string | null) => void;
  readonly id?: string;
  readonly error?: string | null;
  readonly size?: 'xs' | 'sm';
  readonly hideLabel?: boolean;
  readonly rightSection?: ReactNode;
}

/** One text field for a date: "11 okt 2024", "11/10/2024" and "2024-10-11" all work; nothing has to be picked. */
export function DayField({ value, onChange, onProblem, hideLabel = false, label, ...rest }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const shown = typed ?? (value === null ? '' : showDay(value, language, 'short'));
  const settle = () => {
    if (typed === null) return;
    const parsed = parseDay(typed);
    const empty = typed.trim() === '';
    const found = empty ? null : dayProblem(parsed, language);
    setProblem(found);
    onProblem?.(found);
    if (found !== null) return;
    setTyped(null);
    onChange(parsed.kind === 'day' ? parsed.day : null);
  };
  return (
    <TextInput
      {...rest}
      {...(hideLabel ? { 'aria-label': label } : { label })}
      value={shown}
      placeholder={t('page.dayPlaceholder')}
      autoComplete="off"
      error={problem ?? rest.error ?? null}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={settle}
      onKeyDown={(event) => {
        if (event.key === 'Enter') settle();
      }}
    />
  );
}
