const isInstant = /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/;

/**
 * An answer as it is compared: names sorted; opaque ids left out, because each contestant makes its own; instants as
 * the moment they mean, since the zone is each contestant's own too.
 */
export function comparable(value: unknown, under = ''): unknown {
  if (Array.isArray(value)) return value.map((item) => comparable(item, under));
  if (typeof value === 'string' && isInstant.test(value)) return Date.parse(value);
  if (typeof value !== 'object' || value === null) return value;
  // A LocalText under `name` has its Indonesian text in `id`.
  const entries = Object.entries(value)
    .filter(([name]) => name !== 'id' || under === 'name')
    .sort(([left], [right]) => (left < right ? -1 : 1));
  return Object.fromEntries(entries.map(([name, item]) => [name, comparable(item, name)]));
}

/** Where two answers first differ, for the person who has to find out why; null when they say the same. */
export function firstDifference(expected: unknown, found: unknown, path = 'data'): string | null {
  if (Object.is(expected, found)) return null;
  const isBoth =
    typeof expected === 'object' && typeof found === 'object' && expected !== null && found !== null;
  if (!isBoth)
    return `${path}: ${JSON.stringify(expected)?.slice(0, 80)} against ${JSON.stringify(found)?.slice(0, 80)}`;
  const left = expected as Record<string, unknown>;
  const right = found as Record<string, unknown>;
  const names = new Set([...Object.keys(left), ...Object.keys(right)]);
  for (const name of names) {
    const difference = firstDifference(left[name], right[name], `${path}.${name}`);
    if (difference !== null) return difference;
  }
  return null;
}
