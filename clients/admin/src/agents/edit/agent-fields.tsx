import { Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isMasked, showMasked } from '../../page/masked.tsx';
import type { EditableField, FormField } from './agent-entries.ts';
import type { Edit } from './use-edit-agent.ts';

interface Props {
  readonly edit: Edit;
  readonly ids: string;
  readonly words: (field: FormField) => string | null;
}

export function AgentFields({ edit, ids, words }: Props) {
  const { t } = useTranslation();
  const { typed, setTyped, loaded, merged } = edit;
  const field = (name: FormField) => ({
    id: `${ids}-${name}`,
    value: typed[name],
    error: words(name),
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) =>
      setTyped({ ...typed, [name]: currentTarget.value }),
  });
  // What only the other person changed stays as they saved it: its field would show what no longer holds.
  const isSettled = (name: EditableField) =>
    merged.some((entry) => entry.field === name && entry.fate === 'theirs');
  const phone = loaded.phone ?? '';
  const hint = isMasked(phone) ? t('edit.phoneMasked', { phone: showMasked(phone) }) : t('edit.phoneHint');
  return (
    <>
      {isSettled('name') ? null : (
        <TextInput {...field('name')} label={t('edit.name')} autoComplete="off" data-autofocus required />
      )}
      {isSettled('phone') ? null : (
        <TextInput
          {...field('phone')}
          label={t('edit.phone')}
          description={hint}
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
    </>
  );
}
