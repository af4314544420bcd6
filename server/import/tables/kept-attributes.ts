import type { Attributes } from '../../model/records.ts';
import { maxCellLength } from '../limits.ts';
import { findPersonal, namePatterns } from '../personal/personal-patterns.ts';
import type { Report } from './row-checker.ts';

/** A column of the file that is kept under its own header. */
export type KeptColumn = { readonly name: string; readonly position: number };

/**
 * What a row says in the columns that are kept under their own header; null = nothing.
 * @param cellOf gives the cell of a kept column by its place among them
 */
export function keptAttributes(
  cellOf: (index: number) => string,
  kept: readonly KeptColumn[],
  report: Report,
): Attributes | null {
  // Its keys are headers of the user's file, so it must not inherit anything.
  const attributes: Record<string, string> = Object.create(null);
  let filled = false;
  for (const [index, { name }] of kept.entries()) {
    const cell = cellOf(index);
    if (cell.trim() === '') continue;
    if (cell.length > maxCellLength) report('error', name, 'cell-too-long', { count: cell.length, limit: maxCellLength });
    const personal = findPersonal(cell, undefined);
    if (personal.length > 0) report('warning', name, 'personal-pattern', { what: namePatterns(personal) });
    attributes[name] = cell.trim();
    filled = true;
  }
  return filled ? attributes : null;
}
