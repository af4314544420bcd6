import { foldId } from '../../../model/identity.ts';
import type { RecordRef } from '../../../model/records.ts';
import { type CompressedRows, compressRows } from '../../kernels/compressed-rows.ts';
import { inducedRows } from '../../kernels/induced-rows.ts';
import { addRecords } from '../evidence-of.ts';
import type { MeasureContext, Measured, MeasuredCell, Unit } from '../measure.ts';
import { oncePerStudy, type Readable } from '../once-per-study.ts';
import { organisationNumbers, rowsOf } from '../organisation-numbers.ts';
import { type PlaceGrouping, partsOfStudy } from '../parts-of-study.ts';
import { recordsOfTies } from './records-of-ties.ts';
import { networkGroupings } from './structural.ts';

/** A node of the network as the records know it. */
export type NetworkNode = {
  /** Position in the rows. */
  readonly node: number;
  readonly id: string;
  /** Number of its organisation; -1 for one that no record names. */
  readonly organisation: number;
  readonly kind: string | null;
  readonly sector: string | null;
  readonly municipality: string | null;
};

/** The network with its nodes by the organisations of the records; sites that were folded into a node lead to it. */
export type StructuralNetwork = {
  readonly rows: CompressedRows;
  readonly nodes: readonly NetworkNode[];
  /** The node that stands for an organisation, by any spelling; null where the network has none. */
  readonly nodeOf: (name: string) => NetworkNode | null;
  /** The rows that list some nodes, and for each that is only there because it is tied, the records of a tie. */
  readonly listing: (some: readonly NetworkNode[]) => readonly RecordRef[];
  /** The records of the ties among some nodes, and those that list the nodes. */
  readonly evidence: (among: readonly NetworkNode[]) => readonly RecordRef[];
};

export const structuralNetwork = oncePerStudy((context): StructuralNetwork => {
  const { graph, recipe } = context.network;
  const organisations = organisationNumbers(context);
  const rows = compressRows(graph);
  const nodes = rows.ids.map((id, node): NetworkNode => {
    const { kind, sector, municipality } = graph.getNodeAttributes(id);
    return { node, id, organisation: organisations.find(id), kind, sector, municipality };
  });
  const rowsOfNodes = (some: readonly NetworkNode[]): readonly RecordRef[] =>
    rowsOf(
      organisations,
      some.map(({ organisation }) => organisation).filter((organisation) => organisation >= 0),
    );
  const recordsOf = recordsOfTies(context);
  /** Partners from outside are there because they are tied; so is everybody where isolates are not kept. */
  const tieLettingIn = ({ id }: NetworkNode): readonly RecordRef[] => {
    if (recipe.keepIsolates && graph.getNodeAttribute(id, 'inside')) return [];
    const partner = graph.findNeighbor(id, () => true);
    return partner === undefined ? [] : graph.mapEdges(id, partner, (_edge, _tie, from, to) => recordsOf(from, to)).flat();
  };
  const known = new Map<string, NetworkNode>();
  for (const node of nodes) {
    for (const name of [node.id, ...graph.getNodeAttributes(node.id).folded]) known.set(foldId(name), node);
  }
  return {
    rows,
    nodes,
    nodeOf: (name) => known.get(foldId(name)) ?? null,
    listing: (some) => [...rowsOfNodes(some), ...some.flatMap(tieLettingIn)],
    evidence: (among) => {
      const ids = new Set(among.map(({ id }) => id));
      const tied = new Set<string>();
      const refs = [...rowsOfNodes(among)];
      graph.forEachEdge((_edge, _tie, source, target) => {
        if (!ids.has(source) || !ids.has(target)) return;
        addRecords(refs, recordsOf(source, target));
        tied.add(source).add(target);
      });
      for (const node of among) if (!tied.has(node.id)) addRecords(refs, tieLettingIn(node));
      return refs;
    },
  };
});

/** The nodes of a unit and the ties among them. */
export type NetworkPart = { readonly unit: Unit; readonly nodes: readonly NetworkNode[]; readonly rows: CompressedRows };

