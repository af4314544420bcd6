import type { Attributes, StoredRecord } from '../../model/records.ts';
import type { MunicipalityNames } from './municipality-names.ts';

/** The attributes of an organisation that may divide a network in groups, by column name: what the user kept, then our own columns. */
export function partitionsOfOrganisation(row: StoredRecord<'organisations'>, municipalities: MunicipalityNames): Attributes {
  return filled({
    ...row.attributes,
    sector: row.sector,
    type: row.type,
    municipality: row.municipality === null ? null : municipalities.nameOf(row.municipality),
    district: row.district,
    governance_role: row.governance_role,
  });
}

/** The entries that have a value. Built from entries, so that a header such as `__proto__` is an entry like any other. */
export function filled(values: Readonly<Record<string, string | null>>): Attributes {
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== null && entry[1] !== ''),
  );
}
