import { createBrowserRouter, type RouteObject } from 'react-router';
import { AgentsPage } from '../agents/list/agents-page.tsx';
import { SignInPage } from '../sign-in/sign-in-page.tsx';
import { AgentRoute } from './agent-route.tsx';
import { FailedPage } from './failed-page.tsx';
import { ForAgentReaders } from './for-agent-readers.tsx';
import { LanguageRoot } from './language-root.tsx';
import { Layout } from './layout.tsx';
import { MyDayPage } from './my-day-page.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { SignedIn } from './signed-in.tsx';

function pages(refused: string | null): RouteObject[] {
  return [
    { path: 'masuk', element: <SignInPage refused={refused} /> },
    {
      element: <SignedIn />,
      children: [
        {
          element: <Layout />,
          children: [
            { index: true, element: <MyDayPage /> },
            {
              element: <ForAgentReaders />,
              children: [
                { path: 'agen', element: <AgentsPage /> },
                { path: 'agen/:id', element: <AgentRoute /> },
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
        children: [{ path: 'en', children: pages(refused) }, ...pages(refused)],
      },
    ],
    { basename: '/admin' },
  );
}
