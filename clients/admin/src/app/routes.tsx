import { createBrowserRouter, type RouteObject } from 'react-router';
import { mayFileClaims, mayReadAgents, mayReadParticipants } from '../page/viewer.ts';
import { SignInPage } from '../sign-in/sign-in-page.tsx';
import { FailedPage } from './failed-page.tsx';
import { ForReaders } from './for-readers.tsx';
import { LanguageRoot } from './language-root.tsx';
import { Layout } from './layout.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { SignedIn } from './signed-in.tsx';

/** Each page is a file of its own, fetched when somebody goes there. */
const myDay = async () => ({ Component: (await import('./my-day-page.tsx')).MyDayPage });
const agents = async () => ({ Component: (await import('../agents/list/agents-page.tsx')).AgentsPage });
const agent = async () => ({ Component: (await import('./agent-route.tsx')).AgentRoute });
const participants = async () => ({
  Component: (await import('../participants/list/participants-page.tsx')).ParticipantsPage,
});
const participant = async () => ({
  Component: (await import('../participants/one/participant-page.tsx')).ParticipantPage,
});
const claims = async () => ({ Component: (await import('../claims/workbench-page.tsx')).WorkbenchPage });
const claimLetter = async () => ({
  Component: (await import('../claims/letter/letter-page.tsx')).LetterPage,
});
const newClaim = async () => ({
  Component: (await import('../claims/filing/new-claim-page.tsx')).NewClaimPage,
});
const parameters = async () => ({
  Component: (await import('../parameters/parameters-page.tsx')).ParametersPage,
});

function pages(refused: string | null): RouteObject[] {
  return [
    { path: 'masuk', element: <SignInPage refused={refused} /> },
    {
      element: <SignedIn />,
      children: [
        {
          element: <Layout />,
          children: [
            { index: true, lazy: myDay },
            {
              element: <ForReaders may={mayReadAgents} />,
              children: [
                { path: 'agen', lazy: agents },
                { path: 'agen/:id', lazy: agent },
              ],
            },
            {
              element: <ForReaders may={mayReadParticipants} />,
              children: [
                { path: 'peserta', lazy: participants },
                { path: 'peserta/:id', lazy: participant },
                { path: 'klaim/:id?', lazy: claims },
                { path: 'klaim/:id/surat', lazy: claimLetter },
              ],
            },
            {
              element: <ForReaders may={mayFileClaims} />,
              children: [{ path: 'klaim/baru', lazy: newClaim }],
            },
            { path: 'parameter', lazy: parameters },
            { path: '*', element: <NotFoundPage /> },
          ],
        },
      ],
    },
  ];
}

export function createRoutes(refused: string | null) {
  return createBrowserRouter(
    [
      {
        element: <LanguageRoot />,
        errorElement: <FailedPage />,
        // Nothing to show in the moment before the page's own file is here.
        hydrateFallbackElement: <div />,
        children: [{ path: 'en', children: pages(refused) }, ...pages(refused)],
      },
    ],
    { basename: '/admin' },
  );
}
