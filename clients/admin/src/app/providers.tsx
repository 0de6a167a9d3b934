import { MantineProvider } from '@mantine/core';
import type { Client } from '@perisai/sdk/client';
import { colourScheme } from '@perisai/sdk/design/colour-scheme';
import { cssVariables } from '@perisai/sdk/design/theme';
import { ClientProvider, createQueryClient } from '@perisai/sdk/react';
import { QueryClientProvider } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { type Door, DoorProvider } from '../page/session-context.ts';
import { theme } from './theme.ts';

const Messages = lazy(() => import('./messages.tsx').then((m) => ({ default: m.Messages })));

interface Props {
  readonly client: Client;
  readonly door: Door;
  readonly children: ReactNode;
}

export function Providers({ client, door, children }: Props) {
  const [queries] = useState(createQueryClient);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={colourScheme}
      defaultColorScheme="auto"
    >
      <Suspense>
        <Messages />
      </Suspense>
      <DoorProvider value={door}>
        <ClientProvider value={client}>
          <QueryClientProvider client={queries}>{children}</QueryClientProvider>
        </ClientProvider>
      </DoorProvider>
    </MantineProvider>
  );
}
