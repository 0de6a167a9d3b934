import { Button, TextInput } from '@mantine/core';
import { useEffect, useRef } from 'react';
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
      <TextInput
        id="kpj"
        label={t('check.kpj')}
        inputMode="numeric"
        className="mono-input"
        value={entry.kpj}
        error={words('kpj')}
        onChange={({ currentTarget }) => onChange({ ...entry, kpj: currentTarget.value })}
      />
      <TextInput
        id="nik"
        label={t('check.nik')}
        inputMode="numeric"
        className="mono-input"
        value={entry.nik}
        error={words('nik')}
        onChange={({ currentTarget }) => onChange({ ...entry, nik: currentTarget.value })}
      />
      <BirthDate entry={entry} problem={words('born')} onChange={onChange} />
      <Button type="submit" loading={busy}>
        {t('check.submit')}
      </Button>
      <p className="field-hint">{t('check.privacy')}</p>
    </form>
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

const parts = ['day', 'month', 'year'] as const;

interface BirthDateProps {
  readonly entry: CheckEntry;
  readonly problem: string | undefined;
  readonly onChange: (entry: CheckEntry) => void;
}

/** Three text fields: never a picker for a birth date. */
function BirthDate({ entry, problem, onChange }: BirthDateProps) {
  const { t } = useWords();
  return (
    <fieldset className="birth">
      <legend>{t('check.born')}</legend>
      <p className="field-hint" id="born-hint">
        {t('check.example')}
      </p>
      {problem === undefined ? null : (
        <p className="field-problem" id="born-problem">
          {problem}
        </p>
      )}
      <div className="birth-parts">
        {parts.map((part, i) => (
          <TextInput
            key={part}
            id={part === 'day' ? 'born' : `born-${part}`}
            label={t(`check.${part}`)}
            error={problem !== undefined}
            aria-describedby={problem === undefined ? 'born-hint' : 'born-hint born-problem'}
            value={entry.born[i] ?? ''}
            onChange={({ currentTarget: { value } }) => {
              const [d, m, y] = entry.born;
              onChange({
                ...entry,
                born: part === 'day' ? [value, m, y] : part === 'month' ? [d, value, y] : [d, m, value],
              });
            }}
          />
        ))}
      </div>
    </fieldset>
  );
}
