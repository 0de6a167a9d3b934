export type Direction = 'left' | 'right' | 'up' | 'down';

export interface Spot {
  readonly code: string;
  readonly x: number;
  readonly y: number;
}

const axes: Record<Direction, readonly [number, number]> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
};

/**
 * The nearest spot in a direction: within a right angle around it, sideways distance counting double, so that
 * an arrow goes where the eye expects. Null at the edge.
 */
export function nearest(spots: readonly Spot[], from: string, direction: Direction): string | null {
  const start = spots.find(({ code }) => code === from);
  if (start === undefined) return spots[0]?.code ?? null;
  const [dx, dy] = axes[direction];
  let best: { code: string; cost: number } | null = null;
  for (const spot of spots) {
    const ahead = (spot.x - start.x) * dx + (spot.y - start.y) * dy;
    const aside = Math.abs((spot.x - start.x) * dy) + Math.abs((spot.y - start.y) * dx);
    if (ahead <= 0 || aside > ahead) continue;
    const cost = ahead + 2 * aside;
    if (best === null || cost < best.cost) best = { code: spot.code, cost };
  }
  return best?.code ?? null;
}
