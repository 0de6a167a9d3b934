import { CloseButton, Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useDistricts } from '../../page/districts.ts';
import { useFocusOnCall } from '../../page/use-focus-on-call.ts';
import { useTyped } from '../../page/use-typed.ts';
import { askedOf } from './participant-list-filter.ts';
import { coverageStatuses } from './participant-list-state.ts';
import styles from './participants-page.module.css';
import type { ParticipantList } from './use-participant-list.ts';

export function ParticipantFilters({ list }: { readonly list: ParticipantList }) {
  const { t } = useTranslation();
  const districts = useDistricts();
  const { state, change } = list;
  return (
    <search className={styles.filters} aria-label={t('participants.filters')}>
      <PersonSearch list={list} />
      <Select
        className={styles.filter}
        label={t('participants.coverage')}
        placeholder={t('participants.statusAny')}
        data={coverageStatuses.map((value) => ({ value, label: t(`participants.status.${value}`) }))}
        value={state.status}
        onChange={(chosen) =>
          change({ status: coverageStatuses.find((status) => status === chosen) ?? null })
        }
        clearButtonProps={{ 'aria-label': t('agents.clearOne', { filter: t('participants.coverage') }) }}
        clearable
      />
      <Select
        className={styles.filter}
        label={t('participants.district')}
        placeholder={t('agents.districtAny')}
        data={districts.map(({ code, name }) => ({ value: code, label: name }))}
        value={state.district}
        onChange={(district) => change({ district })}
        nothingFoundMessage={t('agents.nothingFound')}
        clearButtonProps={{ 'aria-label': t('agents.clearOne', { filter: t('participants.district') }) }}
        searchable
        clearable
      />
    </search>
  );
}

function PersonSearch({ list: { typed, type } }: { readonly list: ParticipantList }) {
  const { t } = useTranslation();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useTyped(typed.text, type);
  const asked = askedOf(typed);
  useFocusOnCall(field);
  const problem = {
    digits: asked.kind === 'digits' ? t('participants.searchDigits', { count: asked.count }) : null,
    masked: t('participants.searchMasked'),
  };
  const clear = (
    <CloseButton size="sm" aria-label={t('agents.clearSearch')} onClick={() => setText('', true)} />
  );
  return (
    <TextInput
      ref={field}
      className={styles.search}
      role="searchbox"
      label={typed.sight === 'names' ? t('participants.search') : t('participants.searchNumber')}
      autoComplete="off"
      spellCheck={false}
      leftSection={<IconSearch size={16} stroke={1.5} aria-hidden />}
      rightSection={text === '' ? null : clear}
      value={text}
      error={asked.kind === 'digits' || asked.kind === 'masked' ? problem[asked.kind] : null}
      onChange={(event) => setText(event.currentTarget.value)}
      onKeyDown={({ key }) => {
        if (key === 'Enter') setText(text, true);
        if (key === 'Escape') field.current?.blur();
      }}
    />
  );
}
