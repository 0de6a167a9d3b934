import { Button } from '@mantine/core';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from '../../page/saving/error-summary.tsx';
import { SaveProblem } from '../../page/saving/save-problem.tsx';
import type { AgentDetail } from '../agent-row.ts';
import { AssignmentFields } from './assignment-fields.tsx';
import styles from './edit.module.css';
import { RefusalNotice } from './refusal-notice.tsx';
import { type Assignment, assignmentProblems, emptyAssignment } from './territory-assignment.ts';
import { useAssign } from './use-assign.ts';

interface Props {
  readonly agent: AgentDetail;
  readonly onDone: () => void;
}

export function AssignTerritoryForm({ agent, onDone }: Props) {
  const { t } = useTranslation();
  const ids = useId();
  const [typed, setTyped] = useState<Assignment>(emptyAssignment);
  const [tried, setTried] = useState(0);
  const { send, command, refusal } = useAssign(agent, onDone);
  const found = tried === 0 ? [] : assignmentProblems(typed);
  const words = (field: keyof Assignment) => {
    const problem = found.find((one) => one.field === field)?.problem;
    return problem === undefined ? null : t(`edit.territory.${problem}`);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried((count) => count + 1);
    if (assignmentProblems(typed).length === 0 && !command.isPending) send(typed).catch(() => undefined);
  };
  const problems = found.map(({ field }) => ({ target: `${ids}-${field}`, words: words(field) ?? '' }));
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <ErrorSummary tried={tried} problems={problems} />
      {refusal === null ? null : <RefusalNotice because={refusal} />}
      <AssignmentFields typed={typed} onChange={setTyped} ids={ids} words={words} />
      <SaveProblem problem={command.error} />
      <div className={styles.buttons}>
        <Button type="submit" loading={command.isPending}>
          {t('edit.territory.save')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('edit.cancel')}
        </Button>
      </div>
    </form>
  );
}
