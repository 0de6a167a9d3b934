import { Button, Modal } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../page/notice.tsx';
import { useDoor, useSessionState } from '../page/session-context.ts';
import styles from './sign-in.module.css';
import { awaitAnswer } from './sign-in-window.ts';

type Progress = 'asking' | 'waiting' | 'blocked' | 'down';

/** The session ended while somebody works: sign in again in a window beside; the page and its fields stay. */
export function ExpiredDialog() {
  const { t } = useTranslation();
  const { expired, progress, signIn } = useSignInBeside();
  return (
    <Modal
      opened={expired}
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={t('signIn.expired')}
      zIndex={500}
    >
      <div className={styles.dialog}>
        <p>{t('signIn.expiredLead')}</p>
        {progress === 'waiting' ? <p role="status">{t('signIn.waiting')}</p> : null}
        {progress === 'blocked' ? <Notice kind="warning">{t('signIn.blocked')}</Notice> : null}
        {progress === 'down' ? <Notice kind="warning">{t('signIn.down')}</Notice> : null}
        <Button data-autofocus onClick={signIn}>
          {t('signIn.expiredButton')}
        </Button>
      </div>
    </Modal>
  );
}

function useSignInBeside() {
  const { session, leaveIn } = useDoor();
  const expired = useSessionState().kind === 'expired';
  const finish = useFinish();
  const [progress, setProgress] = useState<Progress>('asking');
  const take = useEffectEvent(async (search: string) =>
    setProgress((await finish(search)) ? 'asking' : 'down'),
  );
  useEffect(() => (expired ? awaitAnswer((search) => void take(search)) : undefined), [expired]);
  const signIn = () => {
    // Opened before anything is awaited: later, browsers take it for an unasked pop-up.
    const beside = window.open('about:blank', 'perisai-masuk', 'popup,width=520,height=680');
    if (beside === null) return setProgress('blocked');
    leaveIn(beside);
    setProgress('waiting');
    session.signIn().catch(() => setProgress('down'));
  };
  return { expired, progress, signIn };
}

/** Takes the answer of the window. Rows of the person before must not stay on the screen of the next. */
function useFinish(): (search: string) => Promise<boolean> {
  const { t } = useTranslation();
  const { session } = useDoor();
  const queries = useQueryClient();
  const before = useSubject();
  return async (search) => {
    const { refused } = await session.finish(search).catch(() => ({ refused: 'down' }));
    const now = session.state();
    if (refused !== null || now.kind !== 'signed-in') return false;
    if (before !== null && now.subject !== before) {
      queries.clear();
      notifications.show({ message: t('signIn.otherPerson', { name: now.name ?? now.subject }) });
    }
    void queries.refetchQueries({ predicate: ({ state }) => state.status === 'error' });
    return true;
  };
}

/** Who is signed in, or was before the session ended. */
function useSubject(): string | null {
  const state = useSessionState();
  const [subject, setSubject] = useState<string | null>(null);
  if (state.kind === 'signed-in' && state.subject !== subject) setSubject(state.subject);
  return subject;
}
