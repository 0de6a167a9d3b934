import { MultiSelect, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DayField } from '../../page/day-field.tsx';
import { useDistricts } from '../../page/districts.ts';
import { useViewer } from '../../page/viewer.ts';
import { useAgencies } from '../agencies.ts';
import { agentStatuses } from './agent-list-state.ts';
import { AgentSearch } from './agent-search.tsx';
import styles from './agents-page.module.css';
import type { AgentList } from './use-agent-list.ts';

export function AgentFilters({ list }: { readonly list: AgentList }) {
  const { t } = useTranslation();
  const { state, change } = list;
  const { businessDate } = useViewer();
  return (
    <search className={styles.filters} aria-label={t('agents.filters')}>
      <AgentSearch list={list} />
      <MultiSelect
        className={styles.filter}
        label={t('agents.status')}
        placeholder={state.statuses.length === 0 ? t('agents.statusAny') : ''}
        data={agentStatuses.map((value) => ({ value, label: t(`agents.statusName.${value}`) }))}
        value={[...state.statuses]}
        onChange={(chosen) => change({ statuses: agentStatuses.filter((status) => chosen.includes(status)) })}
        maxDropdownHeight={320}
        clearButtonProps={{ 'aria-label': t('agents.clearOne', { filter: t('agents.status') }) }}
        clearable
      />
      <DistrictFilter list={list} />
      <AgencyFilter list={list} />
      <div className={styles.filter}>
        <DayField
          label={t('agents.asOf')}
          value={state.asOf ?? businessDate}
          onChange={(asOf) => change({ asOf: asOf === businessDate ? null : asOf })}
        />
      </div>
    </search>
  );
}

function DistrictFilter({ list: { state, change } }: { readonly list: AgentList }) {
  const { t } = useTranslation();
  const districts = useDistricts();
  return (
    <Select
      className={styles.filter}
      label={t('agents.district')}
      placeholder={t('agents.districtAny')}
      data={districts.map(({ code, name }) => ({ value: code, label: name }))}
      clearButtonProps={{ 'aria-label': t('agents.clearOne', { filter: t('agents.district') }) }}
      value={state.district}
      onChange={(district) => change({ district })}
      nothingFoundMessage={t('agents.nothingFound')}
      searchable
      clearable
    />
  );
}

function AgencyFilter({ list: { state, change } }: { readonly list: AgentList }) {
  const { t } = useTranslation();
  const agencies = useAgencies();
  return (
    <Select
      className={styles.filter}
      label={t('agents.agency')}
      placeholder={t('agents.agencyAny')}
      data={agencies.map(({ code, name }) => ({ value: code, label: name }))}
      clearButtonProps={{ 'aria-label': t('agents.clearOne', { filter: t('agents.agency') }) }}
      value={state.agency}
      onChange={(agency) => change({ agency })}
      nothingFoundMessage={t('agents.nothingFound')}
      searchable
      clearable
    />
  );
}
