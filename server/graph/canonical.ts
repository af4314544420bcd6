import { byCodePoint } from '../model/identity.ts';
import type { NetworkRecipe } from '../model/network-recipe.ts';
import type { StudyRecords, TieRecords } from '../model/records.ts';
import type { Network, NodeAttributes } from './network.ts';
import { type RecordPlaces, recordPlaces, rowsPerFile } from './record-places.ts';
import { TextBytes } from './text-bytes.ts';

/** Signs between rows, by their codes. */
const space = 32;
const hyphen = 45;

/**
 * A network as one text, the same for the same recipe and data: recipe, nodes, ties, and the evidence of each tie as rows of files
 * named by their content (SHA-256), so that neither the ids of a database nor the order of imports shows in it. One JSON value a
 * line; its SHA-256 names the network. Files without evidence in the network do not show.
 * @param records the records from which the network was built
 * @returns the text in UTF-8
 */
export function canonicalNetwork(network: Network, records: StudyRecords): Uint8Array {
  const { graph, recipe, weightUnit } = network;
  const evidence = new Evidence(network, records);
  const text = new TextBytes();
  const addLine = (value: unknown): void => text.add(`${JSON.stringify(value)}\n`);

  addLine(['weefsel-network', 1, weightUnit]);
  addLine(canonicalRecipe(recipe));
  for (const file of evidence.files) addLine(['file', file]);
  graph.forEachNode((id, attributes) => addLine(['node', id, ...canonicalNode(attributes)]));
  graph.forEachEdge((_edge, { weight, types, sources, sourceClass, records: own }, source, target) => {
    const tie = JSON.stringify(['tie', source, target, weight, types, sources, sourceClass]);
    // The evidence is the last in its list.
    text.add(`${tie.slice(0, -1)},[`);
    evidence.write(own, text);
    text.add(']]\n');
  });
  return text.bytes;
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

/**
 * The records behind ties, by the files and rows where they stand. They are gone through tie by tie in one list of numbers that is used again:
 * a long log has one for every row.
 */
class Evidence {
  /** The files that hold some record of a tie, by their numbers in the text. */
  readonly files: readonly string[];
  readonly #records: RecordPlaces;
  /** By number of a file among all: its number in the text. */
  readonly #numbers: Int32Array;
  readonly #places: Float64Array;

  constructor({ graph }: Network, records: StudyRecords) {
    const ties = graph.mapEdges((_edge, { records: own }) => own);
    const most = ties.reduce((so, { length }) => Math.max(so, length), 0);
    this.#records = recordPlaces(records, most);
    this.#places = new Float64Array(most);
    const { files } = this.#records;
    const seen = this.#filesOf(ties);
    this.files = files.filter((_file, number) => seen.has(number));
    this.#numbers = Int32Array.from(files, (file) => this.files.indexOf(file));
  }

  /** The numbers of the files that hold some record of a tie; looks no further once it has found all. */
  #filesOf(ties: readonly TieRecords[]): ReadonlySet<number> {
    const seen = new Set<number>();
    for (const tie of ties) {
      if (seen.size === this.#records.files.length) break;
      const count = this.#records.placesOf(tie, this.#places);
      for (let at = 0; at < count; at++) seen.add(Math.floor((this.#places[at] as number) / rowsPerFile));
    }
    return seen;
  }

  /** Adds the rows of records: `[file,"rows"]` for each file, in the order of these. */
  write(records: TieRecords, text: TextBytes): void {
    const places = this.#places;
    const count = this.#records.placesOf(records, places);
    if (!isRising(places, count)) places.subarray(0, count).sort();
    for (let at = 0; at < count; ) {
      const file = Math.floor((places[at] as number) / rowsPerFile);
      const first = file * rowsPerFile;
      text.add(`${at === 0 ? '' : ','}[${this.#numbers[file]},"`);
      at = writeRows(places, at, count, first, text);
      text.add('"]');
    }
  }
}

/**
 * Adds the rows of one file in ascending order, runs shortened: `2-5 9`.
 * @param at the first of them among the places
 * @param first the place of row 0 of the file
 * @returns where the next file begins
 */
function writeRows(places: Float64Array, at: number, count: number, first: number, text: TextBytes): number {
  let start = at;
  while (start < count && (places[start] as number) < first + rowsPerFile) {
    let end = start;
    while (end + 1 < count && places[end + 1] === (places[end] as number) + 1) end++;
    if (start > at) text.addCode(space);
    text.addNumber((places[start] as number) - first);
    if (end > start) {
      text.addCode(hyphen);
      text.addNumber((places[end] as number) - first);
    }
    start = end + 1;
  }
  return start;
}

function isRising(list: Float64Array, count: number): boolean {
  for (let at = 1; at < count; at++) if ((list[at - 1] as number) > (list[at] as number)) return false;
  return true;
}
