import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core';

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

/** Mantine's greys, filled with our roles, so that each part it draws by itself stays inside the palette. */
const gray: MantineColorsTuple = [
  '#f5f7f6',
  '#eaeeec',
  '#d3dad6',
  '#d3dad6',
  '#75807a',
  '#5c6862',
  '#5c6862',
  '#46534c',
  '#14201b',
  '#14201b',
];
const dark: MantineColorsTuple = [
  '#e7eeea',
  '#b4c0ba',
  '#b4c0ba',
  '#94a19b',
  '#7f8d86',
  '#18201c',
  '#101613',
  '#101613',
  '#0b100e',
  '#0b100e',
];

const accentVariants = {
  filled: {
    background: 'var(--accent)',
    hover: 'var(--accent-hover)',
    color: 'var(--on-accent)',
    border: '1px solid transparent',
  },
  light: {
    background: 'var(--accent-soft)',
    hover: 'var(--accent-soft)',
    color: 'var(--accent)',
    border: '1px solid transparent',
  },
  subtle: {
    background: 'transparent',
    hover: 'var(--sunken)',
    color: 'var(--accent)',
    border: '1px solid transparent',
  },
  default: {
    background: 'var(--bg)',
    hover: 'var(--surface)',
    color: 'var(--text)',
    border: '1px solid var(--edge)',
  },
};

const variants: VariantColorsResolver = (input) =>
  Object.entries(accentVariants).find(([name]) => name === input.variant)?.[1] ??
  defaultVariantColorsResolver(input);

export const theme = createTheme({
  colors: { accent, gray, dark },
  primaryColor: 'accent',
  primaryShade: { light: 7, dark: 3 },
  white: '#ffffff',
  black: '#14201b',
  fontFamily: 'var(--font)',
  fontFamilyMonospace: 'var(--font-mono)',
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '1.34', sm: '1.54', md: '1.43', lg: '1.5', xl: '1.4' },
  defaultRadius: 'sm',
  radius: { xs: '4px', sm: '4px', md: '8px', lg: '12px', xl: '999px' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  shadows: { xs: 'none', sm: 'none', md: 'var(--shadow)', lg: 'var(--shadow)', xl: 'var(--shadow)' },
  breakpoints: { xs: '22.5em', sm: '48em', md: '64em', lg: '90em', xl: '120em' },
  respectReducedMotion: true,
  variantColorResolver: variants,
  components: {
    Button: { defaultProps: { size: 'sm' }, styles: { root: { fontWeight: 600 } } },
    Modal: { defaultProps: { radius: 'lg', centered: true, transitionProps: { duration: 120 } } },
    Tooltip: { defaultProps: { openDelay: 400, events: { hover: true, focus: true, touch: false } } },
  },
});

const roles = {
  '--mantine-color-body': 'var(--bg)',
  '--mantine-color-text': 'var(--text)',
  '--mantine-color-dimmed': 'var(--text-2)',
  '--mantine-color-placeholder': 'var(--text-3)',
  '--mantine-color-default': 'var(--bg)',
  '--mantine-color-default-hover': 'var(--surface)',
  '--mantine-color-default-color': 'var(--text)',
  '--mantine-color-default-border': 'var(--edge)',
  '--mantine-color-disabled': 'var(--sunken)',
  '--mantine-color-disabled-color': 'var(--text-3)',
  '--mantine-color-disabled-border': 'var(--hairline)',
  '--mantine-color-anchor': 'var(--accent)',
  '--mantine-color-error': 'var(--danger)',
  '--mantine-color-accent-filled': 'var(--accent)',
  '--mantine-color-accent-filled-hover': 'var(--accent-hover)',
  '--mantine-color-accent-light': 'var(--accent-soft)',
  '--mantine-color-accent-light-hover': 'var(--accent-soft)',
  '--mantine-color-accent-light-color': 'var(--accent)',
  '--mantine-primary-color-contrast': 'var(--on-accent)',
};

/** Mantine draws with our tokens, so that one file holds every colour. */
export const cssVariables: CSSVariablesResolver = () => ({ variables: {}, light: roles, dark: roles });
