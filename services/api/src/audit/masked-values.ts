import { initials, maskPhone } from '../platform/access/masks.ts';
import { publicNames } from '../platform/personal/public-names.ts';

export interface NamedValue {
  readonly field: string;
  readonly value: string | null;
}

const masks: Readonly<Record<string, (value: string) => string>> = {
  name: initials,
  phone: maskPhone,
  nik: (nik) => `************${nik.slice(-4)}`,
  kpj: (kpj) => `*******${kpj.slice(-4)}`,
  bornOn: (day) => day.slice(0, 4),
};

// Ids stand for a person without telling who it is, and auditors follow them from entry to entry.
const isId = (name: string): boolean => /(^id|Id|Ids)$/.test(name);

// Names of documents that are no columns, and tell nothing of a person.
const ownWords = new Set(['programs', 'months', 'auditEntries', 'field', 'personKey', 'cause']);

const hidden = '***';

/**
 * A document of the audit log as a list of fields, with persons masked. What is not known to be public is hidden: a
 * new field shows when its column is classed, and not before.
 */
export function maskedValues(document: unknown): readonly NamedValue[] {
  return flattened(document, []).map(({ path, value }) => {
    const name = path.findLast((part) => !/^\d+$/.test(part)) ?? '';
    return { field: path.join('.'), value: value === null ? null : masked(name, value) };
  });
}

function masked(name: string, value: string): string {
  const mask = Object.hasOwn(masks, name) ? masks[name] : undefined;
  if (mask !== undefined) return mask(value);
  return publicNames.has(name) || ownWords.has(name) || isId(name) ? value : hidden;
}

interface Leaf {
  readonly path: readonly string[];
  readonly value: string | null;
}

function flattened(value: unknown, path: readonly string[]): Leaf[] {
  if (value === null || value === undefined) return path.length === 0 ? [] : [{ path, value: null }];
  if (typeof value !== 'object') return [{ path, value: String(value) }];
  return Object.entries(value).flatMap(([name, inner]) => flattened(inner, [...path, name]));
}
