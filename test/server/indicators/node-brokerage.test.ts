import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import papaparse from 'papaparse';
import { describe, expect, it } from 'vitest';
import { computeIndicators } from '../../../server/indicators/compute.ts';
import { type Sketch, sketchNetwork, type Tie } from './network.ts';

const roles = ['coordinator', 'itinerant', 'representative', 'gatekeeper', 'liaison', 'total'] as const;
const ids = roles.map((role) => `gould_fernandez_${role}`);
/** The names of the roles in R sna. */
const snaNames = { coordinator: 'w_I', itinerant: 'w_O', representative: 'b_IO', gatekeeper: 'b_OI', liaison: 'b_O', total: 't' };

function counts(sketch: Sketch, partition: string): Readonly<Record<string, readonly (number | null)[]>> {
  const { node } = computeIndicators(sketchNetwork(sketch), { partitions: [partition], seed: 1, only: ids });
  return Object.fromEntries(
    roles.map((role) => [role, node.find(({ id }) => id === `gould_fernandez_${role}_${partition}`)?.values ?? []]),
  );
}

/** A path from a over b to c, each in the group that stands at its place; ? = not known. */
function chain(groups: string, extra: readonly Tie[] = []): Sketch {
  const attributes = Object.fromEntries(
    ['a', 'b', 'c'].map((id, index) => [id, groups[index] === '?' ? {} : { group: groups.charAt(index) }]),
  );
  return { nodes: ['a', 'b', 'c'], ties: [['a', 'b'], ['b', 'c'], ...extra], directed: true, attributes };
}

describe('one path of two arcs', () => {
  it.each<[groups: string, role: (typeof roles)[number]]>([
    ['xxx', 'coordinator'],
    ['xyx', 'itinerant'],
    ['xxy', 'representative'],
    ['yxx', 'gatekeeper'],
    ['xyz', 'liaison'],
  ])('%s is the role of %s', (groups, role) => {
    const found = counts(chain(groups), 'group');
    for (const each of roles) expect(found[each], each).toEqual([0, each === role || each === 'total' ? 1 : 0, 0]);
  });

  it('is none when the first has an arc to the last', () => {
    expect(counts(chain('xyz', [['a', 'c']]), 'group').total).toEqual([0, 0, 0]);
  });

  it('still is one when the last has an arc to the first', () => {
    // c -> a besides closes a cycle of three: each stands between the two others.
    expect(counts(chain('xyz', [['c', 'a']]), 'group').liaison).toEqual([1, 1, 1]);
  });

  it('counts twice without direction', () => {
    expect(counts({ ...chain('xxy'), directed: false }, 'group')).toMatchObject({
      representative: [0, 1, 0],
      gatekeeper: [0, 1, 0],
      total: [0, 2, 0],
    });
  });

  it('leaves out who has no group', () => {
    expect(counts(chain('xx?'), 'group').total).toEqual([0, 0, null]);
    expect(counts(chain('x?y'), 'group').total).toEqual([0, null, 0]);
  });
});

type Row = Readonly<Record<string, string>>;
type Brokerage = { readonly node_raw: Readonly<Record<string, Readonly<Record<string, number>>>> };

function readText(network: string, name: string): string {
  return readFileSync(fileURLToPath(new URL(`../../reference/${network}/${name}`, import.meta.url)), 'utf8');
}

/* R sna 2.7-1 brokerage, raw counts: test/reference/<network>/reference.json, record gould_fernandez_<attribute>. */
describe.each([
  ['karate', 'interaction', 'club'],
  ['emon_cheyenne', 'contact', 'sponsorship'],
  ['emon_cheyenne', 'contact', 'location'],
])('%s %s by %s', (network, relation, attribute) => {
  it('agrees with sna', () => {
    const nodes = papaparse.parse<Row>(readText(network, 'nodes.csv'), { header: true, skipEmptyLines: true }).data;
    const edges = papaparse.parse<Row>(readText(network, 'edges.csv'), { header: true, skipEmptyLines: true }).data;
    const reference: {
      readonly relations: Readonly<
        Record<string, { readonly graph: readonly { readonly id: string; readonly value: Brokerage }[] }>
      >;
    } = JSON.parse(readText(network, 'reference.json'));
    const record = reference.relations[relation]?.graph.find(({ id }) => id === `gould_fernandez_${attribute}`);
    const sketch: Sketch = {
      nodes: nodes.map((row) => row.id ?? '').sort(),
      ties: edges.map((edge): Tie => [edge.source ?? '', edge.target ?? '']),
      directed: edges[0]?.directed === 'true',
      attributes: Object.fromEntries(nodes.map((row) => [row.id ?? '', { [attribute]: row[attribute] ?? '' }])),
    };
    const found = counts(sketch, attribute);
    expect(Object.keys(record?.value.node_raw ?? {}).length).toBe(sketch.nodes.length);
    sketch.nodes.forEach((node, position) => {
      for (const role of roles) {
        expect(found[role]?.[position], `${role} of ${node}`).toBe(record?.value.node_raw[node]?.[snaNames[role]]);
      }
    });
  });
});
