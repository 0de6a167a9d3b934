interface FieldValue {
  readonly field: string;
  readonly value: string | null;
}

export interface Values {
  readonly field: string;
  /** Undefined where the change made something new: nothing stood there before. */
  readonly before: string | null | undefined;
  readonly after: string | null | undefined;
}

const order = ['name', 'phone', 'status', 'agency', 'districtCode', 'from', 'until'];

function placeOf(field: string): number {
  const place = order.indexOf(field);
  return place === -1 ? order.length : place;
}

/** Both sides of a change by field, in the order in which people read them. */
export function changedValues(change: {
  readonly before: readonly FieldValue[];
  readonly after: readonly FieldValue[];
}): Values[] {
  const before = new Map(change.before.map(({ field, value }) => [field, value]));
  const after = new Map(change.after.map(({ field, value }) => [field, value]));
  const fields = new Set([...after.keys(), ...before.keys()]);
  return [...fields]
    .sort((one, other) => placeOf(one) - placeOf(other))
    .map((field) => ({ field, before: before.get(field), after: after.get(field) }))
    .filter((values) => values.before !== undefined || (values.after ?? null) !== null);
}
