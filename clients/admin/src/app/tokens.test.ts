import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');

function palette(scheme: 'light' | 'dark'): Map<string, string> {
  const block = css.split(`[data-mantine-color-scheme='${scheme}'] {`)[1]?.split('}')[0] ?? '';
  return new Map(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const text = ['text', 'text-2', 'text-3', 'accent', 'danger', 'warning', 'info'];
const grounds = ['bg', 'surface', 'sunken'];
const pairs = [
  ...text.flatMap((ink) => grounds.map((ground) => [ink, ground, 4.5] as const)),
  ['on-accent', 'accent', 4.5] as const,
  ['on-accent', 'accent-hover', 4.5] as const,
  ['text', 'accent-soft', 4.5] as const,
  ['accent', 'accent-soft', 4.5] as const,
  ['danger', 'danger-soft', 4.5] as const,
  ['warning', 'warning-soft', 4.5] as const,
  ['info', 'info-soft', 4.5] as const,
  ...grounds.map((ground) => ['edge', ground, 3] as const),
  ...['active', 'grace', 'inactive'].map((mark) => [mark, 'bg', 3] as const),
];

describe.each(['light', 'dark'] as const)('the %s palette', (scheme) => {
  const colours = palette(scheme);
  it.each(pairs)('%s reads on %s at %d to 1 or better', (ink, ground, least) => {
    expect(contrast(colours.get(ink) ?? '', colours.get(ground) ?? '')).toBeGreaterThanOrEqual(least);
  });
});
