import { foldId } from '../model/identity.ts';
import type { StoredRecord, StudyRecords } from '../model/records.ts';
import type { TableKind } from '../model/tables.ts';
import { inOrder } from './build/in-order.ts';
import { interviewsById, isWithdrawn } from './build/reporting-passages.ts';
import { Spellings } from './build/spellings.ts';
import { withdrawnPersons } from './build/withdrawn-persons.ts';
import type { Network } from './network.ts';

/** The records of a study by the nodes and pairs of one network; made in one pass, then asked many times. */
export type EvidenceIndex = {
  readonly network: Network;
  /** Every record that names a node: contacts, relations, passages, each in the order of import and row. */
  readonly items: readonly PlacedRecord[];
  /** Rows that say who a node is, by position of the node in the graph. */
  readonly nodeRows: readonly (readonly PlacedRecord[])[];
  /** Places in `items` by node, and by pair: lower position, then higher. */
  readonly byNode: readonly (readonly number[])[];
  readonly byPair: readonly ReadonlyMap<number, readonly number[]>[];
  /** The position of a node called by its id, or by that of a site folded into it or an organisation merged with it; -1 = not in the network. */
  readonly position: (name: string) => number;
};
/** A record with the positions of its two nodes; -1 where it names nobody, or somebody who is not in the network. */
export type PlacedRecord = {
  readonly kind: TableKind;
  readonly record: StoredRecord<TableKind>;
  readonly from: number;
  readonly to: number;
};

/**
 * Sorts the records that name a node of the network: those that make its ties, and those that stand beside them: explicit zeros and
 * unanswered questions, sources, types and periods that were not chosen, passages about a pair. Passages of interviews whose consent
 * was withdrawn, and in a network of persons contacts of persons who withdrew, are not evidence and never show.
 */
export function indexEvidence(network: Network, records: StudyRecords): EvidenceIndex {
  const position = nodePositions(network, records);
  const items: PlacedRecord[] = [];
  const byNode: number[][] = network.graph.mapNodes(() => []);
  const byPair: Map<number, number[]>[] = network.graph.mapNodes(() => new Map());
  for (const item of recordsOfNodes(network, records, position)) {
    const place = items.length;
    items.push(item);
    const { from, to } = item;
    byNode[from]?.push(place);
    if (to !== from) byNode[to]?.push(place);
    if (from < 0 || to < 0 || from === to) continue;
    const row = byPair[Math.min(from, to)];
    const known = row?.get(Math.max(from, to));
    if (known === undefined) row?.set(Math.max(from, to), [place]);
    else known.push(place);
  }
  return { network, items, nodeRows: rowsOfNodes(network, records, position), byNode, byPair, position };
}

function nodePositions({ graph }: Network, { merged = [] }: StudyRecords): (name: string) => number {
  const names = new Spellings();
  const owners: number[] = [];
  for (const [position, id] of graph.nodes().entries()) owners[names.add(id)] = position;
  for (const [position, id] of graph.nodes().entries()) {
    for (const site of graph.getNodeAttribute(id, 'folded')) owners[names.add(site)] = position;
  }
  // Whoever has an id of before the merge, as in a link, finds what has become of it.
  for (const { org_id, written } of merged) {
    const owner = owners[names.find(org_id)];
    const before = written?.['org_id'];
    if (owner !== undefined && before !== undefined) owners[names.add(before)] = owner;
  }
  return (name) => owners[names.find(name)] ?? -1;
}

/** Contacts, relations and passages with a node at either end, each in the order of import and row. */
function* recordsOfNodes(
  { recipe }: Network,
  records: StudyRecords,
  position: (name: string) => number,
): Generator<PlacedRecord> {
  const at = (name: string | null): number => (name === null ? -1 : position(name));
  const ofPersons = recipe.level === 'person';
  const withdrawn = withdrawnPersons(records);
  const mayShow = (person: string | null): boolean =>
    !ofPersons || withdrawn.size === 0 || person === null || !withdrawn.has(foldId(person));
  for (const record of inOrder(records.contacts)) {
    if (!mayShow(record.from_person) || !mayShow(record.to_person)) continue;
    const from = at(ofPersons ? record.from_person : record.from_org);
    const to = at(ofPersons ? record.to_person : record.to_org);
    if (from >= 0 || to >= 0) yield { kind: 'contacts', record, from, to };
  }
  if (ofPersons) return;
  for (const record of inOrder(records.relations)) {
    const [from, to] = [at(record.from_org), at(record.to_org)];
    if (from >= 0 || to >= 0) yield { kind: 'relations', record, from, to };
  }
  const interviews = interviewsById(records);
  for (const record of inOrder(records.coding)) {
    if (isWithdrawn(interviews.get(foldId(record.interview_id)))) continue;
    const [from, to] = [at(record.org_id), at(record.target_org)];
    if (from >= 0 || to >= 0) yield { kind: 'coding', record, from, to };
  }
}

/** The rows that say who a node is. */
function rowsOfNodes(
  { graph, recipe }: Network,
  records: StudyRecords,
  position: (name: string) => number,
): readonly PlacedRecord[][] {
  const rows: PlacedRecord[][] = graph.mapNodes(() => []);
  const add = (kind: TableKind, record: StoredRecord<TableKind>, name: string): void => {
    const node = position(name);
    rows[node]?.push({ kind, record, from: node, to: -1 });
  };
  if (recipe.level === 'person') {
    for (const record of inOrder(records.persons)) add('persons', record, record.person_id);
    for (const record of inOrder(records.affiliations)) add('affiliations', record, record.person_id);
  } else {
    for (const record of inOrder(records.organisations)) add('organisations', record, record.org_id);
    for (const record of inOrder(records.merged ?? [])) add('organisations', record, record.org_id);
  }
  return rows;
}
