import { Button, Tooltip } from '@mantine/core';
import { IconMapPinPlus, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AgentRow } from '../agent-row.ts';
import { StatusMark } from '../status-mark.tsx';
import styles from './agent-page.module.css';

interface Props {
  readonly agent: AgentRow;
  readonly onEdit: (() => void) | undefined;
  readonly onAssign: (() => void) | undefined;
}

export function AgentHeader({ agent, onEdit, onAssign }: Props) {
  const { t } = useTranslation();
  return (
    <header className={styles.header}>
      <div className={styles.title}>
        <h1>{agent.name}</h1>
        <p className={styles.under}>
          <span className="mono">{agent.code}</span>
          <span>
            <StatusMark status={agent.status} />
          </span>
          <span>{agent.agency?.name ?? t('agents.noAgency')}</span>
          <span>{t('app.branch', { name: agent.branch.name })}</span>
        </p>
      </div>
      <div className={styles.actions}>
        {onAssign === undefined ? null : (
          <Button
            variant="default"
            leftSection={<IconMapPinPlus size={18} stroke={1.5} aria-hidden />}
            onClick={onAssign}
          >
            {t('edit.territory.open')}
          </Button>
        )}
        {onEdit === undefined ? null : (
          <Tooltip label={t('edit.openHint')}>
            <Button leftSection={<IconPencil size={18} stroke={1.5} aria-hidden />} onClick={onEdit}>
              {t('edit.open')}
            </Button>
          </Tooltip>
        )}
      </div>
    </header>
  );
}