/** A cell for the network of each unit. */
export function networkCells(
  context: MeasureContext,
  measure: (part: NetworkPart) => Measured,
  wanted: readonly PlaceGrouping[] = networkGroupings,
): readonly MeasuredCell[] {
  const { rows, nodes } = structuralNetwork(context);
  return partsOfStudy(organisationNumbers(context), wanted, nodes, placesOf).map(({ unit, items }) => ({
    unit,
    key: [],
    ...measure({
      unit,
      nodes: items,
      rows: inducedRows(
        rows,
        items.map(({ node }) => node),
      ),
    }),
  }));
}

const placesOf = ({ organisation }: NetworkNode): readonly number[] => (organisation < 0 ? [] : [organisation]);

/** Two nodes with a tie in at least one direction. */
export type TiedPair = { readonly one: NetworkNode; readonly other: NetworkNode; readonly records: readonly RecordRef[] };

/** The tied pairs of the network, each once, in the order of the nodes' rows. */
export const tiedPairs = oncePerStudy((context): readonly TiedPair[] => {
  const { nodeOf } = structuralNetwork(context);
  const recordsOf = recordsOfTies(context);
  const pairs = new Map<string, { one: NetworkNode; other: NetworkNode; records: RecordRef[] }>();
  context.network.graph.forEachEdge((_edge, _tie, source, target) => {
    const records = recordsOf(source, target);
    const [a, b] = [nodeOf(source), nodeOf(target)];
    if (a === null || b === null) return;
    const [one, other] = a.organisation <= b.organisation ? [a, b] : [b, a];
    const key = `${one.node} ${other.node}`;
    const known = pairs.get(key);
    if (known === undefined) pairs.set(key, { one, other, records: [...records] });
    else addRecords(known.records, records);
  });
  return [...pairs.values()].sort(
    (p, q) => p.one.organisation - q.one.organisation || p.other.organisation - q.other.organisation,
  );
});

export const pairOrganisations = ({ one, other }: TiedPair): readonly number[] =>
  [one.organisation, other.organisation].filter((organisation) => organisation >= 0);

/**
 * The groups of the nodes: their kinds of organisation where at least two occur, else their sectors. `by` says which; it is null where
 * neither tells organisations apart.
 */
export function kindsOf(nodes: readonly NetworkNode[]): {
  readonly by: 'kind' | 'sector' | null;
  readonly of: (node: NetworkNode) => string | null;
} {
  for (const by of ['kind', 'sector'] as const) {
    if (new Set(nodes.flatMap((node) => node[by] ?? [])).size > 1) return { by, of: (node) => node[by] };
  }
  return { by: null, of: () => null };
}

/** The pairs of nodes that were at an event together, by `pairKey`, with the records that say so. */
export function meetingPairs(
  context: Readable,
  isWanted: (kind: string | null) => boolean,
): ReadonlyMap<string, readonly RecordRef[]> {
  const { nodeOf } = structuralNetwork(context);
  const { attendance, events } = context.records;
  const wanted = new Set(events.filter(({ kind }) => isWanted(kind)).map(({ event_id }) => foldId(event_id)));
  const there = new Map<string, Map<NetworkNode, RecordRef[]>>();
  for (const { id, event_id, org_id } of attendance) {
    const event = foldId(event_id);
    const node = nodeOf(org_id);
    if (!wanted.has(event) || node === null) continue;
    const nodes = there.get(event) ?? new Map<NetworkNode, RecordRef[]>();
    there.set(event, nodes);
    const refs = nodes.get(node) ?? [];
    nodes.set(node, refs);
    refs.push({ kind: 'attendance', id });
  }
  const pairs = new Map<string, RecordRef[]>();
  for (const nodes of there.values()) {
    const present = [...nodes].sort(([a], [b]) => a.node - b.node);
    for (const [place, [one, refs]] of present.entries()) {
      for (const [other, more] of present.slice(place + 1)) {
        const key = pairKey(one, other);
        const known = pairs.get(key);
        if (known === undefined) pairs.set(key, [...refs, ...more]);
        else for (const own of [refs, more]) addRecords(known, own);
      }
    }
  }
  return pairs;
}

export function pairKey(one: NetworkNode, other: NetworkNode): string {
  return `${Math.min(one.node, other.node)} ${Math.max(one.node, other.node)}`;
}
