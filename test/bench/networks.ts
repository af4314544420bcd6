import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Network } from '../../server/graph/network.ts';
import { plantedNetwork } from '../server/graph/small-networks.ts';

/** A size that people have: a municipality, a city, a province, all of Flanders. */
export type Size = { readonly name: string; readonly order: number; readonly ties: number; readonly groups: number };

export const sizes = {
  municipality: { name: 'municipality', order: 60, ties: 400, groups: 4 },
  city: { name: 'city', order: 1500, ties: 12_000, groups: 20 },
  province: { name: 'province', order: 5000, ties: 45_000, groups: 30 },
  region: { name: 'region', order: 20_000, ties: 200_000, groups: 50 },
} as const satisfies Record<string, Size>;

/** Rounds that count and rounds before, of what walks a whole network: a municipality takes milliseconds, a city seconds. */
export function roundsOf({ order }: Size, usual: number): readonly [rounds: number, warmUps: number] {
  if (order > 2000) return [1, 0];
  return order < 200 ? [usual, usual] : [Math.min(usual, 3), 1];
}

/** 2520 is a multiple of all weights, so that lengths of ties are whole numbers in every tool. */
export const longestTie = 2520;

/** A directed network with weights from 1 to 9. The graph has `length` beside `weight`, for tools that take lengths. */
export function weightedNetwork({ order, ties, groups }: Size): Network {
  const network = plantedNetwork(order, ties, groups, 1);
  let count = 0;
  network.graph.forEachEdge((edge) => {
    const weight = 1 + ((count++ * 7919) % 9);
    network.graph.mergeEdgeAttributes(edge, { weight, ...{ length: longestTie / weight } });
  });
  return network;
}

/** Writes the ties of a network for other tools: `from to length`, nodes by number. @returns the path */
export function writeTies({ graph }: Network, folder: string, name: string): string {
  const number = new Map(graph.nodes().map((id, at) => [id, at]));
  const lines = graph.mapEdges(
    (_edge, { weight }, from, to) => `${number.get(from)} ${number.get(to)} ${longestTie / (weight ?? 1)}`,
  );
  const path = join(folder, `${name}.txt`);
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}
