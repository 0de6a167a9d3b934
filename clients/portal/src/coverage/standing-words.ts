import type { Language } from '@perisai/sdk/money';
import { showRatio } from '@perisai/sdk/number';
import type { TFunction } from 'i18next';
import { levelLabel } from './brackets.ts';
import type { Standing } from './district-rows.ts';

/** The figure of a district, or the reason why there is none. Never a zero, never a blank. */
export function standingWords(t: TFunction<'words'>, standing: Standing, language: Language): string {
  switch (standing.kind) {
    case 'ratio':
      return showRatio(standing.ratio, language);
    case 'no-estimate':
      return t('map.noEstimate');
    case 'withheld':
      return t('map.withheld');
    case 'absent':
      return t('map.absent');
  }
}

/** The class of a district as the legend writes it. */
export function classWords(t: TFunction<'words'>, standing: Standing, language: Language): string {
  if (standing.kind !== 'ratio') return '—';
  const label = levelLabel(standing.level, language);
  return standing.ratio > 1 ? `${label} (${t('map.over')})` : label;
}

/** The fill of a district: its class, or the texture of its reason. */
export function standingFill(standing: Standing, textures: string): string {
  if (standing.kind === 'ratio') return `var(--seq-${standing.level})`;
  return standing.kind === 'withheld' ? `url(#${textures}-dots)` : `url(#${textures}-hatch)`;
}
