import { Button, createTheme } from '@mantine/core';
import { baseTheme } from '@perisai/sdk/design/theme';

export const theme = createTheme({
  ...baseTheme,
  components: {
    // Mantine writes white on every filled button; the dark accent wants dark ink.
    Button: Button.extend({
      vars: (_, { variant }) => ({
        root: (variant ?? 'filled') === 'filled' ? { '--button-color': 'var(--on-accent)' } : {},
      }),
    }),
  },
});
