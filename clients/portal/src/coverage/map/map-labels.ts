import type { Language } from '@perisai/sdk/money';
import { showCount, showRatio } from '@perisai/sdk/number';
import type { DistrictRow } from '../district-rows.ts';

type Box = readonly [height: number, width: number, x: number, y: number];

export interface MapLabel {
  readonly x: number;
  readonly y: number;
  readonly name: string | null;
  readonly value: string;
}

/** Widths of Plus Jakarta Sans as parts of the type size: names are lighter than the bold values. */
const nameAdvance = 0.56;
const valueAdvance = 0.62;

/** Name and value where both fit, else the value, else nothing. `unit` is the size of a screen pixel on the map. */
export function placeLabel(
  row: DistrictRow,
  boxes: readonly Box[],
  scale: { unit: number; language: Language },
): MapLabel | null {
  const { unit, language } = scale;
  const narrow = unit > 2;
  const value = valueText(row, narrow, language);
  const valueWidth = value.length * 13 * valueAdvance * unit;
  const nameWidth = row.name.length * 12 * nameAdvance * unit;
  if (value === '') return null;
  const fits = (height: number, width: number) =>
    boxes.find((box) => box[0] >= height * unit && box[1] >= width + 6 * unit);
  const both = narrow ? undefined : fits(30, Math.max(nameWidth, valueWidth));
  if (both !== undefined) return { x: both[2], y: both[3], name: row.name, value };
  const one = fits(narrow ? 11 : 15, valueWidth * (narrow ? 0.9 : 1) - 4 * unit);
  return one === undefined ? null : { x: one[2], y: one[3], name: null, value };
}

/** Withheld is no "<10": a larger neighbour may be withheld so that it does not give the small one away. */
function valueText({ standing, active }: DistrictRow, narrow: boolean, language: Language): string {
  if (standing.kind === 'withheld') return narrow ? '' : language === 'id' ? 'ditahan' : 'withheld';
  // Without an estimate there is a count, and no ratio.
  if (standing.kind === 'no-estimate' && active !== null) return showCount(active, language);
  if (standing.kind !== 'ratio') return '—';
  return narrow ? `${Math.round(standing.ratio * 100)}` : showRatio(standing.ratio, language);
}
