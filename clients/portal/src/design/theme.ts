import { Button, type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

/** Ten shades around the accent; Mantine wants a tuple, the pages take the tokens. */
const accent: MantineColorsTuple = [
  '#ddf1ea',
  '#c0e4d8',
  '#98d2c0',
  '#6cbfa6',
  '#45ab8e',
  '#25967a',
  '#137f67',
  '#0b6b57',
  '#084f40',
  '#06372d',
];

export const theme = createTheme({
  colors: { accent },
  primaryColor: 'accent',
  primaryShade: { light: 7, dark: 3 },
  fontFamily: 'var(--font)',
  fontFamilyMonospace: "'IBM Plex Mono', ui-monospace, monospace",
  defaultRadius: 4,
  radius: { xs: '4px', sm: '4px', md: '8px', lg: '12px', xl: '999px' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  breakpoints: { xs: '22.5em', sm: '48em', md: '64em', lg: '90em', xl: '120em' },
  respectReducedMotion: true,
  components: {
    // Mantine writes white on every filled button; the dark accent wants dark ink.
    Button: Button.extend({
      vars: (_, { variant }) => ({
        root: (variant ?? 'filled') === 'filled' ? { '--button-color': 'var(--on-accent)' } : {},
      }),
    }),
  },
});

/** Mantine draws with our tokens, so that one file holds every colour. */
export const cssVariables: CSSVariablesResolver = () => {
  const shared = {
    '--mantine-color-body': 'var(--bg)',
    '--mantine-color-text': 'var(--text)',
    '--mantine-color-dimmed': 'var(--text-2)',
    '--mantine-color-placeholder': 'var(--text-3)',
    '--mantine-color-default': 'var(--bg)',
    '--mantine-color-default-hover': 'var(--surface)',
    '--mantine-color-default-color': 'var(--text)',
    '--mantine-color-default-border': 'var(--edge)',
    '--mantine-color-anchor': 'var(--accent)',
    '--mantine-color-error': 'var(--danger)',
    '--mantine-color-accent-filled': 'var(--accent)',
    '--mantine-color-accent-filled-hover': 'var(--accent-hover)',
    '--mantine-color-accent-light': 'var(--accent-soft)',
    '--mantine-color-accent-light-color': 'var(--accent)',
    '--mantine-primary-color-contrast': 'var(--on-accent)',
  };
  return { variables: {}, light: shared, dark: shared };
};
