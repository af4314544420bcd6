import { byCodePoint, foldId } from '../../model/identity.ts';
import type { StudyRecords } from '../../model/records.ts';
import { Spellings } from './spellings.ts';

/** The municipalities of a study, called by id or by name, shown by name. */
export type MunicipalityNames = {
  /** The name of the municipality that a cell of a record means. */
  readonly nameOf: (cell: string) => string;
  /** The name of the municipality that a user means, or null where the study has none of that id or name. */
  readonly find: (wanted: string) => string | null;
  /** All names, in code-point order. */
  readonly known: readonly string[];
};

/** Reads the municipalities table and, for studies without one, what organisations say of themselves. */
export function municipalityNames(records: Pick<StudyRecords, 'municipalities' | 'organisations'>): MunicipalityNames {
  const names = new Spellings();
  const byId = new Map<string, number>();
  for (const { municipality_id, name } of records.municipalities) byId.set(foldId(municipality_id), names.add(name));
  names.settle();
  for (const { municipality } of records.organisations) {
    if (municipality !== null && !byId.has(foldId(municipality))) names.add(municipality);
  }
  const find = (wanted: string): string | null => names.names[byId.get(foldId(wanted)) ?? names.find(wanted)] ?? null;
  return { nameOf: (cell) => find(cell) ?? cell, find, known: [...names.names].sort(byCodePoint) };
}
