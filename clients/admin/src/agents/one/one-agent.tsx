import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router';
import { useShortcuts } from '../../page/shortcuts.ts';
import { mayEditAgents, useViewer } from '../../page/viewer.ts';
import { useListAddress } from '../agent-address.ts';
import type { AgentDetail } from '../agent-row.ts';
import { AssignTerritoryDialog } from '../edit/assign-territory-dialog.tsx';
import { EditAgentDrawer } from '../edit/edit-agent-drawer.tsx';
import { AgentChanges } from './agent-changes.tsx';
import { AgentFacts } from './agent-facts.tsx';
import { AgentHeader } from './agent-header.tsx';
import styles from './agent-page.module.css';
import { AgentTime } from './agent-time.tsx';
import { AsOfNotices } from './as-of-notices.tsx';
import { BackToList } from './back-to-list.tsx';
import { useAgentThen, useAsOf } from './use-as-of.ts';

interface Props {
  readonly agent: AgentDetail;
  readonly participants: ReactNode;
}

export function OneAgent({ agent, participants }: Props) {
  const day = useAsOf();
  const { shown, then } = useAgentThen(agent, day);
  const [editing, setEditing] = useState<'none' | 'agent' | 'territory'>('none');
  const mayEdit = mayEditAgents(useViewer());
  const list = useListAddress();
  const navigate = useNavigate();
  useShortcuts({
    Escape: () => void navigate(list),
    ...(mayEdit ? { e: () => setEditing('agent') } : {}),
  });
  const close = () => setEditing('none');
  return (
    <div className={styles.page}>
      <BackToList />
      <AgentHeader
        agent={shown ?? agent}
        onEdit={mayEdit ? () => setEditing('agent') : undefined}
        onAssign={mayEdit ? () => setEditing('territory') : undefined}
      />
      <AsOfNotices day={day} then={then} />
      <AgentTime agent={agent} asOf={day.asOf} onAsOf={day.setAsOf} />
      <div className={styles.columns} data-uneven={participants !== null}>
        <div className={styles.column}>
          <AgentFacts agent={agent} shown={shown} busy={then.isFetching} />
          {participants === null ? null : <AgentChanges id={agent.id} />}
        </div>
        <div className={styles.column}>{participants ?? <AgentChanges id={agent.id} />}</div>
      </div>
      <EditAgentDrawer agent={agent} opened={editing === 'agent'} onClose={close} />
      <AssignTerritoryDialog agent={agent} opened={editing === 'territory'} onClose={close} />
    </div>
  );
}
