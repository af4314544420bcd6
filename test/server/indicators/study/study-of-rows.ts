import { isWithdrawn } from '../../../../server/graph/build/reporting-passages.ts';
import type { StudyMeasure } from '../../../../server/indicators/study/measure.ts';
import { foldId } from '../../../../server/model/identity.ts';
import type { RecordRef, StoredRecord, StudyRecords } from '../../../../server/model/records.ts';
import { type TableKind, tables } from '../../../../server/model/tables.ts';

/*
 * The study that is left when of everything that happened or was said only the rows behind a value had come in. Beside them stays its frame:
 * - which organisations, municipalities, events and codes there are (codes that only passages use too), and of persons who there is and
 *   who withdrew consent; what a person's profession is only where the row is named
 * - the interview that a named passage comes from: who spoke, where and when; and which interviews were withdrawn
 * - which tables there are, which files of relations are rosters, of the log which columns are filled in and that it may hold contacts
 *   within one organisation. Rows that say nothing else stand for that.
 * The recipe, the seed and the days of the observation are the caller's.
 */

type Rows<K extends TableKind> = readonly StoredRecord<K>[];

/** @param family of the measure that is computed anew */
export function studyOfRows(records: StudyRecords, refs: Iterable<RecordRef>, family: StudyMeasure['family']): StudyRecords {
  const named = new Map<TableKind, Set<number>>();
  for (const { kind, id } of refs) named.set(kind, (named.get(kind) ?? new Set()).add(id));
  const isNamed = (kind: TableKind, { id }: { readonly id: number }): boolean => named.get(kind)?.has(id) ?? false;
  const only = <K extends TableKind>(kind: K, rows: Rows<K>): Rows<K> => rows.filter((row) => isNamed(kind, row));
  const frame = frameOf(records);
  const coding = only('coding', records.coding);
  const spoken = new Set(coding.map(({ interview_id }) => foldId(interview_id)));
  const interviews = records.interviews.filter(
    (row) => isNamed('interviews', row) || isWithdrawn(row) || spoken.has(foldId(row.interview_id)),
  );
  const keepsLog = family !== 'isolation' && family !== 'sources';
  return {
    ...records,
    persons: records.persons.map((row) => (isNamed('persons', row) ? row : { ...row, profession: null })),
    codebook: frame.codebook,
    affiliations: only('affiliations', records.affiliations),
    attendance: [...frame.attendance, ...only('attendance', records.attendance)],
    relations: [...frame.relations, ...only('relations', records.relations)],
    contacts: [...frame.silentLog, ...(keepsLog ? frame.log : []), ...only('contacts', records.contacts)],
    episodes: only('episodes', records.episodes),
    quality: only('quality', records.quality),
    interviews,
    coding: coding.length > 0 ? coding : somethingCoded(records, interviews),
  };
}

type Frame = {
  readonly codebook: Rows<'codebook'>;
  readonly attendance: Rows<'attendance'>;
  readonly relations: Rows<'relations'>;
  readonly log: Rows<'contacts'>;
  /** After the last day of any observation, where a row would make its organisation one that keeps a log. */
  readonly silentLog: Rows<'contacts'>;
};

const known = new WeakMap<StudyRecords, Frame>();

function frameOf(records: StudyRecords): Frame {
  const frame = known.get(records) ?? readFrame(records);
  known.set(records, frame);
  return frame;
}

function readFrame(records: StudyRecords): Frame {
  const listed = new Set(records.codebook.map(({ code }) => foldId(code)));
  const loose = new Map<string, StoredRecord<'coding'>>();
  for (const row of records.coding) {
    const code = foldId(row.code);
    const before = loose.get(code);
    if (!listed.has(code) && (before === undefined || row.code < before.code)) loose.set(code, row);
  }
  const rosters = new Set(records.relations.flatMap(({ present, origin }) => (present === null ? [] : [origin.importId])));
  const kinds = new Map(records.relations.map((row) => [`${row.origin.importId} ${row.type}`, row]));
  const unlisted = unlistedOf(records);
  const ofRelations = [
    ...[...kinds.values()].map((row) => ({ row, name: row.from_org })),
    ...(records.contacts.length === 0
      ? records.relations.slice(0, 1).flatMap((row) => unlisted.map((name) => ({ row, name })))
      : []),
  ];
  const fills = (column: 'purpose' | 'is_feedback' | 'task' | 'family_code'): boolean =>
    records.contacts.some((row) => row[column] !== null);
  const [contact] = records.contacts;
  return {
    codebook: [
      ...records.codebook,
      ...[...loose.values()].map((row, place) => empty('codebook', row, place, { code: row.code })),
    ],
    attendance: records.attendance
      .slice(0, 1)
      .map((row) => empty('attendance', row, 0, { event_id: nobody, org_id: row.org_id })),
    relations: ofRelations.map(({ row, name }, place) =>
      empty('relations', row, place, {
        from_org: name,
        to_org: name,
        type: row.type,
        present: rosters.has(row.origin.importId) ? true : null,
      }),
    ),
    silentLog:
      contact === undefined
        ? []
        : [
            ...unlisted.map((name) => ({ name, type: null })),
            ...[...new Set(records.contacts.map(({ type }) => type))].map((type) => ({ name: contact.from_org, type })),
          ].map(({ name, type }, place) =>
            empty('contacts', contact, place, { date: '9999-12-31', from_org: name, to_org: name, type }),
          ),
    log:
      contact === undefined
        ? []
        : [
            empty('contacts', contact, -1, {
              date: records.contacts.reduce((last, { date }) => (date > last ? date : last), contact.date),
              from_org: contact.from_org,
              to_org: contact.from_org,
              purpose: fills('purpose') ? 'other' : null,
              is_feedback: fills('is_feedback') ? false : null,
              task: fills('task') ? 'other' : null,
              family_code: fills('family_code') ? nobody : null,
            }),
          ],
  };
}

/** The organisations that only contacts and relations name. */
function unlistedOf({ organisations, contacts, relations }: StudyRecords): readonly string[] {
  const listed = new Set(organisations.map(({ org_id }) => foldId(org_id)));
  const names = new Map(
    [...contacts, ...relations].flatMap(({ from_org, to_org }) => [from_org, to_org]).map((name) => [foldId(name), name]),
  );
  return [...names].flatMap(([folded, name]) => (listed.has(folded) ? [] : [name]));
}

const nobody = '(nobody)';

/** A passage on nothing, in one of the interviews: that passages were coded. */
function somethingCoded({ coding: [passage] }: StudyRecords, interviews: Rows<'interviews'>): Rows<'coding'> {
  const held = interviews.find((row) => !isWithdrawn(row));
  if (passage === undefined || held === undefined) return [];
  return [empty('coding', passage, 0, { interview_id: held.interview_id, code: '(nothing)' })];
}

/** A row with these cells alone, from the file of another; before every row of the study. */
function empty<K extends TableKind>(
  kind: K,
  { origin }: Pick<StoredRecord<TableKind>, 'origin'>,
  place: number,
  cells: Partial<StoredRecord<K>>,
): StoredRecord<K> {
  const columns = Object.fromEntries(Object.keys(tables[kind].columns).map((column) => [column, null]));
  // Every column of the table is there, and what each row must have is among the cells.
  return { ...columns, ...cells, id: place - 1_000_000, origin, attributes: null } as unknown as StoredRecord<K>;
}
