import type { Attributes } from '../model/records.ts';

export type CellValue = string | number | boolean | null;

const separator = 31;

/**
 * A 53-bit number that stands for the content of a record: equal content gives an equal number, different content practically never does
 * (a chance of 1 in 9e15 per pair). So a million records can be compared without keeping them.
 * @param columns the columns of the table, in its order
 */
export function fingerprint(
  values: Readonly<Record<string, CellValue>>,
  columns: readonly string[],
  attributes: Attributes | null,
): number {
  // Two multiply-xor hashes (the construction known as cyrb53), taken together.
  let low = 0xdeadbeef;
  let high = 0x41c6ce57;
  const add = (text: string): void => {
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      low = Math.imul(low ^ code, 2654435761);
      high = Math.imul(high ^ code, 1597334677);
    }
    low = Math.imul(low ^ separator, 2654435761);
    high = Math.imul(high ^ separator, 1597334677);
  };
  for (const column of columns) {
    const value = values[column];
    add(value === null || value === undefined ? '' : typeof value === 'string' ? value : String(value));
  }
  if (attributes !== null) {
    for (const name of Object.keys(attributes).sort()) {
      add(name);
      add(attributes[name] ?? '');
    }
  }
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  return 4294967296 * (high & 0x1fffff) + (low >>> 0);
}
