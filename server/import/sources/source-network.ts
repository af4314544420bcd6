import type { Text } from '../../model/text.ts';
import type { Issue, Row } from '../format.ts';
import { IssueList } from '../issue-list.ts';
import { maxColumns, maxNodes, maxTies } from '../limits.ts';
import type { Opening, Part } from '../source.ts';
import { edgeList } from '../tables/edge-list.ts';
import { foldHeader } from '../tables/header.ts';
import { nodeList } from '../tables/node-list.ts';
import { shown } from '../tables/shown.ts';

/** The columns of a node or a tie that a file gives beside its own: name -> value. */
export type Extras = ReadonlyMap<string, string>;

export type FoundNode = { readonly id: string; readonly label?: string; readonly extras?: Extras; readonly line: number };
export type FoundTie = {
  readonly source: string;
  readonly target: string;
  readonly relation?: string | null;
  /** As it stands in the file; left out where the file gives none. */
  readonly weight?: string | null;
  readonly directed?: boolean | null;
  readonly extras?: Extras;
  readonly line: number;
  /** The Excel row, where the file is a table; else the number of the tie. */
  readonly row?: number;
};

const labels: readonly string[] = ['label', 'name', 'naam', 'nom'];
const nodeColumns = ['id', 'label'] as const;
const tieColumns = ['source', 'target', 'relation', 'weight', 'directed'] as const;

/** A row gathered while reading: its cells by column, own columns first, then the extras in the order they were met. */
type Found = { readonly cells: string[]; readonly line: number; readonly row: number };

/**
 * Gathers the nodes and the ties of a network file and gives them as two tables with the headers of the node list and the edge list.
 * Nothing is judged here but size: what a cell may hold is decided where every table is read.
 */
export class SourceNetwork {
  readonly issues = new IssueList();
  readonly #nodes: Found[] = [];
  readonly #ties: Found[] = [];
  readonly #nodeExtras = new Map<string, number>();
  readonly #tieExtras = new Map<string, number>();
  readonly #left = new Set<string>();
  readonly #relationTitles = new Map<string, boolean>();
  readonly #labelNames: readonly string[];
  #full = false;

  /** @param labelNames attributes that may serve as the label of a node, the best first */
  constructor(labelNames: readonly string[] = labels) {
    this.#labelNames = labelNames;
  }

  /** True once the file holds more than may be read; further nodes and ties are then ignored. */
  get isFull(): boolean {
    return this.#full;
  }

