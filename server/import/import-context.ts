import { foldId } from '../model/identity.ts';
import type { Attributes } from '../model/records.ts';
import { type TableKind, tables } from '../model/tables.ts';
import type { ImportContext, Known, Speaker } from './format.ts';
import { type CellValue, fingerprint } from './tables/fingerprint.ts';

/** A record as the context looks at it: its values by column, and its attributes. */
export type ContextRow = { readonly values: Readonly<Record<string, CellValue>>; readonly attributes: Attributes | null };

/** By what the records of a table may be named elsewhere: their id, and columns that hold a name. */
const namedBy: Partial<Record<TableKind, { readonly id: string; readonly names: readonly string[] }>> = {
  municipalities: { id: 'municipality_id', names: ['name'] },
  organisations: { id: 'org_id', names: ['name'] },
  persons: { id: 'person_id', names: [] },
  codebook: { id: 'code', names: ['label_nl', 'label_en', 'label_fr'] },
  interviews: { id: 'interview_id', names: [] },
  events: { id: 'event_id', names: [] },
};

/** A study without records. @param today ISO day */
export function emptyContext(today: string): ImportContext {
  return { known: new Map(), keys: new Map(), copies: new Map(), today };
}

/** The columns that name a record of a table, or null where nothing refers to it. */
export function nameColumns(kind: TableKind): readonly string[] | null {
  const by = namedBy[kind];
  return by === undefined ? null : [by.id, ...by.names];
}

/** The context with the names of further records of a table. An id always means its own record; a name that two records share means none. */
export function withKnown(
  context: ImportContext,
  kind: TableKind,
  rows: Iterable<Readonly<Record<string, CellValue>>>,
): ImportContext {
  const by = namedBy[kind];
  if (by === undefined) return context;
  const spellings = new Map(context.known.get(kind));
  const byId = new Map<string, Known>();
  for (const known of spellings.values()) if (known !== null) byId.set(foldId(known.id), known);
  const named: { readonly spelling: string; readonly known: Known }[] = [];
  for (const row of rows) {
    const id = row[by.id];
    if (typeof id !== 'string' || id === '' || byId.has(foldId(id))) continue;
    const first = row[by.names[0] ?? by.id];
    const { municipality, type } = row;
    const known = {
      id,
      name: typeof first === 'string' ? first : id,
      ...(kind === 'organisations' && typeof municipality === 'string' && { municipality }),
      ...(kind === 'organisations' && typeof type === 'string' && { type }),
    };
    byId.set(foldId(id), known);
    for (const column of by.names) {
      const name = row[column];
      if (typeof name === 'string') named.push({ spelling: foldId(name), known });
    }
  }
  for (const { spelling, known } of named) {
    const holder = spellings.get(spelling);
    if (holder === undefined && !spellings.has(spelling)) spellings.set(spelling, known);
    else if (holder?.id !== known.id) spellings.set(spelling, null);
  }
  for (const [spelling, known] of byId) spellings.set(spelling, known);
  return spellings.size === 0 ? context : { ...context, known: new Map(context.known).set(kind, spellings) };
}

/** Gathers the records of a table one by one, for what a later file is checked against. */
export type RecordGatherer = { readonly add: (row: ContextRow) => void; readonly context: () => ImportContext };

/** Keeps prints of keys and contents, and whole records only of the tables that others refer to. */
export function recordGatherer(context: ImportContext, kind: TableKind): RecordGatherer {
  const columns = contentColumns(kind);
  const keys = new Map(context.keys.get(kind));
  const copies = new Map(context.copies.get(kind));
  const isNamed = namedBy[kind] !== undefined;
  const named: ContextRow[] = [];
  let any = false;
  return {
    add: (row) => {
      any = true;
      const key = recordKey(kind, row.values);
      const print = fingerprint(row.values, columns, row.attributes);
      if (key !== null) keys.set(key, print);
      else copies.set(print, (copies.get(print) ?? 0) + 1);
      if (isNamed) named.push(row);
    },
    context: () => {
      if (!any) return context;
      const widened = {
        ...context,
        keys: new Map(context.keys).set(kind, keys),
        copies: new Map(context.copies).set(kind, copies),
        ...(kind === 'interviews' && { interviews: withSpeakers(context.interviews, named) }),
        ...(kind === 'codebook' && {
          bareCodes: withCodes(context.bareCodes, named, null),
          organisationCodes: withCodes(context.organisationCodes, named, 'organisation'),
        }),
      };
      return withKnown(
        widened,
        kind,
        named.map((row) => row.values),
      );
    },
  };
}

/** The context with records of a table: what a later file is checked against. */
export function withRecords(context: ImportContext, kind: TableKind, rows: readonly ContextRow[]): ImportContext {
  const gatherer = recordGatherer(context, kind);
  for (const row of rows) gatherer.add(row);
  return gatherer.context();
}

function withSpeakers(known: ImportContext['interviews'], rows: readonly ContextRow[]): ReadonlyMap<string, Speaker> {
  const speakers = new Map(known);
  const text = (value: CellValue | undefined): string | null => (typeof value === 'string' ? value : null);
  for (const { values } of rows) {
    const { interview_id: id, org_id, municipality, respondent_role } = values;
    if (typeof id !== 'string') continue;
    const speaker = { org_id: text(org_id), municipality: text(municipality), respondent_role: text(respondent_role) };
    if (Object.values(speaker).some((each) => each !== null)) speakers.set(foldId(id), speaker);
  }
  return speakers;
}

function withCodes(
  known: ReadonlySet<string> | undefined,
  rows: readonly ContextRow[],
  group: string | null,
): ReadonlySet<string> {
  const codes = new Set(known);
  for (const { values } of rows) if (values.group === group && typeof values.code === 'string') codes.add(foldId(values.code));
  return codes;
}

/** The columns that make up what a record says: all but its key, whose spelling does not matter. */
export function contentColumns(kind: TableKind): readonly string[] {
  const { key, columns } = tables[kind];
  return Object.keys(columns).filter((column) => !key.some((part) => part === column));
}

/** The folded key of a record, or null where its table has none or the record has no value for it (a contact without an id). */
export function recordKey(kind: TableKind, values: Readonly<Record<string, CellValue>>): string | null {
  const { key } = tables[kind];
  const [first] = key;
  if (first === undefined) return null;
  if (key.length === 1) {
    const value = values[first] ?? null;
    return value === null ? null : foldId(String(value));
  }
  return key.map((column) => foldId(String(values[column] ?? ''))).join('\u001f');
}
