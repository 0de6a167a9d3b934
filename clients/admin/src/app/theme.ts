import {
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core';
import { baseTheme } from '@perisai/sdk/design/theme';

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
  ...baseTheme,
  colors: { ...baseTheme.colors, gray, dark },
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '1.34', sm: '1.54', md: '1.43', lg: '1.5', xl: '1.4' },
  shadows: { xs: 'none', sm: 'none', md: 'var(--shadow)', lg: 'var(--shadow)', xl: 'var(--shadow)' },
  variantColorResolver: variants,
  components: {
    Button: { defaultProps: { size: 'sm' }, styles: { root: { fontWeight: 600 } } },
    Modal: { defaultProps: { radius: 'lg', centered: true, transitionProps: { duration: 120 } } },
    Tooltip: { defaultProps: { openDelay: 400, events: { hover: true, focus: true, touch: false } } },
  },
});
