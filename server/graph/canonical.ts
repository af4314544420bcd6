import { byCodePoint } from '../model/identity.ts';
import type { NetworkRecipe } from '../model/network-recipe.ts';
import type { Kept, RecordRef, StudyRecords } from '../model/records.ts';
import type { TableKind } from '../model/tables.ts';
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
  const ties = graph.mapEdges((_edge, { weight, types, sources, sourceClass, records: evidence }, source, target) => ({
    words: [source, target, weight, types, sources, sourceClass],
    evidence: rows.byFile(evidence),
  }));
  const files = [...new Set(ties.flatMap(({ evidence }) => [...evidence.keys()]))].sort(byCodePoint);
  const numbers = new Map(files.map((file, number) => [file, number]));

  const lines = [JSON.stringify(['weefsel-network', 1, weightUnit]), JSON.stringify(canonicalRecipe(recipe))];
  for (const file of files) lines.push(JSON.stringify(['file', file]));
  graph.forEachNode((id, attributes) => {
    lines.push(JSON.stringify(['node', id, ...canonicalNode(attributes)]));
  });
  for (const { words, evidence } of ties) {
    const places = [...evidence].map(([file, list]): [number, string] => [numbers.get(file) ?? 0, runs(list)]);
    lines.push(JSON.stringify(['tie', ...words, places.sort(([a], [b]) => a - b)]));
  }
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

/** Where records stand: in which file, named by table and hash, and on which rows. */
class RowReader {
  readonly #records: StudyRecords;
  readonly #hashes: ReadonlyMap<string, string>;
  readonly #tables = new Map<TableKind, ReadonlyMap<number, Kept>>();

  constructor(records: StudyRecords) {
    this.#records = records;
    this.#hashes = new Map(records.imports.map(({ id, hash }) => [id, hash]));
  }

  byFile(refs: readonly RecordRef[]): ReadonlyMap<string, readonly number[]> {
    const rows = new Map<string, number[]>();
    let list: number[] = [];
    let file = { kind: '', importId: '' };
    for (const { kind, id } of refs) {
      // The network was built from these records, so each of its references is one of them.
      const { importId, row } = (this.#table(kind).get(id) as Kept).origin;
      if (file.kind !== kind || file.importId !== importId) {
        file = { kind, importId };
        const name = `${kind} ${this.#hashes.get(importId) ?? importId}`;
        list = rows.get(name) ?? [];
        rows.set(name, list);
      }
      list.push(row);
    }
    return rows;
  }

  #table(kind: TableKind): ReadonlyMap<number, Kept> {
    let table = this.#tables.get(kind);
    if (table === undefined) {
      table = new Map(this.#records[kind].map((record) => [record.id, record]));
      this.#tables.set(kind, table);
    }
    return table;
  }
}

/** Row numbers in ascending order, runs shortened: `2-5 9`. */
function runs(unordered: readonly number[]): string {
  const rows = [...unordered].sort((a, b) => a - b);
  const parts: string[] = [];
  for (let start = 0; start < rows.length; ) {
    let end = start;
    while (rows[end + 1] === (rows[end] as number) + 1) end++;
    parts.push(start === end ? `${rows[start]}` : `${rows[start]}-${rows[end]}`);
    start = end + 1;
  }
  return parts.join(' ');
}
