import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AgentDetail } from '../agent-row.ts';
import { AssignTerritoryForm } from './assign-territory-form.tsx';

interface Props {
  readonly agent: AgentDetail;
  readonly opened: boolean;
  readonly onClose: () => void;
}

export function AssignTerritoryDialog({ agent, opened, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size={520}
      title={t('edit.territory.title', { code: agent.code })}
      closeButtonProps={{ 'aria-label': t('app.close') }}
      closeOnClickOutside={false}
    >
      <AssignTerritoryForm agent={agent} onDone={onClose} />
    </Modal>
  );
}
