import { StudyError } from '../../model/errors.ts';
import { foldId } from '../../model/identity.ts';
import type { StoredRecord, StudyRecords } from '../../model/records.ts';
import type { ScenarioChange } from '../../model/scenario.ts';
import { type TableKind, tableKinds } from '../../model/tables.ts';
import { nameColumns } from '../resolve-names.ts';
import { isOneOf, newRow, type Scene, withTables } from './scene.ts';

type Adding = Extract<ScenarioChange, { kind: 'add-organisation' }>;
type Row = StoredRecord<TableKind>;
type Cells = Readonly<Record<string, unknown>>;

/** The columns whose organisation is who the row is about, or who speaks in it: without that organisation there is no row. */
const owners: Readonly<Record<TableKind, readonly string[]>> = {
  municipalities: [],
  organisations: ['org_id'],
  persons: [],
  affiliations: ['org_id'],
  codebook: [],
  interviews: ['org_id'],
  events: [],
  attendance: ['org_id'],
  relations: ['from_org', 'to_org', 'respondent_org'],
  coding: ['org_id'],
  contacts: ['from_org', 'to_org'],
  episodes: ['org_id'],
  quality: ['org_id'],
};

/** Lists an organisation that was not there. @throws StudyError `scenario-organisation-exists` */
export function addOrganisation(records: StudyRecords, change: Adding, field: string): StudyRecords {
  const { organisation, label, sector, type, municipality, district } = change;
  if (isNamed(records, new Set([foldId(organisation)]))) {
    throw new StudyError('conflict', 'scenario-organisation-exists', { name: organisation }, { field: `${field}.organisation` });
  }
  const row = newRow('organisations', records.organisations, {
    org_id: organisation,
    name: label,
    sector,
    type,
    municipality,
    district,
  });
  return withTables(records, { organisations: [...records.organisations, row] });
}

/**
 * The records as if an organisation (with the sites folded into it) were not there: rows that are about it or in which it speaks go;
 * where another row only mentions it, the mention goes.
 * @throws StudyError `scenario-unknown-organisation`
 */
export function removeOrganisation(records: StudyRecords, name: string, scene: Scene, field: string): StudyRecords {
  const names = scene.namesOf(name);
  if (!isNamed(records, names)) throw unknownOrganisation(name, `${field}.organisation`);
  const changed = tableKinds.map((kind): readonly [TableKind, readonly Row[]] => {
    const rows: readonly Row[] = records[kind];
    const mentions = nameColumns(kind).filter((column) => !owners[kind].includes(column.name));
    return [
      kind,
      rows
        .filter((row) => !owners[kind].some((column) => names.has(foldedCell(row, column))))
        .map((row) => forget(row, mentions, names)),
    ];
  });
  // Each table keeps rows of its own.
  return withTables(records, Object.fromEntries(changed) as Partial<StudyRecords>);
}

/** The row without a mention of these organisations; the same object where there is none. */
function forget(row: Row, columns: ReturnType<typeof nameColumns>, names: ReadonlySet<string>): Row {
  const changes: Record<string, string | null> = {};
  for (const { name, multiple } of columns) {
    const cell = cellOf(row, name);
    if (cell === null) continue;
    if (!multiple) {
      if (names.has(foldId(cell))) changes[name] = null;
      continue;
    }
    const others = cell.split(';').filter((each) => !names.has(foldId(each)));
    if (others.length < cell.split(';').length) changes[name] = others.length === 0 ? null : others.join(';');
  }
  return Object.keys(changes).length === 0 ? row : Object.assign({}, row, changes);
}

/** Whether the study lists one of these organisations, or a record is about one. */
export function isNamed(records: StudyRecords, names: ReadonlySet<string>): boolean {
  return tableKinds.some((kind) => {
    const rows: readonly Row[] = records[kind];
    return owners[kind].some((column) => rows.some((row) => isOneOf(names, cellOf(row, column))));
  });
}

export function unknownOrganisation(name: string, field: string): StudyError {
  return new StudyError('not-found', 'scenario-unknown-organisation', { name }, { field });
}

function foldedCell(row: Row, column: string): string {
  return foldId(cellOf(row, column) ?? '');
}

function cellOf(row: Row, column: string): string | null {
  // A record's columns are read by name; which there are says its table.
  const cell = (row as unknown as Cells)[column];
  return typeof cell === 'string' ? cell : null;
}
