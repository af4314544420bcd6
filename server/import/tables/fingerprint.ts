import type { Attributes } from '../../model/records.ts';

export type CellValue = string | number | boolean | null;

/** Two 32-bit halves of a hash. */
export type Print = { readonly low: number; readonly high: number };

/*
 * Two multiply-xor hashes (the construction known as cyrb53). The numbers stand here by name because other files hash codes
 * that lie in a text, and must come to the same.
 */
export const lowStart = 0xdeadbeef | 0;
export const highStart = 0x41c6ce57;
export const lowFactor = 2654435761 | 0;
export const highFactor = 1597334677;

/** What the two halves become once every code is in. */
export function finishLow(low: number, high: number): number {
  return Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
}

const noPrint: Print = { low: 0, high: 0 };

/** The hash of a value. Nothing has the hash 0. */
export function printOf(value: CellValue | undefined): Print {
  if (value === null || value === undefined) return noPrint;
  const text = typeof value === 'string' ? value : String(value);
  let low = lowStart;
  let high = highStart;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    low = Math.imul(low ^ code, lowFactor);
    high = Math.imul(high ^ code, highFactor);
  }
  return { low: finishLow(low, high), high: finishLow(high, low) };
}

/** A quick 32-bit hash of a text (FNV-1a). */
export function hashText(text: string): number {
  let hash = hashStart;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), hashFactor);
  return hash;
}
export const hashStart = 0x811c9dc5 | 0;
export const hashFactor = 0x01000193;

/**
 * What a value adds to the print of its record: the prints of all values are summed, whatever their order. A value that is not there adds nothing.
 * @param half one half of the value's print
 * @param place number of the column, from 1: the same value counts otherwise elsewhere
 */
export function share(half: number, place: number): number {
  if (half === 0) return 0;
  const mixed = Math.imul(half ^ Math.imul(place, 0x9e3779b1), 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}

/** The 53-bit number of the two summed halves. */
export function numberOf(low: number, high: number): number {
  return 4294967296 * (high & 0x1fffff) + (low >>> 0);
}

/** The summed halves of the attributes of a record. */
export function printOfAttributes(attributes: Attributes | null): Print {
  let low = 0;
  let high = 0;
  for (const name of attributes === null ? [] : Object.keys(attributes)) {
    const place = printOf(name).low;
    const value = printOf(attributes?.[name]);
    low = (low + share(value.low, place)) | 0;
    high = (high + share(value.high, place)) | 0;
  }
  return { low, high };
}

/**
 * A 53-bit number that stands for the content of a record: equal content gives an equal number, different content practically never does
 * (a chance of 1 in 9e15 per pair). So a million records can be compared without keeping them.
 * @param columns the columns that count; see `contentColumns`
 */
export function fingerprint(
  values: Readonly<Record<string, CellValue>>,
  columns: readonly string[],
  attributes: Attributes | null,
): number {
  let { low, high } = printOfAttributes(attributes);
  for (const [index, column] of columns.entries()) {
    const value = printOf(values[column]);
    low = (low + share(value.low, index + 1)) | 0;
    high = (high + share(value.high, index + 1)) | 0;
  }
  return numberOf(low, high);
}
