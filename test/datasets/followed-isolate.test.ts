import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { weefsel } from '../server/cli/weefsel.ts';

/*
 * One service without any tie, followed through every list, count, figure and export: De Zeepbel in Antwerp of the synthetic study, the one
 * isolate that the generator leaves there. It is never dropped, and everywhere it counts.
 */

const isolate = 'kdv-de-zeepbel';
const name = 'De Zeepbel';
const data = ['--in', 'datasets/boom-antwerpen-synthetic', '--municipality', 'Antwerpen', '--lang', 'nl'];

let folder: string;
const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
const rowsOf = (table: string): readonly string[][] =>
  read(table)
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(','));
const cell = (rows: readonly string[][], row: readonly string[] | undefined, column: string): string | undefined =>
  row?.[rows[0]?.indexOf(column) ?? -1];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'weefsel-isolate-'));
  expect((await weefsel(['analyse', ...data, '--out', folder])).code).toBe(0);
}, 180_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a service without any tie', () => {
  it('is a row of the table of nodes, with 0 where that is its value and a reason where it has none', () => {
    const rows = rowsOf('node-indicators.csv');
    const row = rows.find((cells) => cells.includes(isolate));
    expect(row).toBeDefined();
    expect([cell(rows, row, 'degree_union'), cell(rows, row, 'isolate_class')]).toEqual(['0', '0']);
    // 110 services in Antwerp, one line each, and the header.
    expect(rows).toHaveLength(111);
  });

  it('counts in the network: among its organisations, its isolates, its parts', () => {
    const rows = new Map(rowsOf('network-indicators.csv').map(([id = '', value = '']) => [id, value]));
    expect([rows.get('order'), rows.get('isolates'), rows.get('components_union_n')]).toEqual(['110', '1', '2']);
    expect(rows.get('isolates.list')).toContain(isolate);
  });

  it('has its class, with every reason, and counts among the services of its town, district and sector', () => {
    const rows = rowsOf('isolation.csv');
    const own = rows.find((cells) => cells[0] === 'isolation' && cells[2] === isolate);
    // 1 = without any tie.
    expect([cell(rows, own, 'value'), cell(rows, own, 'detail.class')]).toEqual(['1', 'no-tie']);
    expect(cell(rows, own, 'detail.reasons')).toContain('no-tie');
    const shares = rows.filter((cells) => cells[0] === 'isolation_classes' && cells[3] === 'no-tie');
    const counting = shares.filter((cells) => cell(rows, cells, 'detail.organisations')?.split(';').includes(isolate));
    expect(counting.map((cells) => cells[1])).toEqual(['study', 'municipality', 'district', 'sector']);
    for (const cells of counting) expect(Number(cell(rows, cells, 'numerator'))).toBeGreaterThan(0);
  });

  it('is in results.json, by itself and in the class of its town', () => {
    const { node, network, study } = JSON.parse(read('results.json'));
    expect([node.degree_union[isolate], node.isolate_class[isolate]]).toEqual([0, 0]);
    expect(network.isolates).toEqual([isolate]);
    expect(
      study.find((value: { measure: string; unit: string }) => value.measure === 'isolation' && value.unit === isolate).value,
    ).toBe(1);
  });

  it('stands in the figure by its name, under its heading, and counts in the caption; in a what-if too', async () => {
    const written = join(folder, 'scenario.json');
    const changes = [{ kind: 'remove-organisation', organisation: 'sc-seefhoek' }];
    writeFileSync(written, JSON.stringify({ name: 'Zonder Seefhoek', changes }));
    const scenario = ['--scenario', written];
    for (const more of [[], scenario]) {
      const out = join(folder, 'figure.svg');
      expect((await weefsel(['figure', ...data, ...more, '--out', out])).code).toBe(0);
      const figure = read('figure.svg');
      expect(figure).toContain(name);
      expect(figure).toContain('Zonder banden (1)');
      expect(figure).toContain('1 zonder band');
    }
  }, 120_000);

  it('is listed with its rows by the evidence, and the caption says so when a recipe sets it aside', async () => {
    const evidence = await weefsel(['evidence', ...data, '--measure', 'isolation', '--by', 'organisation', '--unit', isolate]);
    expect([evidence.code, evidence.out]).toEqual([0, expect.stringContaining(`organisations.csv 79: ${name}`)]);
    const recipe = join(folder, 'aside.json');
    writeFileSync(recipe, JSON.stringify({ keepIsolates: false }));
    const out = join(folder, 'aside.svg');
    expect((await weefsel(['figure', ...data, '--recipe', recipe, '--out', out])).code).toBe(0);
    expect(read('aside.svg')).toContain('1 zonder band is niet getekend.');
    // What people set aside in a drawing still has its class.
    expect((await weefsel(['analyse', ...data, '--recipe', recipe, '--out', join(folder, 'aside')])).code).toBe(0);
    expect(read('aside/isolation.csv')).toContain(`isolation,organisation,${isolate}`);
  }, 180_000);
});
