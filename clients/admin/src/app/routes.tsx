import { createBrowserRouter, type RouteObject } from 'react-router';
import { SignInPage } from '../sign-in/sign-in-page.tsx';
import { FailedPage } from './failed-page.tsx';
import { ForAgentReaders } from './for-agent-readers.tsx';
import { LanguageRoot } from './language-root.tsx';
import { Layout } from './layout.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { SignedIn } from './signed-in.tsx';

/** Each page is a file of its own, fetched when somebody goes there. */
const myDay = async () => ({ Component: (await import('./my-day-page.tsx')).MyDayPage });
const agents = async () => ({ Component: (await import('../agents/list/agents-page.tsx')).AgentsPage });
const agent = async () => ({ Component: (await import('./agent-route.tsx')).AgentRoute });

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
              element: <ForAgentReaders />,
              children: [
                { path: 'agen', lazy: agents },
                { path: 'agen/:id', lazy: agent },
              ],
            },
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
