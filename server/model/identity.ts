/**
 * The form in which two ids are compared: NFC, no outer white space (non-breaking included), case folded.
 * Leading zeros stay: an id is never a number.
 */
export function foldId(id: string): string {
  return id.normalize('NFC').trim().toLowerCase();
}

/** Compares two strings by code point: the same order on every machine, unlike locale order. */
export function byCodePoint(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
