import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from './queue.module.css';
import { claimStatuses, programCodes } from './queue-state.ts';
import type { Queue } from './use-queue.ts';

export function QueueFilters({ queue: { state, change } }: { readonly queue: Queue }) {
  const { t } = useTranslation();
  return (
    <search className={styles.filters} aria-label={t('claims.filters')}>
      <Select
        label={t('payment.program')}
        placeholder={t('claims.programAny')}
        data={programCodes.map((value) => ({ value, label: value }))}
        value={state.program}
        onChange={(chosen) => change({ program: programCodes.find((one) => one === chosen) ?? null })}
        clearButtonProps={{ 'aria-label': t('agents.clearOne', { filter: t('payment.program') }) }}
        clearable
      />
      <Select
        label={t('claimRow.state')}
        placeholder={t('claims.statusOpen')}
        data={claimStatuses.map((value) => ({ value, label: t(`claimRow.status.${value}`) }))}
        value={state.status}
        onChange={(chosen) => change({ status: claimStatuses.find((one) => one === chosen) ?? null })}
        clearButtonProps={{ 'aria-label': t('agents.clearOne', { filter: t('claimRow.state') }) }}
        clearable
      />
    </search>
  );
}
