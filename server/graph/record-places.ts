import { byCodePoint } from '../model/identity.ts';
import type { Kept, StudyRecords, TieRecords } from '../model/records.ts';
import type { TableKind } from '../model/tables.ts';
import { contactLog } from './build/contact-log.ts';
import { type TieTable, tieTables } from './build/marks.ts';

/** Where the records of ties stand. A place is one number: that of the file x `rowsPerFile` + the row. */
export type RecordPlaces = {
  /** The files of all records that may tie, by number: table and hash, in code-point order. */
  readonly files: readonly string[];
  /**
   * Writes the places of the records of a tie into a list, and gives how many there are; they are in no particular order.
   * @param into has room for as many as there are records
   */
  readonly placesOf: (tie: TieRecords, into: Float64Array) => number;
};

/** More than a file can have rows. */
export const rowsPerFile = 2 ** 32;

/**
 * Where the records of ties stand: by the content of their file, so that the ids of a database do not show. The records of a tie lie all
 * over a large log, so what can be is told from their ids, and the rest from lists of numbers.
 * @param most records that a tie has
 */
export function recordPlaces(records: StudyRecords, most: number): RecordPlaces {
  const names: string[] = [];
  const numberOf = numberingFiles(records, names);
  const columns = tieTables.map((kind) => [kind, columnsOf(records, kind, (importId) => numberOf(kind, importId))] as const);
  const files = names.toSorted(byCodePoint);
  const bases = Float64Array.from(names, (name) => files.indexOf(name) * rowsPerFile);
  const tables = columns.map(([kind, own]) => ({ kind, place: placing(own, bases) }));
  const ids = new Int32Array(most);
  return {
    files,
    placesOf: (tie, into) => {
      let count = 0;
      for (const { kind, place } of tables) {
        const own = tie.idsOf(kind, ids);
        place(ids, own, into, count);
        count += own;
      }
      return count;
    },
  };
}

/** Gives each file a number, in the order in which they are asked for, and puts its name under that. */
function numberingFiles(records: StudyRecords, names: string[]): (kind: TableKind, importId: string) => number {
  const hashes = new Map(records.imports.map(({ id, hash }) => [id, hash]));
  const numbers = new Map<string, number>();
  return (kind, importId) => {
    const name = `${kind} ${hashes.get(importId) ?? importId}`;
    const number = numbers.get(name) ?? names.push(name) - 1;
    numbers.set(name, number);
    return number;
  };
}

/** The records of a table, column by column; `fileOf` is a number where all are of one file. */
type Columns = { readonly ids: Int32Array; readonly fileOf: Int32Array | number; readonly rows: Int32Array };

function columnsOf(records: StudyRecords, kind: TieTable, numberOf: (importId: string) => number): Columns {
  if (kind === 'contacts') {
    const log = contactLog(records);
    const { imports, rows } = log.places();
    const numbers = imports.values.map((id) => (id === null ? -1 : numberOf(id)));
    const own = [...new Set(numbers.filter((number) => number >= 0))];
    const [only = 0] = own;
    return { ids: log.ids, fileOf: own.length < 2 ? only : imports.numbers.map((number) => numbers[number] as number), rows };
  }
  const list: readonly Kept[] = records[kind];
  return {
    ids: Int32Array.from(list, ({ id }) => id),
    fileOf: Int32Array.from(list, ({ origin }) => numberOf(origin.importId)),
    rows: Int32Array.from(list, ({ origin }) => origin.row),
  };
}

/** Writes the places of `count` records into a list, from place `at` of it on. */
type Place = (asked: Int32Array, count: number, into: Float64Array, at: number) => void;

/** @param bases the place of row 0 of each file */
function placing({ ids, fileOf, rows }: Columns, bases: Float64Array): Place {
  const first = ids[0] ?? 0;
  const isInTurn = isRunning(ids);
  if (isInTurn && typeof fileOf === 'number' && isRunning(rows)) {
    const shift = (bases[fileOf] ?? 0) + (rows[0] ?? 0) - first;
    return (asked, count, into, at) => {
      for (let own = 0; own < count; own++) into[at + own] = (asked[own] as number) + shift;
    };
  }
  const byId = isInTurn ? null : new Map(Array.from(ids, (id, place) => [id, place]));
  return (asked, count, into, at) => {
    for (let own = 0; own < count; own++) {
      const id = asked[own] as number;
      // Each id that is asked for is one of these.
      const place = byId === null ? id - first : (byId.get(id) as number);
      const file = typeof fileOf === 'number' ? fileOf : (fileOf[place] as number);
      into[at + own] = (bases[file] as number) + (rows[place] as number);
    }
  };
}

/** Whether each number is one more than the one before it. */
function isRunning(list: Int32Array): boolean {
  for (let at = 1; at < list.length; at++) if (list[at] !== (list[at - 1] as number) + 1) return false;
  return true;
}
