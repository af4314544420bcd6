import { byCodePoint } from '../model/identity.ts';
import type { NetworkRecipe } from '../model/network-recipe.ts';
import type { Kept, StudyRecords, TieRecords } from '../model/records.ts';
import type { TableKind } from '../model/tables.ts';
import { contactLog } from './build/contact-log.ts';
import type { Network, NodeAttributes } from './network.ts';

/**
 * A network as one text, the same for the same recipe and data: recipe, nodes, ties, and the evidence of each tie as rows of files
 * named by their content (SHA-256), so that neither the ids of a database nor the order of imports shows in it. One JSON value a
 * line; its SHA-256 names the network. Files without evidence in the network do not show.
 * @param records the records from which the network was built
 */
export function canonicalNetwork(network: Network, records: StudyRecords): string {
  const { graph, recipe, weightUnit } = network;
  const rows = new RowReader(records);
  const files = [...rows.filesOf(graph.mapEdges((_edge, { records: evidence }) => evidence))].sort(byCodePoint);
  const numbers = new Map(files.map((file, number) => [file, number]));

  const lines = [JSON.stringify(['weefsel-network', 1, weightUnit]), JSON.stringify(canonicalRecipe(recipe))];
  for (const file of files) lines.push(JSON.stringify(['file', file]));
  graph.forEachNode((id, attributes) => {
    lines.push(JSON.stringify(['node', id, ...canonicalNode(attributes)]));
  });
  graph.forEachEdge((_edge, { weight, types, sources, sourceClass, records: evidence }, source, target) => {
    const places = [...rows.byFile(evidence)].map(([file, list]): [number, string] => [numbers.get(file) ?? 0, runs(list)]);
    places.sort(([a], [b]) => a - b);
    lines.push(JSON.stringify(['tie', source, target, weight, types, sources, sourceClass, places]));
  });
  return `${lines.join('\n')}\n`;
}

/** What of a recipe makes the network. Lists are sets: their order and repetitions mean nothing. */
function canonicalRecipe({
  measures: _measures,
  sample: _sample,
  ...recipe
}: NetworkRecipe): readonly (readonly [string, unknown])[] {
  return Object.entries(recipe)
    .map(([field, value]): [string, unknown] => [field, canonicalValue(value)])
    .sort(([a], [b]) => byCodePoint(a, b));
}

function canonicalValue(value: NetworkRecipe[Exclude<keyof NetworkRecipe, 'measures' | 'sample'>]): unknown {
  if (Array.isArray(value)) return [...new Set<string>(value)].sort(byCodePoint);
  return typeof value === 'object' ? Object.entries(value).sort(([a], [b]) => byCodePoint(a, b)) : value;
}

function canonicalNode(node: NodeAttributes): readonly unknown[] {
  const { label, kind, sector, municipality, district, listed, inside, responded, building, lat, lon, folded, attributes } = node;
  const further = Object.entries(attributes).sort(([a], [b]) => byCodePoint(a, b));
  return [label, kind, sector, municipality, district, listed, inside, responded, building, lat, lon, folded, further];
}

/** Where the records of a table stand, by id: the number of the file, and the row. */
type Places = { readonly fileOf: (id: number) => number; readonly rowOf: (id: number) => number };

/**
 * Where records stand: in which file, named by table and hash, and on which rows. Each table is gone through once, in its order: the
 * records of a tie lie all over a large log, and to look each of them up where it lies takes longer than all else here.
 */
class RowReader {
  readonly #records: StudyRecords;
  readonly #hashes: ReadonlyMap<string, string>;
  readonly #tables = new Map<TableKind, Places>();
  /** The table that was asked last: most records are of the one before them. */
  #last: { readonly kind: TableKind; readonly table: Places } | null = null;
  /** Names of files, by their numbers. */
  readonly #names: string[] = [];

  constructor(records: StudyRecords) {
    this.#records = records;
    this.#hashes = new Map(records.imports.map(({ id, hash }) => [id, hash]));
  }

