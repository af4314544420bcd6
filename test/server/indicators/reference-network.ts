import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import papaparse from 'papaparse';
import { computeIndicators } from '../../../server/indicators/compute.ts';
import type { Results } from '../../../server/model/result.ts';
import { sketchNetwork, type Tie } from './network.ts';

/* The classic networks of test/reference, each with its source and citation in SOURCE.txt. */

type Row = Readonly<Record<string, string>>;
type Node = Row & { readonly id: string };
type Edge = {
  readonly source: string;
  readonly target: string;
  readonly relation: string;
  readonly directed: string;
  readonly weight: string;
};

/** A file of a folder of test/reference. */
export function readReference(network: string, name: string): string {
  return readFileSync(fileURLToPath(new URL(`../../reference/${network}/${name}`, import.meta.url)), 'utf8');
}

function readRows<R>(network: string, name: string): readonly R[] {
  return papaparse.parse<R>(readReference(network, name), { header: true, skipEmptyLines: true, newline: '\n' }).data;
}

export const readNodes = (network: string): readonly Node[] => readRows<Node>(network, 'nodes.csv');
export const readEdges = (network: string): readonly Edge[] => readRows<Edge>(network, 'edges.csv');

/** All indicators of one relation of a reference network, by every attribute of its nodes. */
export function computeRelation(network: string, relation: string): Omit<Results, 'run'> {
  const nodes = readNodes(network);
  const edges = readEdges(network).filter((edge) => edge.relation === relation);
  const columns = Object.keys(nodes[0] ?? {}).filter((column) => column !== 'id');
  const sketch = {
    nodes: nodes.map((row) => row.id),
    ties: edges.map((edge): Tie => [edge.source, edge.target, Number(edge.weight)]),
    directed: edges[0]?.directed === 'true',
    attributes: Object.fromEntries(
      nodes.map((row) => [row.id, Object.fromEntries(columns.map((column) => [column, row[column] ?? '']))]),
    ),
  };
  return computeIndicators(sketchNetwork(sketch), { partitions: columns, seed: 1 });
}
