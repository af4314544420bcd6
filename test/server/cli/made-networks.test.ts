import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import papaparse from 'papaparse';
import { afterAll, describe, expect, it } from 'vitest';
import { weefsel } from './weefsel.ts';

/* From files to numbers, as somebody uses it: networks with all that files can have, held against R and networkx (test/reference/made/SOURCE.txt). */

const temporary = mkdtempSync(join(tmpdir(), 'weefsel-made-'));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

type Witness = {
  readonly graph: Readonly<Record<string, number | null | Readonly<Record<string, number>>>>;
  readonly node: Readonly<Record<string, readonly (readonly [id: string, value: number | null])[]>>;
  readonly tie: Readonly<Record<string, readonly (readonly [from: string, to: string, value: number | null])[]>>;
};
type Row = Readonly<Record<string, string>>;

async function analyse(name: string, nodes: string, edges: string, partitions: readonly string[] = []) {
  const out = join(temporary, name);
  const words = partitions.flatMap((partition) => ['--partition', partition]);
  const { code, note } = await weefsel(['analyse', '--nodes', nodes, '--edges', edges, ...words, '--out', out]);
  expect({ code, note: code === 0 ? '' : note }).toEqual({ code: 0, note: '' });
  const read = (file: string): string => readFileSync(join(out, file), 'utf8');
  const table = (file: string): readonly Row[] => papaparse.parse<Row>(read(file).trim(), { header: true }).data;
  return {
    note,
    network: new Map(table('network-indicators.csv').map((row) => [row['indicator'], row])),
    // What it is made of is what this test looks at.
    results: JSON.parse(read('results.json')),
  };
}

function expectNear(ours: unknown, theirs: number | null, what: string): void {
  if (theirs === null) expect(ours, what).toBeNull();
  else {
    expect(typeof ours, what).toBe('number');
    expect(Math.abs(Number(ours) - theirs), `${what}: ${ours} against ${theirs}`).toBeLessThanOrEqual(1e-6);
  }
}

const made: Readonly<Record<string, readonly string[]>> = {
  'apart-with-fractions': ['team'],
  'self-and-parallel-ties': ['sector'],
  'odd-ids': ['group'],
  'one-value-and-missing-values': ['same', 'part', 'num'],
};

describe.each(Object.entries(made))('%s', async (name, partitions) => {
  const folder = join('test/reference/made', name);
  const witnesses: Readonly<Record<string, Witness>> = JSON.parse(readFileSync(join(folder, 'witness.json'), 'utf8'));
  const { network, results } = await analyse(name, join(folder, 'nodes.csv'), join(folder, 'edges.csv'), partitions);

  describe.each(Object.entries(witnesses))('as in %s', (_tool, { graph, node, tie }) => {
    it.each(Object.entries(graph))('network: %s', (id, theirs) => {
      if (theirs === null || typeof theirs === 'number') {
        const { value, reason } = network.get(id) ?? {};
        expectNear(value === '' ? null : Number(value), theirs, id);
        expect(reason === '', id).toBe(theirs !== null);
      } else for (const [part, value] of Object.entries(theirs)) expectNear(results.network[id][part], value, `${id}.${part}`);
    });

    it.each(Object.entries(node))('nodes: %s', (id, theirs) => {
      expect(Object.keys(results.node[id]).sort()).toEqual(theirs.map(([own]) => own).sort());
      for (const [own, value] of theirs) expectNear(results.node[id][own], value, `${id} of ${own}`);
    });

    it.each(Object.entries(tie))('ties: %s', (id, theirs) => {
      const ours = new Map(results.tie.map((one: Row) => [JSON.stringify([one['from'], one['to']]), one[id]]));
      expect(ours.size).toBe(theirs.length);
      for (const [from, to, value] of theirs)
        expectNear(ours.get(JSON.stringify([from, to])), value, `${id} from ${from} to ${to}`);
    });
  });
});

const header = 'source,target,relation,directed,weight';
const edgeCases: Readonly<Record<string, { readonly nodes: string; readonly edges: string }>> = {
  'no nodes': { nodes: 'id,sector\n', edges: `${header}\n` },
  'one node': { nodes: 'id,sector\na,x\n', edges: `${header}\n` },
  'isolates only': { nodes: 'id,sector\na,x\nb,x\nc,\n', edges: `${header}\n` },
  'ties of nodes with themselves only': { nodes: 'id\na\nb\n', edges: `${header}\na,a,r,true,1\nb,b,r,true,2\n` },
  'a weight below 0': { nodes: 'id\na\nb\nc\n', edges: `${header}\na,b,r,false,-2\nb,c,r,false,3\n` },
  'a weight of 0': { nodes: 'id\na\nb\nc\n', edges: `${header}\na,b,r,true,0\nb,c,r,true,3\n` },
  'weights missing': { nodes: 'id\na\nb\nc\n', edges: `${header}\na,b,r,true,\nb,c,r,true,NA\n` },
  'a node that only a tie names': { nodes: 'id\na\n', edges: `${header}\na,b,r,true,1\n` },
};

it('tells a person at a terminal beforehand what is searched for instead of computed, and labels it', async () => {
  const out = join(temporary, 'ring');
  const ring = Array.from({ length: 28 }, (_, at) => `n${at},n${(at + 1) % 28},r,false,1`);
  const edges = join(temporary, 'ring.csv');
  writeFileSync(edges, [header, ...ring].join('\n'));
  const { code, note } = await weefsel(['analyse', '--edges', edges, '--out', out], {}, true);
  expect(code).toBe(0);
  expect(note).toContain('28 organisations are too many to look at every division (at most 27)');
  const { network } = JSON.parse(readFileSync(join(out, 'results.json'), 'utf8'));
  expect(network.cp_discrete_corr_OR.method).toBe('heuristic');
});

describe('what is not defined', () => {
  it.each(Object.entries(edgeCases))('is nothing, with a reason in words: %s', async (name, { nodes, edges }) => {
    const [nodeFile, edgeFile] = [join(temporary, `${name}-nodes.csv`), join(temporary, `${name}-edges.csv`)];
    writeFileSync(nodeFile, nodes);
    writeFileSync(edgeFile, edges);
    const { network, results } = await analyse(name, nodeFile, edgeFile);
    expect(network.size).toBeGreaterThan(60);
    for (const [id, row] of network) {
      if (id?.includes('.') && !id.startsWith('reciprocity_')) continue;
      expect(`${row['value']}${row['reason']}`, id).not.toBe('');
      if (row['value'] !== '') expect(Number.isFinite(Number(row['value'])), id).toBe(true);
    }
    expect(JSON.stringify(results)).not.toMatch(/NaN|Infinity|undefined/);
  });

  it('says which weight was not used, and keeps the tie', async () => {
    const edges = join(temporary, 'a weight below 0-edges.csv');
    const { note, network, results } = await analyse('again', join(temporary, 'a weight below 0-nodes.csv'), edges);
    expect(note).toContain('row 2');
    expect(note).toContain('“-2” is no weight that can be used');
    expect(network.get('size')?.['value']).toBe('2');
    expect(results.node.strength).toEqual({ a: null, b: null, c: 3 });
  });
});