  /** The names of the files that hold some record of a tie. */
  filesOf(ties: readonly TieRecords[]): ReadonlySet<string> {
    const names = new Set<string>();
    let last = -1;
    for (const records of ties) {
      records.each((kind, id) => {
        const file = this.#table(kind).fileOf(id);
        if (file !== last) names.add(this.#names[file] as string);
        last = file;
      });
    }
    return names;
  }

  /** The rows of records, in their order, by the name of the file. */
  byFile(records: TieRecords): ReadonlyMap<string, readonly number[]> {
    const rows = new Map<string, number[]>();
    let list: number[] = [];
    let last = -1;
    records.each((kind, id) => {
      // The network was built from these records, so each that it names is one of them.
      const { fileOf, rowOf } = this.#table(kind);
      const file = fileOf(id);
      if (file !== last) {
        last = file;
        const name = this.#names[file] as string;
        list = rows.get(name) ?? [];
        rows.set(name, list);
      }
      list.push(rowOf(id));
    });
    return rows;
  }

  #table(kind: TableKind): Places {
    if (this.#last?.kind === kind) return this.#last.table;
    const table = this.#tables.get(kind) ?? this.#placesOf(kind);
    this.#tables.set(kind, table);
    this.#last = { kind, table };
    return table;
  }

  #placesOf(kind: TableKind): Places {
    return kind === 'contacts' ? this.#placesOfLog() : this.#placesIn(kind);
  }

  #placesOfLog(): Places {
    const log = contactLog(this.#records);
    const { imports, rows } = log.places();
    const numberOf = Int32Array.from(imports.values, (id) => (id === null ? 0 : this.#numberOf('contacts', id)));
    return placesOf(
      log.ids,
      imports.numbers.map((number) => numberOf[number] as number),
      rows,
    );
  }

  #placesIn(kind: TableKind): Places {
    const records: readonly Kept[] = this.#records[kind];
    const numbers = new Map<string, number>();
    const files = Int32Array.from(records, ({ origin: { importId } }) => {
      const number = numbers.get(importId) ?? this.#numberOf(kind, importId);
      numbers.set(importId, number);
      return number;
    });
    return placesOf(
      Int32Array.from(records, ({ id }) => id),
      files,
      Int32Array.from(records, ({ origin }) => origin.row),
    );
  }

  /** Gives a file its number. */
  #numberOf(kind: TableKind, importId: string): number {
    return this.#names.push(`${kind} ${this.#hashes.get(importId) ?? importId}`) - 1;
  }
}

/**
 * Where records stand. Those of a table that came as it was from one file follow from their ids: nothing is fetched from memory then, where
 * the records of a tie lie far apart.
 */
function placesOf(ids: Int32Array, files: Int32Array, rows: Int32Array): Places {
  const placeOf = placesById(ids);
  const [first = 0, file = 0, row = 0] = [ids[0], files[0], rows[0]];
  const inTurn = isRunning(ids) && isRunning(rows);
  return {
    // Each id that is asked for is one of these.
    fileOf: files.every((each) => each === file) ? () => file : (id) => files[placeOf(id)] as number,
    rowOf: inTurn ? (id) => row + id - first : (id) => rows[placeOf(id)] as number,
  };
}

/** Gives the place of an id in a list of them. */
function placesById(ids: Int32Array): (id: number) => number {
  const first = ids[0] ?? 0;
  if (isRunning(ids)) return (id) => id - first;
  const places = new Map(Array.from(ids, (id, place) => [id, place]));
  return (id) => places.get(id) as number;
}

/** Whether each number is one more than the one before it. */
function isRunning(list: Int32Array): boolean {
  for (let at = 1; at < list.length; at++) if (list[at] !== (list[at - 1] as number) + 1) return false;
  return true;
}

/** Row numbers in ascending order, runs shortened: `2-5 9`. */
function runs(unordered: readonly number[]): string {
  const rows = isRising(unordered) ? unordered : [...unordered].sort((a, b) => a - b);
  const parts: string[] = [];
  for (let start = 0; start < rows.length; ) {
    let end = start;
    while (rows[end + 1] === (rows[end] as number) + 1) end++;
    parts.push(start === end ? `${rows[start]}` : `${rows[start]}-${rows[end]}`);
    start = end + 1;
  }
  return parts.join(' ');
}

function isRising(list: readonly number[]): boolean {
  for (let at = 1; at < list.length; at++) if ((list[at - 1] as number) > (list[at] as number)) return false;
  return true;
}
