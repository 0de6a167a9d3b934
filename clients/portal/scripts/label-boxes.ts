export type Ring = readonly (readonly [number, number])[];
export type LabelBox = readonly [height: number, width: number, x: number, y: number];

/** Heights of one or two lines of text at the widths the map is drawn in, in map units. */
const heights = [16, 20, 24, 30, 36, 42, 50, 60];
const step = 2;

/** For each height, the widest upright box of that height inside the ring. */
export function labelBoxes(ring: Ring): LabelBox[] {
  const rows = scan(ring);
  return heights.flatMap((height) => {
    const box = widest(rows, height);
    return box === null ? [] : [box];
  });
}

interface Row {
  readonly y: number;
  readonly spans: readonly (readonly [number, number])[];
}

function scan(ring: Ring): Row[] {
  const ys = ring.map(([, y]) => y);
  const rows: Row[] = [];
  for (let y = Math.ceil(Math.min(...ys)) + 0.25; y < Math.max(...ys); y += step)
    rows.push({ y, spans: spansAt(ring, y) });
  return rows;
}

/** Where a horizontal line lies inside the ring. */
function spansAt(ring: Ring, y: number): [number, number][] {
  const crossings = ring.flatMap(([x1, y1], i) => {
    const [x2, y2] = ring[(i + 1) % ring.length] ?? [x1, y1];
    return y1 > y === y2 > y ? [] : [x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)];
  });
  crossings.sort((a, b) => a - b);
  const spans: [number, number][] = [];
  for (let i = 0; i + 1 < crossings.length; i += 2) spans.push([crossings[i] ?? 0, crossings[i + 1] ?? 0]);
  return spans;
}

function widest(rows: readonly Row[], height: number): LabelBox | null {
  const count = Math.ceil(height / step);
  let best: LabelBox | null = null;
  for (let i = 0; i + count <= rows.length; i += 1) {
    const band = rows.slice(i, i + count);
    for (const [from, to] of common(band)) {
      if (to - from > (best?.[1] ?? 12))
        best = [
          height,
          Math.floor(to - from),
          Math.round((from + to) / 2),
          Math.round((band[0]?.y ?? 0) + height / 2),
        ];
    }
  }
  return best;
}

/** The stretches that lie inside on every row of the band. */
function common(band: readonly Row[]): [number, number][] {
  return band.reduce<[number, number][]>(
    (inside, { spans }) =>
      inside.flatMap(([from, to]) =>
        spans.flatMap(([a, b]): [number, number][] =>
          Math.max(from, a) < Math.min(to, b) ? [[Math.max(from, a), Math.min(to, b)]] : [],
        ),
      ),
    [[Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]],
  );
}
