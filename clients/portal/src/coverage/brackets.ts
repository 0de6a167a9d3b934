import type { Language } from '@perisai/sdk/money';

/**
 * Classes of the coverage ratio, low to high, each [from, to). They belong to the measure, never to the data at
 * hand: the same colour means the same ratio in every month and on every map. Round numbers, closer together
 * where most districts lie.
 */
const bounds = [0, 0.05, 0.1, 0.2, 0.3, 0.4] as const;

export const levels = [1, 2, 3, 4, 5, 6] as const;
export type Level = (typeof levels)[number];

/** The one class function: fill, legend, ranking and table all ask it. More than the estimate is the top class. */
export function levelOf(ratio: number): Level {
  return levels.findLast((level) => ratio >= lowerBound(level)) ?? 1;
}

function lowerBound(level: Level): number {
  return bounds[level - 1] ?? 0;
}

/** `5–9,9`; the open ends in words, because the font has no signs for them. */
export function levelLabel(level: Level, language: Language): string {
  const from = Math.round(lowerBound(level) * 100);
  if (level === 1) return language === 'id' ? 'di bawah 5' : 'below 5';
  if (level === 6) return language === 'id' ? `${from} ke atas` : `${from} or more`;
  const next = levels[level] ?? 6;
  const to = Math.round(lowerBound(next) * 100) - 1;
  return `${from}–${to}${language === 'id' ? ',' : '.'}9`;
}

/** Short form under a narrow legend. */
export function levelMark(level: Level): string {
  const from = Math.round(lowerBound(level) * 100);
  return level === 1 ? '<5' : level === 6 ? `${from}+` : `${from}`;
}
