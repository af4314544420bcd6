import forceAtlas2 from 'graphology-layout-forceatlas2';
import { layoutNetwork } from '../../server/graph/layout.ts';
import type { Network } from '../../server/graph/network.ts';
import { seededRandom } from '../../server/model/random.ts';
import { plantedNetwork } from '../server/graph/small-networks.ts';
import { alternate, took } from './alternate.ts';
import { roundsOf, type Size } from './networks.ts';
import type { Line } from './report.ts';

/* Goal 7: a layout at rest, beside ForceAtlas2 with Barnes-Hut, and how far it keeps planted groups together. */

type Places = ReadonlyMap<string, { readonly x: number; readonly y: number }>;

const peer = 'ForceAtlas2, Barnes-Hut, 300 iterations';
/** Milliseconds for a municipality; part of the peer's time for a city. */
const goals = { municipality: 20, city: 0.25 };

export async function benchLayout(sizes: readonly Size[], rounds: number): Promise<Line[]> {
  const lines: Line[] = [];
  for (const size of sizes) {
    const network = plantedNetwork(size.order, size.ties, size.groups, 1);
    const places: { ours: Places; theirs: Places } = { ours: new Map(), theirs: new Map() };
    const [ours, theirs] = await alternate(
      [
        {
          name: 'Weefsel',
          run: async () => ({
            ms: await took(() => {
              places.ours = layoutNetwork(network.graph, 1).points;
            }),
          }),
        },
        {
          name: peer,
          run: async () => ({
            ms: await took(() => {
              places.theirs = atlas(network);
            }),
          }),
        },
      ],
      ...roundsOf(size, rounds),
    );
    if (ours === undefined || theirs === undefined) continue;
    const pure = { ours: purityOf(places.ours, size), theirs: purityOf(places.theirs, size) };
    const what = `layout, ${size.name} (n = ${size.order}, ties = ${size.ties})`;
    const { median, least, most } = ours;
    const isCity = size.name === 'city';
    lines.push(
      {
        what,
        name: 'Weefsel',
        median,
        least,
        most,
        ...(size.name === 'municipality' && { goal: goals.municipality }),
        remark: `neighbours of the same group ${pure.ours.toFixed(2)}`,
      },
      {
        what,
        name: peer,
        median: theirs.median,
        least: theirs.least,
        most: theirs.most,
        ratio: theirs.ratio,
        ...(isCity && { goal: goals.city }),
        remark: `neighbours of the same group ${pure.theirs.toFixed(2)}${pure.ours < pure.theirs ? ', MORE THAN OURS' : ''}`,
      },
    );
  }
  return lines;
}

function atlas({ graph }: Network): Places {
  const copy = graph.copy();
  const chance = seededRandom(1);
  copy.forEachNode((id) => copy.mergeNodeAttributes(id, { x: chance(), y: chance() } as object));
  forceAtlas2.assign(copy, { iterations: 300, settings: { ...forceAtlas2.inferSettings(copy), barnesHutOptimize: true } });
  // Just given to it.
  return new Map(copy.mapNodes((id, node) => [id, node as unknown as { x: number; y: number }]));
}

/** Of the five nearest drawn neighbours of each node: which share is of its own planted group. */
function purityOf(places: Places, { groups }: Size): number {
  const nodes = [...places].map(([id, { x, y }]) => ({ group: Number(id.slice(1)) % groups, x, y }));
  const nearest = 5;
  let same = 0;
  for (const { x, y, group } of nodes) {
    const near = nodes
      .map((other) => ({ group: other.group, far: (other.x - x) ** 2 + (other.y - y) ** 2 }))
      .sort((a, b) => a.far - b.far)
      .slice(1, 1 + nearest);
    same += near.filter((other) => other.group === group).length;
  }
  return same / (nodes.length * nearest);
}
