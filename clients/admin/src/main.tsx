import '@fontsource-variable/plus-jakarta-sans/wght.css';
import '@fontsource/ibm-plex-mono/latin-400.css';
import '@perisai/sdk/design/fonts.css';
import './app/mantine.css';
import '@perisai/sdk/design/tokens.css';
import '@perisai/sdk/design/base.css';
import './app/global.css';
import { loadAppConfig } from '@perisai/sdk/app-config';
import { createClient } from '@perisai/sdk/client';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router';
import { openDoor } from './app/door.ts';
import { FailedPage } from './app/failed-page.tsx';
import { Providers } from './app/providers.tsx';
import { createRoutes } from './app/routes.tsx';

const root = document.getElementById('app');

async function show(place: HTMLElement): Promise<void> {
  const door = openDoor(await loadAppConfig('/admin/app-config.json'));
  // While the browser is leaving for the issuer, or this window only carries an answer home, nothing is drawn.
  if (!(await door.arrive())) return;
  const { session } = door;
  const client = createClient({ url: '/graphql', token: session.token, onUnauthenticated: session.expire });
  createRoot(place).render(
    <StrictMode>
      <Providers client={client} door={door}>
        <RouterProvider router={createRoutes(door.refused)} />
      </Providers>
    </StrictMode>,
  );
}

if (root !== null) {
  await show(root).catch(() => createRoot(root).render(<FailedPage code="NETWORK" />));
}
