import { Button, Loader } from '@mantine/core';
import { useDocument } from '@perisai/sdk/react';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, Outlet, useLocation } from 'react-router';
import { usePath } from '../page/language.ts';
import { Late } from '../page/late.tsx';
import { ProblemNotice } from '../page/problem-notice.tsx';
import { useDoor, useSessionState } from '../page/session-context.ts';
import { ViewerProvider } from '../page/viewer.ts';
import { viewerDocument } from '../page/viewer-document.ts';
import styles from './layout.module.css';

// Fetched at once, after the page itself: it must be here before the session ends.
const ExpiredDialog = lazy(() =>
  import('../sign-in/expired-dialog.tsx').then((m) => ({ default: m.ExpiredDialog })),
);

/** Everything below knows who is signed in. An expired session keeps the page: what was typed is still there. */
export function SignedIn() {
  const state = useSessionState();
  const path = usePath();
  const { pathname, search, hash } = useLocation();
  if (state.kind === 'anonymous')
    return <Navigate to={path('/masuk')} replace state={{ from: `${pathname}${search}${hash}` }} />;
  return (
    <>
      <WithViewer />
      <Suspense>
        <ExpiredDialog />
      </Suspense>
    </>
  );
}

function WithViewer() {
  const { t } = useTranslation();
  const { session } = useDoor();
  const answer = useDocument(viewerDocument, {});
  if (answer.data?.viewer != null)
    return (
      <ViewerProvider value={answer.data.viewer}>
        <Outlet />
      </ViewerProvider>
    );
  return (
    <main className={styles.alone}>
      {answer.isPending ? (
        <Late>
          <Loader size="sm" aria-label={t('page.loading')} />
        </Late>
      ) : null}
      {answer.error === null ? null : (
        <ProblemNotice problem={answer.error} onRetry={() => void answer.refetch()} />
      )}
      {answer.data === undefined ? null : (
        <>
          <h1>{t('signIn.noRole')}</h1>
          <p className="quiet">{t('signIn.noRoleNext')}</p>
        </>
      )}
      {answer.isPending ? null : (
        <Button variant="default" onClick={() => void session.signOut()}>
          {t('app.signOut')}
        </Button>
      )}
    </main>
  );
}
