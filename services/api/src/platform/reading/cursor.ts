import { createHash } from 'node:crypto';
import { badInput } from '../problem.ts';

/** A place in an ordered list: the values that the list is sorted by, as text. */
export type Place = readonly string[];

const form = /^[A-Za-z0-9_-]{4,600}$/;

/** Writes a place as an opaque cursor. The mark ties it to the order it was made in. */
export function writeCursor(order: string, place: Place): string {
  return Buffer.from(JSON.stringify([cursorMark(order), ...place])).toString('base64url');
}

/** Reads a cursor of the same order. Errors: BAD_USER_INPUT for anything else. */
export function readCursor(order: string, cursor: string, field: string): Place {
  const parts = form.test(cursor) ? parse(Buffer.from(cursor, 'base64url').toString()) : null;
  const [madeIn, ...place] = parts ?? [];
  if (madeIn !== cursorMark(order) || place.some((value) => value.includes('\0')))
    throw badInput(field, 'is not a cursor of this list in this order; use a cursor that the list gave.');
  return place;
}

function parse(text: string): readonly string[] | null {
  try {
    const parts: unknown = JSON.parse(text);
    return Array.isArray(parts) && parts.every((part) => typeof part === 'string') ? parts : null;
  } catch {
    return null;
  }
}

const marks = new Map<string, string>();

/** Ties a cursor to the order it was made in. */
export function cursorMark(order: string): string {
  const known = marks.get(order);
  if (known !== undefined) return known;
  const made = createHash('sha256').update(order).digest('base64url').slice(0, 8);
  marks.set(order, made);
  return made;
}
