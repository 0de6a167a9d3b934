import { Button, Drawer, Modal } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBlocker } from 'react-router';
import type { AgentDetail } from './agent-page.tsx';
import styles from './edit.module.css';
import { EditAgentForm } from './edit-agent-form.tsx';

interface Props {
  readonly agent: AgentDetail;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** The form beside the page it changes. Nothing typed goes away without a question. */
export function EditAgentDrawer({ agent, opened, onClose }: Props) {
  const { t } = useTranslation();
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
  return (
    <>
      <Drawer
        opened={opened}
        onClose={() => (dirty ? setAsking(true) : close())}
        position="right"
        size={640}
        title={t('edit.title', { code: agent.code })}
        closeButtonProps={{ 'aria-label': t('app.close') }}
        transitionProps={{ duration: 200 }}
      >
        <EditAgentForm
          agent={agent}
          onDirty={setDirty}
          onCancel={() => (dirty ? setAsking(true) : close())}
          onSaved={close}
        />
      </Drawer>
      <Modal
        opened={asking || blocker.state === 'blocked'}
        onClose={stay}
        title={t('edit.discardTitle')}
        zIndex={300}
        withCloseButton={false}
      >
        <div className={styles.form}>
          <p>{t('edit.discard')}</p>
          <div className={styles.buttons}>
            <Button data-autofocus onClick={stay}>
              {t('edit.discardNo')}
            </Button>
            <Button variant="default" onClick={close}>
              {t('edit.discardYes')}
            </Button>
          </div>
        </div>
      </Modal>
    </>
  );
}

function useWarningBeforeUnload(on: boolean): void {
  useEffect(() => {
    if (!on) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [on]);
}
