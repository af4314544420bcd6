import { inOrder } from '../../graph/build/in-order.ts';
import { municipalityNames } from '../../graph/build/municipality-names.ts';
import { interviewsById, isWithdrawn } from '../../graph/build/reporting-passages.ts';
import { Spellings } from '../../graph/build/spellings.ts';
import { foldId } from '../../model/identity.ts';
import type { RecordRef, StoredRecord, StudyRecords } from '../../model/records.ts';
import { oncePerStudy } from './once-per-study.ts';

/** An organisation as the records have it, sites not folded. */
export type NumberedOrganisation = {
  readonly id: string;
  /** Null where records name it but the organisations table does not. */
  readonly row: StoredRecord<'organisations'> | null;
  readonly name: string;
  /** By name, as everywhere. */
  readonly municipality: string | null;
};

/** The organisations of a study by number: the listed ones first, in the order of their rows, then those that only records name. */
export type OrganisationNumbers = {
  readonly all: readonly NumberedOrganisation[];
  /** How many of them are listed. */
  readonly listed: number;
  /** The number of a name, or -1 for one that no record has. */
  readonly find: (name: string) => number;
  readonly get: (number: number) => NumberedOrganisation;
};

/** Numbers every organisation that a record names. */
export const organisationNumbers = oncePerStudy(({ records }): OrganisationNumbers => {
  const names = new Spellings();
  const rows: StoredRecord<'organisations'>[] = [];
  for (const row of inOrder(records.organisations)) if (names.add(row.org_id) === rows.length) rows.push(row);
  names.settle();
  for (const name of namesInRecords(records)) names.add(name);
  const municipalities = municipalityNames(records);
  const all = names.names.map((id, number): NumberedOrganisation => {
    const row = rows[number] ?? null;
    const municipality = row?.municipality ?? null;
    return {
      id,
      row,
      name: row?.name ?? id,
      municipality: municipality === null ? null : municipalities.nameOf(municipality),
    };
  });
  return {
    all,
    listed: rows.length,
    find: (name) => names.find(name),
    get: (number) => {
      const found = all[number];
      if (found === undefined) throw new RangeError(`No organisation has number ${number}.`);
      return found;
    },
  };
});

function* namesInRecords(records: StudyRecords): Generator<string> {
  for (const { from_org, to_org } of records.contacts) {
    yield from_org;
    yield to_org;
  }
  for (const { from_org, to_org } of records.relations) {
    yield from_org;
    yield to_org;
  }
  for (const { org_id } of records.episodes) yield org_id;
  for (const { org_id } of records.affiliations) yield org_id;
  // Whoever speaks in a passage or is spoken of is in the network, so it has a number too.
  const interviews = interviewsById(records);
  for (const { interview_id, org_id, target_org } of records.coding) {
    if (isWithdrawn(interviews.get(foldId(interview_id)))) continue;
    if (org_id !== null) yield org_id;
    if (target_org !== null) yield target_org;
  }
}

/** The rows that list these organisations. */
export function rowsOf(organisations: OrganisationNumbers, numbers: Iterable<number>): RecordRef[] {
  const refs: RecordRef[] = [];
  for (const number of numbers) {
    const { row } = organisations.get(number);
    if (row !== null) refs.push({ kind: 'organisations', id: row.id });
  }
  return refs;
}
