import { Button, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { showTime } from '@perisai/sdk/calendar';
import { documentKey } from '@perisai/sdk/react';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isMasked, showMasked } from '../page/masked.tsx';
import { changesKey } from './agent-changes.tsx';
import { agentById } from './agent-documents.ts';
import { type EditableField, entryProblems, type FormField } from './agent-entries.ts';
import type { AgentDetail } from './agent-page.tsx';
import { ConflictView } from './conflict-view.tsx';
import styles from './edit.module.css';
import { ErrorSummary } from './error-summary.tsx';
import { SaveProblem } from './save-problem.tsx';
import { putIntoLists } from './use-agent-pages.ts';
import { type SavedAgent, useEditAgent } from './use-edit-agent.ts';

interface Props {
  readonly agent: AgentDetail;
  readonly onDirty: (dirty: boolean) => void;
  readonly onCancel: () => void;
  readonly onSaved: () => void;
}

export function EditAgentForm({ agent, onDirty, onCancel, onSaved }: Props) {
  const { t } = useTranslation();
  const keep = useKeepSaved(onSaved);
  const edit = useEditAgent(agent, keep);
  const [tried, setTried] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  const ids = useId();
  const { typed, current, open, changed, command, isDirty, loaded } = edit;
  useEffect(() => onDirty(isDirty), [isDirty, onDirty]);
  const problems = tried === 0 ? [] : entryProblems(typed);
  const words = (field: FormField) => {
    const found = problems.find((problem) => problem.field === field);
    return found === undefined ? null : t(`edit.${found.problem}`, { count: found.count });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried((count) => count + 1);
    if (entryProblems(typed).length > 0 || open.length > 0 || command.isPending) return;
    if (changed.length === 0) {
      notifications.show({ message: t('edit.nothing') });
      return onSaved();
    }
    // What went wrong is shown from the state of the command.
    edit.save().catch(() => undefined);
  };
  const submitByKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.current?.requestSubmit();
  };
  const field = (name: FormField) => ({
    id: `${ids}-${name}`,
    value: typed[name],
    error: words(name),
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) =>
      edit.setTyped({ ...typed, [name]: currentTarget.value }),
  });
  // What only the other person changed stays as they saved it: its field would show what no longer holds.
  const isSettled = (name: EditableField) =>
    edit.merged.some((entry) => entry.field === name && entry.fate === 'theirs');
  const phone = loaded.phone ?? '';
  return (
    <form ref={form} className={styles.form} onSubmit={submit} onKeyDown={submitByKey} noValidate>
      <ErrorSummary
        tried={tried}
        problems={problems.map((problem) => ({
          target: `${ids}-${problem.field}`,
          words: words(problem.field) ?? '',
        }))}
      />
      {current === null ? null : <ConflictView edit={edit} current={current} tried={tried} />}
      {isSettled('name') ? null : (
        <TextInput {...field('name')} label={t('edit.name')} autoComplete="off" data-autofocus required />
      )}
      {isSettled('phone') ? null : (
        <TextInput
          {...field('phone')}
          label={t('edit.phone')}
          description={
            isMasked(phone) ? t('edit.phoneMasked', { phone: showMasked(phone) }) : t('edit.phoneHint')
          }
          autoComplete="off"
          inputMode="tel"
        />
      )}
      <Textarea
        {...field('reason')}
        label={t('edit.reason')}
        description={t('edit.reasonHint')}
        autosize
        minRows={2}
        required
      />
      <SaveProblem problem={command.error} />
      <div className={styles.buttons}>
        <Button type="submit" loading={command.isPending}>
          {command.isPending ? t('edit.saving') : current === null ? t('edit.save') : t('edit.saveMerged')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('edit.cancel')}
        </Button>
      </div>
    </form>
  );
}

/** Puts the saved agent where it is shown: its page, every loaded list, and the history asked anew. */
function useKeepSaved(onSaved: () => void): (saved: SavedAgent) => void {
  const { t } = useTranslation();
  const queries = useQueryClient();
  return (saved) => {
    const { changes, ...row } = saved;
    putIntoLists(queries, row);
    void queries.invalidateQueries({ queryKey: documentKey(agentById, { id: saved.id }) });
    void queries.invalidateQueries({ queryKey: [changesKey, saved.id] });
    const at = changes.nodes[0]?.at;
    notifications.show({
      message: at === undefined ? t('edit.savedPlain') : t('edit.saved', { time: showTime(at) }),
      closeButtonProps: { 'aria-label': t('page.dismiss') },
    });
    onSaved();
  };
}
