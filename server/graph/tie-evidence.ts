import { StudyError } from '../model/errors.ts';
import type { RecordRef, StoredRecord } from '../model/records.ts';
import type { TableKind } from '../model/tables.ts';
import type { EvidenceIndex, PlacedRecord } from './evidence-index.ts';
import type { Network } from './network.ts';

/** One record behind a tie or node. */
export type EvidenceItem = {
  readonly record: StoredRecord<TableKind>;
  /** True when the record makes a tie (or, for the row of an organisation or person, the node); false when it stands beside it. */
  readonly counts: boolean;
  /** The nodes it is about, sites folded; null where it names nobody, or somebody who is not in the network. */
  readonly from: string | null;
  readonly to: string | null;
};

/**
 * Evidence by table: organisations or persons, affiliations, contacts, relations, passages; each in the order of import and row.
 * Tables without evidence are not there.
 */
export type EvidenceByTable = ReadonlyMap<TableKind, readonly EvidenceItem[]>;

/** A tie or a pair without one; the order of the two does not matter. */
export type NodePair = readonly [string, string];

/** Every record about these pairs. */
export function evidenceOfTies(index: EvidenceIndex, pairs: readonly NodePair[]): EvidenceByTable {
  const places = new Set<number>();
  for (const [one, other] of pairs) {
    const [a, b] = [nodePosition(index, one), nodePosition(index, other)];
    for (const place of index.byPair[Math.min(a, b)]?.get(Math.max(a, b)) ?? []) places.add(place);
  }
  return byTable(index, [], [...places]);
}

/** A node's own rows, those of its folded sites included, and every record that names it, whoever the other side is. */
export function evidenceOfNode(index: EvidenceIndex, node: string): EvidenceByTable {
  const position = nodePosition(index, node);
  return byTable(index, index.nodeRows[position] ?? [], index.byNode[position] ?? []);
}

/** Every record about the ties of the component that a node lies in, direction aside. */
export function evidenceOfComponent(index: EvidenceIndex, node: string): EvidenceByTable {
  const { graph } = index.network;
  const start = graph.nodes()[nodePosition(index, node)] as string;
  const reached = new Set([start]);
  for (const here of reached) graph.forEachNeighbor(here, (next) => reached.add(next));
  return evidenceOfTies(
    index,
    tiesOf(index.network).filter(([source]) => reached.has(source)),
  );
}

/** Every record about the pairs that have a tie. */
export function evidenceOfAllTies(index: EvidenceIndex): EvidenceByTable {
  return evidenceOfTies(index, tiesOf(index.network));
}

const tiesOf = ({ graph }: Network): NodePair[] => graph.mapEdges((_edge, _attributes, source, target) => [source, target]);

function nodePosition({ position }: EvidenceIndex, name: string): number {
  const found = position(name);
  if (found < 0) throw new StudyError('not-found', 'unknown-node', { id: name });
  return found;
}

function byTable(index: EvidenceIndex, own: readonly PlacedRecord[], places: readonly number[]): EvidenceByTable {
  const { graph } = index.network;
  const ids = graph.nodes();
  const groups = new Map<TableKind, EvidenceItem[]>();
  const add = ({ kind, record, from, to }: PlacedRecord, counts: boolean): void => {
    const item = { record, counts, from: ids[from] ?? null, to: ids[to] ?? null };
    const group = groups.get(kind);
    if (group === undefined) groups.set(kind, [item]);
    else group.push(item);
  };
  for (const row of own) add(row, true);
  const makesTie = tieMakers(index.network);
  for (const place of [...places].sort((a, b) => a - b)) {
    const item = index.items[place];
    if (item !== undefined) add(item, makesTie(item));
  }
  return groups;
}

/** Whether a record makes the tie of its two nodes: it is among the records of either arc. */
function tieMakers({ graph }: Network): (item: PlacedRecord) => boolean {
  const ids = graph.nodes();
  const known = new Map<number, ReadonlySet<number>>();
  return ({ kind, record, from, to }) => {
    const [source, target] = [ids[from], ids[to]];
    if (source === undefined || target === undefined || source === target) return false;
    const pair = Math.min(from, to) * ids.length + Math.max(from, to);
    let makers = known.get(pair);
    if (makers === undefined) {
      const refs = [graph.edge(source, target), graph.edge(target, source)].flatMap((edge) =>
        edge === undefined ? [] : [...graph.getEdgeAttribute(edge, 'records')],
      );
      makers = new Set(refs.map(numberOf));
      known.set(pair, makers);
    }
    return makers.has(numberOf({ kind, id: record.id }));
  };
}

/** One number per record, as the three tables of ties each number their own. */
function numberOf({ kind, id }: RecordRef): number {
  return id * 4 + (kind === 'contacts' ? 0 : kind === 'relations' ? 1 : 2);
}
