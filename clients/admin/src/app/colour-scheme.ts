import { localStorageColorSchemeManager } from '@mantine/core';

/** The same key as `theme.js`, which paints before this code arrives, and as the portal: one choice for both. */
export const colourScheme = localStorageColorSchemeManager({ key: 'perisai-theme' });
