// Self-hosted: no request leaves the origin.
import '@fontsource-variable/plus-jakarta-sans/wght.css';
import '@fontsource/ibm-plex-mono/latin-400.css';
import '@perisai/sdk/design/fonts.css';
import '@perisai/sdk/design/tokens.css';
import './design/mantine.css';
import '@perisai/sdk/design/base.css';
import './design/global.css';
import { type AppConfig, loadAppConfig } from '@perisai/sdk/app-config';
import type { Instant } from '@perisai/sdk/calendar';
import { createRoot } from 'react-dom/client';
import { instanceOf } from './app/instance.ts';
import { Providers } from './app/providers.tsx';
import { AppRoutes } from './app/routes.tsx';
import { languageOf, startWords } from './page/language.ts';
import { openSession } from './sign-in/open-session.ts';

/** Without its configuration the page still shows public figures, without sign-in. */
async function start(): Promise<void> {
  const config: AppConfig | null = await loadAppConfig().catch(() => null);
  const { session, leaving, refused } = await openSession(config);
  if (leaving) return;
  await startWords(languageOf(location.pathname));
  const place = document.getElementById('app');
  if (place === null) throw new Error('index.html has no element "app".');
  createRoot(place).render(
    <Providers
      instance={instanceOf(config, { now: new Date().toISOString() as Instant, refused })}
      session={session}
    >
      <AppRoutes />
    </Providers>,
  );
}

void start();