  /** A node without label takes the first of its extras that is one. */
  addNode({ id, label = '', extras, line }: FoundNode): void {
    if (this.#refuses(this.#nodes, maxNodes)) return;
    const stand = label.trim() === '' ? this.#labelNames.flatMap((name) => named(extras, name)).at(0) : undefined;
    const title = stand === undefined ? label : (extras?.get(stand) ?? '');
    const cells = [id, title.trim() === '' ? '' : title];
    fill(cells, extras, this.#nodeExtras, nodeColumns.length, stand);
    this.#nodes.push({ cells, line, row: this.#nodes.length + 2 });
  }

  addTie({ source, target, relation, weight, directed, extras, line, row }: FoundTie): void {
    if (this.#refuses(this.#ties, maxTies)) return;
    // A tie without a name of its own may have one among its attributes, as others of the file have it in its place.
    const stand = relation ? undefined : [...(extras?.keys() ?? [])].find((title) => this.#namesRelation(title));
    const name = relation || (stand === undefined ? '' : (extras?.get(stand) ?? ''));
    const cells = [source, target, name, weight ?? '', directed == null ? '' : String(directed)];
    fill(cells, extras, this.#tieExtras, tieColumns.length, stand);
    this.#ties.push({ cells, line, row: row ?? this.#ties.length + 2 });
  }

  /** Says once that something in the file is not read. */
  leaveOut(what: Text, line: number): void {
    if (this.#left.has(what.en)) return;
    this.#left.add(what.en);
    this.issues.add('warning', { line }, 'left-out', { what });
  }

  refuse(code: Issue['code'], line: number | null, values: Parameters<IssueList['add']>[3] = {}): Opening {
    this.issues.add('error', line === null ? {} : { line }, code, values);
    return { parts: [], issues: this.issues.issues };
  }

  /** The nodes and the ties as parts; a table without rows is left out, and a file with neither is refused. */
  opening(): Opening {
    if (this.#full) return this.refuse('too-many-ties', null, { nodes: maxNodes, ties: maxTies });
    const parts: Part[] = [];
    if (this.#nodes.length > 0) parts.push(this.#part('nodes', this.#nodes, nodeColumns, this.#nodeExtras, nodeList));
    if (this.#ties.length > 0) parts.push(this.#part('ties', this.#ties, tieColumns, this.#tieExtras, edgeList));
    if (parts.length > 0 || this.issues.errors > 0) return { parts, issues: this.issues.issues };
    return this.refuse('no-network', null);
  }

  #namesRelation(title: string): boolean {
    const known = this.#relationTitles.get(title) ?? claimOf(edgeList, title) === 'type';
    this.#relationTitles.set(title, known);
    return known;
  }

  #refuses(list: readonly unknown[], limit: number): boolean {
    if (list.length >= limit) this.#full = true;
    return this.#full;
  }

  #part(
    name: string,
    found: readonly Found[],
    own: readonly string[],
    extras: ReadonlyMap<string, number>,
    format: typeof nodeList,
  ): Part {
    const used = new Set<number>();
    for (const { cells } of found) {
      cells.forEach((cell, at) => {
        if (cell !== '') used.add(at);
      });
    }
    // The first two columns are always there; the others only where the file gives them.
    const columns = own.flatMap((header, at) => (used.has(at) || at < 2 ? [{ header, at }] : []));
    const titles = new Set(columns.map(({ header }) => header));
    const claimed = new Set(columns.map(({ header }) => claimOf(format, header)));
    const issues = new IssueList();
    // Names that are canonical come first, so that they and not a look-alike fill the column; a label names a tie only where nothing else does.
    const isOwn = (title: string): number =>
      own.includes(foldHeader(title)) ? 0 : /^(?:edge )?label$/.test(foldHeader(title)) ? 2 : 1;
    for (const [title, at] of [...extras].sort((a, b) => isOwn(a[0]) - isOwn(b[0]))) {
      if (!used.has(at)) continue;
      const claim = claimOf(format, title);
      const header = claim !== null && claimed.has(claim) ? freeTitle(title, titles) : title;
      if (claim !== null) claimed.add(claim);
      titles.add(header);
      columns.push({ header, at });
    }
    if (columns.length > maxColumns) issues.add('error', {}, 'too-wide', { count: columns.length, limit: maxColumns });
    const kept = columns.slice(0, maxColumns);
    const header: Row = { line: 1, row: 1, cells: kept.map((column) => column.header), fault: null };
    const rows: Iterable<Row> & { readonly length: number } = {
      length: found.length,
      *[Symbol.iterator]() {
        for (const { cells, line, row } of found) yield { line, row, cells: kept.map(({ at }) => cells[at] ?? ''), fault: null };
      },
    };
    return { name, sheet: { header, rows, issues: issues.issues }, format: format.id };
  }
}

function fill(
  cells: string[],
  extras: Extras | undefined,
  positions: Map<string, number>,
  first: number,
  without: string | undefined,
): void {
  for (const [name, value] of extras ?? []) {
    if (name === without) continue;
    let at = positions.get(name);
    if (at === undefined) {
      at = first + positions.size;
      positions.set(name, at);
    }
    while (cells.length < at) cells.push('');
    cells[at] = value;
  }
}

/** The column that a header would fill in this format, or null. */
function claimOf(format: typeof nodeList, header: string): string | null {
  return format.match([header]).columns[0]?.column ?? null;
}

const named = (extras: Extras | undefined, name: string): readonly string[] =>
  [...(extras ?? [])].flatMap(([title, value]) => (foldHeader(title) === name && value.trim() !== '' ? [title] : []));

function freeTitle(title: string, taken: ReadonlySet<string>): string {
  for (let number = 2; ; number++) {
    const free = `${shown(title)} (${number})`;
    if (!taken.has(free)) return free;
  }
}
