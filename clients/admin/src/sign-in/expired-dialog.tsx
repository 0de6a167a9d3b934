import { Button, Modal } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../page/notice.tsx';
import { useDoor, useSessionState } from '../page/session-context.ts';
import { awaitAnswer } from './sign-in-window.ts';

type Progress = 'asking' | 'waiting' | 'blocked' | 'down';

/** The session ended while somebody works: sign in again in a window beside; the page and its fields stay. */
export function ExpiredDialog() {
  const { t } = useTranslation();
  const { session, leaveIn } = useDoor();
  const state = useSessionState();
  const queries = useQueryClient();
  const [progress, setProgress] = useState<Progress>('asking');
  const expired = state.kind === 'expired';
  const subject = useRef<string | null>(null);
  const signedIn = state.kind === 'signed-in' ? state.subject : null;
  useEffect(() => {
    if (signedIn === null) return;
    const changed = subject.current !== null && subject.current !== signedIn;
    subject.current = signedIn;
    // Rows of the person before must not stay on the screen of the next.
    if (changed) queries.clear();
    else void queries.refetchQueries({ predicate: ({ state: query }) => query.status === 'error' });
  }, [signedIn, queries]);
  const finish = useEffectEvent(async (search: string) => {
    const before = subject.current;
    const { refused } = await session.finish(search).catch(() => ({ refused: 'down' }));
    setProgress(refused === null ? 'asking' : 'down');
    const now = session.state();
    if (now.kind === 'signed-in' && before !== null && now.subject !== before)
      notifications.show({ message: t('signIn.otherPerson', { name: now.name ?? now.subject }) });
  });
  useEffect(() => (expired ? awaitAnswer((search) => void finish(search)) : undefined), [expired]);
  const signIn = () => {
    // Opened before anything is awaited: later, browsers take it for an unasked pop-up.
    const beside = window.open('about:blank', 'perisai-masuk', 'popup,width=520,height=680');
    if (beside === null) return setProgress('blocked');
    leaveIn(beside);
    setProgress('waiting');
    session.signIn().catch(() => setProgress('down'));
  };
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
      <div style={{ display: 'grid', gap: 16 }}>
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
