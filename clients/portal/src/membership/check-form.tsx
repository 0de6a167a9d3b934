import { Button, TextInput } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { DayField } from '../page/day-field.tsx';
import { useWords } from '../page/language.ts';
import type { CheckEntry, CheckField, CheckProblem } from './check-entry.ts';
import './check-form.css';

interface CheckFormProps {
  readonly entry: CheckEntry;
  readonly problems: readonly CheckProblem[];
  readonly busy: boolean;
  readonly onChange: (entry: CheckEntry) => void;
  readonly onSubmit: () => void;
}

export function CheckForm({ entry, problems, busy, onChange, onSubmit }: CheckFormProps) {
  const { t } = useWords();
  const words = useProblemWords(problems);
  return (
    <form
      className="plain-form"
      noValidate
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <Summary problems={problems} />
      <DigitsField
        id="kpj"
        value={entry.kpj}
        problem={words('kpj')}
        onChange={(kpj) => onChange({ ...entry, kpj })}
      />
      <DigitsField
        id="nik"
        value={entry.nik}
        problem={words('nik')}
        onChange={(nik) => onChange({ ...entry, nik })}
      />
      <DayField
        id="born"
        label={t('check.born')}
        value={entry.born}
        problem={words('born')}
        onChange={(born) => onChange({ ...entry, born })}
      />
      <Button type="submit" loading={busy}>
        {t('check.submit')}
      </Button>
      <p className="field-hint">{t('check.privacy')}</p>
    </form>
  );
}

interface DigitsFieldProps {
  readonly id: 'kpj' | 'nik';
  readonly value: string;
  readonly problem: string | undefined;
  readonly onChange: (value: string) => void;
}

function DigitsField({ id, value, problem, onChange }: DigitsFieldProps) {
  const { t } = useWords();
  return (
    <TextInput
      id={id}
      label={t(`check.${id}`)}
      inputMode="numeric"
      className="mono-input"
      value={value}
      error={problem}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}

function useProblemWords(problems: readonly CheckProblem[]) {
  const { t } = useWords();
  return (field: CheckField): string | undefined => {
    const problem = problems.find((candidate) => candidate.field === field);
    if (problem === undefined) return undefined;
    if (problem.field === 'born') return problem.text;
    return t(`check.${problem.field}Problem`, { n: problem.digits });
  };
}

/** Takes the focus when it appears; the same words as at the field, each a link to it. */
function Summary({ problems }: { readonly problems: readonly CheckProblem[] }) {
  const { t } = useWords();
  const words = useProblemWords(problems);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problems.length > 0) box.current?.focus();
  }, [problems]);
  if (problems.length === 0) return null;
  return (
    <div className="problem" role="alert" tabIndex={-1} ref={box}>
      <p className="problem-what">{t('check.problems')}</p>
      <ul className="problem-list">
        {problems.map(({ field }) => (
          <li key={field}>
            <a
              href={`#${field}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(field)?.focus();
              }}
            >
              {words(field)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
