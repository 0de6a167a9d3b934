import { localStorageColorSchemeManager } from '@mantine/core';

/** The same key as each app's `theme.js`, which paints before this code arrives: one choice for both apps. */
export const colourScheme = localStorageColorSchemeManager({ key: 'perisai-theme' });
