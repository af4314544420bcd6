import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import papaparse from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { weefsel } from './weefsel.ts';

/* Every value that an analysis writes down can be asked about as it stands there, by the run.json beside it. */

const folder = mkdtempSync(join(tmpdir(), 'weefsel-values-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const [study, out] = [join(folder, 'study'), join(folder, 'out')];

const tables = {
  organisations: [
    'org_id,name,sector,municipality,district',
    'ocmw,OCMW,welfare,Boom,Noord',
    'creche,Crèche,childcare,Boom,Zuid',
    'school,School,partner,Boom,Zuid',
  ],
  relations: ['from_org,to_org,type', 'ocmw,creche,referral', 'creche,ocmw,referral', 'creche,school,funding'],
  codebook: ['code,group,label_en', 'loyalty,dilemma,Loyalty', 'trust,factor,Trust'],
  interviews: ['interview_id,org_id,consent', 'i1,ocmw,given', 'i2,creche,given'],
  // “centrum” is named by a passage alone.
  coding: [
    'interview_id,code,org_id,target_org,municipality',
    'i1,loyalty,ocmw,centrum,Boom',
    'i2,trust,creche,,Boom',
    'i1,trust,ocmw,,Boom',
  ],
};

type Row = Readonly<Record<string, string>>;
const rowsOf = (table: string): readonly Row[] =>
  papaparse.parse<Row>(readFileSync(join(out, `${table}.csv`), 'utf8').trim(), { header: true }).data;
const again = ['--in', study, '--recipe', join(out, 'run.json'), '--lang', 'en'];

/** The value that evidence tells, and how many rows. */
async function valueTold(...words: string[]) {
  const { code, out: text, note } = await weefsel(['evidence', ...again, ...words, '--json']);
  expect({ words, code, note: code === 0 ? '' : note }).toEqual({ words, code: 0, note: '' });
  const { indicator, groups } = JSON.parse(text);
  return {
    value: indicator.value.value,
    rows: groups.reduce((sum: number, { total }: { total: number }) => sum + total, 0),
    kinds: new Map<string, readonly { record: Readonly<Record<string, string>> }[]>(
      groups.map(({ kind, rows }: { kind: string; rows: readonly { record: Record<string, string> }[] }) => [kind, rows]),
    ),
  };
}

beforeAll(async () => {
  cpSync('datasets/brochure-2017/card.json', join(study, 'card.json'));
  for (const [name, lines] of Object.entries(tables)) writeFileSync(join(study, `${name}.csv`), `${lines.join('\n')}\n`);
  const { code } = await weefsel(['analyse', '--in', study, '--partition', 'district', '--seed', '7', '--out', out]);
  expect(code).toBe(0);
});

describe('a value as it stands in the files', () => {
  it('of an organisation, for the partition that its id names', async () => {
    for (const row of rowsOf('node-indicators')) {
      const { value } = await valueTold('--indicator', 'ei_index_node_district', '--node', row['id'] ?? '');
      expect(value === null ? '' : String(value)).toBe(row['ei_index_node_district']);
    }
  });

  it('of an organisation and its groups, with the rows of those that are compared', async () => {
    const { value, kinds } = await valueTold('--indicator', 'ei_index_node_sector', '--node', 'creche');
    const sectors = kinds.get('organisations')?.map(({ record }) => record['sector']);
    expect(sectors?.toSorted()).toEqual(['childcare', 'partner', 'welfare']);
    // Two partners, both of another sector.
    expect(value).toBe(1);
  });

  it('of a tie', async () => {
    for (const row of rowsOf('tie-indicators')) {
      const { value } = await valueTold('--tie', row['from'] ?? '', row['to'] ?? '', '--indicator', 'edge_betweenness');
      expect(String(value)).toBe(row['edge_betweenness']);
    }
  });

  it('of the network, and of a part of it', async () => {
    const parts = rowsOf('network-indicators').filter(({ indicator }) => indicator?.startsWith('dyad_census'));
    expect(parts.length).toBeGreaterThan(1);
    for (const { indicator = '', value } of parts) {
      const told = await valueTold('--indicator', indicator);
      expect([indicator, told.value === null ? '' : String(told.value)]).toEqual([indicator, value]);
    }
  });

  it('of the network, where the whole study is named as the part', async () => {
    expect(await valueTold('--indicator', 'density', '--by', 'study')).toEqual(await valueTold('--indicator', 'density'));
  });

  it('of a part of a number for a partition', async () => {
    const parts = rowsOf('network-indicators').filter(({ indicator }) => indicator?.startsWith('ei_index_district.'));
    expect(parts.length).toBeGreaterThan(1);
    for (const { indicator = '', value } of parts) {
      const told = await valueTold('--indicator', indicator);
      expect([indicator, told.value === null ? '' : String(told.value)]).toEqual([indicator, value]);
    }
  });

  it('of two kinds of nodes, with all that it hangs on', async () => {
    const [nodes, edges] = [join(folder, 'nodes.csv'), join(folder, 'edges.csv')];
    writeFileSync(nodes, 'id,mode\na,org\nb,org\nc,org\ne1,event\ne2,event\n');
    writeFileSync(edges, 'source,target\na,e1\nb,e1\nc,e2\nb,e2\n');
    const words = ['--nodes', nodes, '--edges', edges, '--indicator', 'projection_mode0_strength', '--node', 'a', '--json'];
    const { code, out: text } = await weefsel(['evidence', ...words]);
    const { indicator, groups } = JSON.parse(text);
    // With b alone, at e1; that nobody else was there is said by the rows of the others.
    expect([code, indicator.value.value]).toEqual([0, 1]);
    expect(groups.find(({ kind }: { kind: string }) => kind === 'relations')?.total).toBe(4);
  });

  it('of a measure, by the words of its columns', async () => {
    for (const { measure = '', by = '', unit = '', key = '', value, records } of rowsOf('factors').slice(0, 12)) {
      const words = ['--measure', measure, '--by', by, ...(unit ? ['--unit', unit] : []), ...(key ? ['--key', key] : [])];
      const told = await valueTold(...words);
      expect([measure, told.value === null ? '' : String(told.value), String(told.rows)]).toEqual([measure, value, records]);
    }
    const lower = await valueTold(
      '--measure',
      'dilemma_prevalence',
      '--by',
      'municipality',
      '--unit',
      'boom',
      '--key',
      'LOYALTY',
    );
    expect(lower.value).toBe(0.5);
  });

  it('of a pair whose other side only a passage names', () => {
    expect(rowsOf('dyads').map(({ a, b }) => [a, b])).toContainEqual(['centrum', 'ocmw']);
  });
});

describe('what cannot be told', () => {
  const told = async (...words: string[]) => {
    const { code, note } = await weefsel(['evidence', ...again, ...words]);
    return { code, note };
  };

  it('an id that nothing has is a wrong call, and the nearest is named', async () => {
    expect(await told('--indicator', 'edge_betweeness')).toEqual({
      code: 3,
      note: expect.stringContaining('“edge_betweenness”'),
    });
    expect(await told('--measure', 'dilemma_prevalance')).toEqual({
      code: 3,
      note: expect.stringContaining('“dilemma_prevalence”'),
    });
  });

  it('what a value is of has to be said', async () => {
    expect(await told('--indicator', 'degree_in')).toEqual({ code: 3, note: expect.stringContaining('one organisation') });
    expect(await told('--indicator', 'edge_betweenness')).toEqual({ code: 3, note: expect.stringContaining('one tie') });
    expect(await told('--indicator', 'density', '--node', 'ocmw')).toEqual({
      code: 3,
      note: expect.stringContaining('whole network'),
    });
    expect((await told('--tie', 'ocmw')).code).toBe(3);
    expect((await told('--measure', 'dilemma_prevalence', '--node', 'ocmw')).code).toBe(3);
    // Not the value of the whole network, as if it were that of a part.
    for (const [words, name] of [
      [['--indicator', 'density', '--by', 'municipality'], '--by municipality'],
      [['--node', 'ocmw', '--unit', 'Boom'], '--unit Boom'],
      [['--tie', 'ocmw', 'creche', '--key', 'loyalty', 'trust'], '--key loyalty trust'],
    ] as const) {
      expect(await told(...words)).toEqual({ code: 3, note: expect.stringContaining(`${name} goes with --measure`) });
    }
  });

  it('a part that a measure has no value for: some that it has are named', async () => {
    const { code, note } = await told(
      '--measure',
      'dilemma_prevalence',
      '--by',
      'municipality',
      '--unit',
      'Bom',
      '--key',
      'loyalty',
    );
    expect(code).toBe(2);
    expect(note).toContain('municipality · Boom · loyalty');
  });

  it('that more rows follow than are listed', async () => {
    const { code, out: text } = await weefsel(['evidence', ...again, '--indicator', 'density', '--limit', '1']);
    expect(code).toBe(0);
    expect(text).toContain('… and 2 more');
  });

  it('that files have changed since', async () => {
    const changed = join(folder, 'changed');
    cpSync(study, changed, { recursive: true });
    writeFileSync(join(changed, 'relations.csv'), 'from_org,to_org,type\nocmw,creche,referral\n');
    const words = ['evidence', '--in', changed, '--recipe', join(out, 'run.json'), '--lang', 'en', '--indicator', 'density'];
    const { code, note } = await weefsel(words);
    expect([code, note]).toEqual([0, expect.stringMatching(/not as they were.*: relations\.csv\./)]);
  });
});

it('a run is made again by its run.json, with its seed and partitions', async () => {
  const second = join(folder, 'second');
  expect((await weefsel(['analyse', ...again, '--out', second])).code).toBe(0);
  for (const name of ['run.json', 'results.json']) {
    expect(readFileSync(join(second, name), 'utf8')).toBe(readFileSync(join(out, name), 'utf8'));
  }
});
