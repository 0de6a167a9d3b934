import { Button } from '@mantine/core';
import { IconLogin2, IconShieldCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useLocation } from 'react-router';
import { usePath } from '../page/language.ts';
import { Notice } from '../page/notice.tsx';
import { useDoor, useSessionState } from '../page/session-context.ts';
import { useTitle } from '../page/use-title.ts';
import styles from './sign-in.module.css';

interface Props {
  /** Why the last try came back without a session. */
  readonly refused: string | null;
}

export function SignInPage({ refused }: Props) {
  const { t } = useTranslation();
  const { session, development } = useDoor();
  const state = useSessionState();
  const location = useLocation();
  const path = usePath();
  const [progress, setProgress] = useState<'idle' | 'leaving' | 'down'>('idle');
  useTitle(`${t('signIn.title')}`);
  if (state.kind === 'signed-in') return <Navigate to={path('/')} replace />;
  const signIn = () => {
    setProgress('leaving');
    session.signIn({ returnTo: wantedPage(location.state, path('/')) }).catch(() => setProgress('down'));
  };
  return (
    <main className={styles.page}>
      <div className={styles.panel}>
        <p className={styles.brand}>
          <IconShieldCheck size={28} stroke={1.5} aria-hidden /> {t('app.name')}
        </p>
        <h1>{t('signIn.title')}</h1>
        <p className="quiet">{t('signIn.lead')}</p>
        {progress === 'down' ? <Notice kind="warning">{t('signIn.down')}</Notice> : null}
        {progress === 'idle' && refused !== null ? (
          <Notice kind="warning">{refusal(refused, t)}</Notice>
        ) : null}
        <Button
          size="md"
          fullWidth
          leftSection={<IconLogin2 size={20} stroke={1.5} aria-hidden />}
          loading={progress === 'leaving'}
          onClick={signIn}
        >
          {progress === 'leaving' ? t('signIn.leaving') : t('signIn.button')}
        </Button>
        {development ? <p className={styles.note}>{t('signIn.development')}</p> : null}
      </div>
    </main>
  );
}

function refusal(refused: string, t: ReturnType<typeof useTranslation>['t']): string {
  if (refused === 'state' || refused === 'nonce') return t('signIn.refusedState');
  return refused === 'down' ? t('signIn.down') : t('signIn.refused');
}

/** The page that sent the reader here, handed over by the router. */
function wantedPage(state: unknown, home: string): string {
  const from =
    typeof state === 'object' && state !== null && 'from' in state && typeof state.from === 'string'
      ? state.from
      : home;
  return `/admin${from === '/' ? '' : from}`;
}
