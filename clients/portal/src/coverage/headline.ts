import type { Language } from '@perisai/sdk/money';
import { showCount } from '@perisai/sdk/number';
import type { TFunction } from 'i18next';

export interface Total {
  readonly active: number | null;
  readonly coverageRatio: number | null;
}

/** The heading is the answer: "19 dari 100 pekerja informal Serang Raya terlindungi". */
export function headline(
  t: TFunction<'words'>,
  total: Total | undefined,
  at: { program: string | null; language: Language },
) {
  if (total === undefined) return t('home.empty');
  if (total.active === null) return t('home.withheld');
  const { coverageRatio: ratio } = total;
  if (ratio === null) return t('home.active', { n: showCount(total.active, at.language) });
  const inHundred = Math.round(ratio * 100);
  if (inHundred < 1) return t('home.under');
  const n = showCount(inHundred, at.language);
  return at.program === null ? t('home.ratio', { n }) : t('home.ratioProgram', { n, program: at.program });
}
