import { Drawer } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBlocker } from 'react-router';
import type { AgentDetail } from '../agent-row.ts';
import { DiscardDialog } from './discard-dialog.tsx';
import { EditAgentForm } from './edit-agent-form.tsx';

interface Props {
  readonly agent: AgentDetail;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** The form beside the page it changes. Nothing typed goes away without a question. */
export function EditAgentDrawer({ agent, opened, onClose }: Props) {
  const { t } = useTranslation();
  const { setDirty, leave, close, stay, isAsking } = useGuard(opened, onClose);
  return (
    <>
      <Drawer
        opened={opened}
        onClose={leave}
        position="right"
        size={640}
        title={t('edit.title', { code: agent.code })}
        closeButtonProps={{ 'aria-label': t('app.close') }}
        transitionProps={{ duration: 200 }}
      >
        <EditAgentForm agent={agent} onDirty={setDirty} onCancel={leave} onSaved={close} />
      </Drawer>
      {/* Mounted only while it asks: else the Escape that calls it would also close it. */}
      {isAsking ? <DiscardDialog onStay={stay} onDiscard={close} /> : null}
    </>
  );
}

/** Asks before typed text is left: by closing, by going to another page, by closing the tab. */
function useGuard(opened: boolean, onClose: () => void) {
  const [dirty, setDirty] = useState(false);
  const [asking, setAsking] = useState(false);
  const isAtRisk = opened && dirty;
  const blocker = useBlocker(isAtRisk);
  useWarningBeforeUnload(isAtRisk);
  const close = () => {
    setDirty(false);
    setAsking(false);
    onClose();
    if (blocker.state === 'blocked') blocker.proceed();
  };
  const stay = () => {
    setAsking(false);
    if (blocker.state === 'blocked') blocker.reset();
  };
  const leave = () => (dirty ? setAsking(true) : close());
  return { setDirty, leave, close, stay, isAsking: asking || blocker.state === 'blocked' };
}

function useWarningBeforeUnload(on: boolean): void {
  useEffect(() => {
    if (!on) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [on]);
}
