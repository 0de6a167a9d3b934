import { MantineProvider } from '@mantine/core';
import { createClient } from '@perisai/sdk/client';
import { colourScheme } from '@perisai/sdk/design/colour-scheme';
import { cssVariables } from '@perisai/sdk/design/theme';
import type { Session } from '@perisai/sdk/oidc';
import { ClientProvider, createQueryClient } from '@perisai/sdk/react';
import { QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { BrowserRouter } from 'react-router';
import { theme } from '../design/theme.ts';
import { SessionContext } from '../sign-in/session-context.ts';
import { type Instance, InstanceContext } from './instance.ts';

interface ProvidersProps {
  readonly instance: Instance;
  readonly session: Session | null;
  readonly children: ReactNode;
}

export function Providers({ instance, session, children }: ProvidersProps) {
  const [queries] = useState(createQueryClient);
  const [client] = useState(() =>
    createClient({
      url: '/graphql',
      token: () => session?.token() ?? null,
      onUnauthenticated: () => session?.expire(),
    }),
  );
  useEffect(() => {
    // Another caller may see other figures: nothing read as one is shown to the next. A renewed token is no other caller.
    let kind = session?.state().kind;
    return session?.subscribe(() => {
      if (session.state().kind === kind) return;
      kind = session.state().kind;
      void queries.resetQueries();
    });
  }, [session, queries]);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={colourScheme}
      defaultColorScheme="auto"
    >
      <InstanceContext value={instance}>
        <SessionContext value={session}>
          <ClientProvider value={client}>
            <QueryClientProvider client={queries}>
              {/* A choice shows at once: its address and its picture never differ. */}
              <BrowserRouter useTransitions={false}>{children}</BrowserRouter>
            </QueryClientProvider>
          </ClientProvider>
        </SessionContext>
      </InstanceContext>
    </MantineProvider>
  );
}
