import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { showTime } from '@perisai/sdk/calendar';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type KeyboardEvent, useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from '../../page/saving/error-summary.tsx';
import { SaveProblem } from '../../page/saving/save-problem.tsx';
import type { AgentDetail } from '../agent-row.ts';
import { keepSaved } from '../kept-answers.ts';
import { entryProblems, type FormField } from './agent-entries.ts';
import { AgentFields } from './agent-fields.tsx';
import { ConflictView } from './conflict-view.tsx';
import styles from './edit.module.css';
import { type Edit, type SavedAgent, useEditAgent } from './use-edit-agent.ts';

interface Props {
  readonly agent: AgentDetail;
  readonly onDirty: (dirty: boolean) => void;
  readonly onCancel: () => void;
  readonly onSaved: () => void;
}

export function EditAgentForm({ agent, onDirty, onCancel, onSaved }: Props) {
  const edit = useEditAgent(agent, useKeepSaved(onSaved));
  const { submit, tried } = useSubmit(edit, onSaved);
  const words = useProblemWords(edit, tried);
  const ids = useId();
  const { current, isDirty, command } = edit;
  useEffect(() => onDirty(isDirty), [isDirty, onDirty]);
  const problems = (['name', 'phone', 'reason'] as const).flatMap((field) => {
    const found = words(field);
    return found === null ? [] : [{ target: `${ids}-${field}`, words: found }];
  });
  return (
    <form className={styles.form} onSubmit={submit} onKeyDown={submitByKey} noValidate>
      <ErrorSummary tried={tried} problems={problems} />
      {current === null ? null : <ConflictView edit={edit} current={current} tried={tried} />}
      <AgentFields edit={edit} ids={ids} words={words} />
      <SaveProblem problem={command.error} />
      <Buttons edit={edit} onCancel={onCancel} />
    </form>
  );
}

function Buttons({
  edit: { command, current },
  onCancel,
}: {
  readonly edit: Edit;
  readonly onCancel: () => void;
}) {
  const { t } = useTranslation();
  const save = current === null ? t('edit.save') : t('edit.saveMerged');
  return (
    <div className={styles.buttons}>
      <Button type="submit" loading={command.isPending}>
        {command.isPending ? t('edit.saving') : save}
      </Button>
      <Button variant="default" onClick={onCancel}>
        {t('edit.cancel')}
      </Button>
    </div>
  );
}

function submitByKey(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit();
}

/** Sends when nothing is left to mend or to choose. */
function useSubmit(edit: Edit, onNothing: () => void) {
  const { t } = useTranslation();
  const [tried, setTried] = useState(0);
  const { typed, open, changed, command, save } = edit;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried((count) => count + 1);
    if (entryProblems(typed).length > 0 || open.length > 0 || command.isPending) return;
    if (changed.length > 0) {
      // What went wrong is shown from the state of the command.
      save().catch(() => undefined);
      return;
    }
    notifications.show({ message: t('edit.nothing') });
    onNothing();
  };
  return { submit, tried };
}

/** The words of a field's problem, once somebody tried to send. */
function useProblemWords({ typed }: Edit, tried: number): (field: FormField) => string | null {
  const { t } = useTranslation();
  const problems = tried === 0 ? [] : entryProblems(typed);
  return (field) => {
    const found = problems.find((problem) => problem.field === field);
    return found === undefined ? null : t(`edit.${found.problem}`, { count: found.count });
  };
}

function useKeepSaved(onSaved: () => void): (saved: SavedAgent) => void {
  const { t } = useTranslation();
  const queries = useQueryClient();
  return ({ changes, ...row }) => {
    keepSaved(queries, row);
    const at = changes.nodes[0]?.at;
    notifications.show({
      message: at === undefined ? t('edit.savedPlain') : t('edit.saved', { time: showTime(at) }),
      closeButtonProps: { 'aria-label': t('page.dismiss') },
    });
    onSaved();
  };
}
