import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { weefsel as runWeefsel } from './weefsel.ts';

const temporary = mkdtempSync(join(tmpdir(), 'weefsel-cli-'));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));
const brochure = 'datasets/brochure-2017';

const weefsel = (...words: string[]) => runWeefsel(words, { WEEFSEL_DATA: join(temporary, 'store') });

function write(name: string, text: string): string {
  const path = join(temporary, name);
  writeFileSync(path, text);
  return path;
}

describe('calling it', () => {
  it('explains itself, and each command does', async () => {
    expect((await weefsel('--help')).code).toBe(0);
    for (const command of ['serve', 'import', 'check', 'analyse', 'figure', 'indicators', 'pseudonymise']) {
      const { code, out } = await weefsel(command, '--help');
      expect({ command, code }).toEqual({ command, code: 0 });
      expect(out).toContain(`weefsel ${command}`);
    }
  });

  it('ends with 3 when called wrongly', async () => {
    expect((await weefsel()).code).toBe(3);
    expect((await weefsel('knit')).code).toBe(3);
    expect((await weefsel('analyse')).code).toBe(3);
    expect((await weefsel('analyse', '--out', join(temporary, 'x'))).code).toBe(3);
    expect((await weefsel('analyse', '--in', brochure, '--out', join(temporary, 'x'), '--seed', 'abc')).code).toBe(3);
    expect((await weefsel('analyse', '--in', brochure, '--out', join(temporary, 'x'), '--until', '31/12/2016')).code).toBe(3);
    expect((await weefsel('check', '--kind', 'diary', join(brochure, 'relations.csv'))).code).toBe(3);
  });

  it('ends with 3 and one plain sentence where what it is asked about is not there', async () => {
    const folder = await weefsel('analyse', '--in', join(temporary, 'nowhere'), '--out', join(temporary, 'x'));
    expect([folder.code, folder.note.includes('does not exist')]).toEqual([3, true]);
    const file = await weefsel('check', join(temporary, 'nowhere.csv'));
    expect([file.code, file.note.includes('does not exist')]).toEqual([3, true]);
    const context = await weefsel('check', join(brochure, 'relations.csv'), '--context', join(temporary, 'nowhere'));
    expect([context.code, context.note.includes('does not exist')]).toEqual([3, true]);
    expect((await weefsel('check', temporary)).code).toBe(3);
  });

  it('ends with 2 and one plain sentence when it cannot', async () => {
    const town = await weefsel('figure', '--in', brochure, '--municipality', 'Atlantis', '--out', join(temporary, 'x.svg'));
    expect(town.code).toBe(2);
    expect(town.note).toContain('Atlantis');
    expect(town.note).toContain('Boom');
    expect(town.note.trim().split('\n')).toHaveLength(1);
    const recipe = await weefsel(
      'analyse',
      '--in',
      brochure,
      '--recipe',
      write('recipe.json', '{"tieRule":"maybe"}'),
      '--out',
      join(temporary, 'x'),
    );
    expect(recipe.code).toBe(2);
    expect(recipe.note).toContain('tieRule');
    expect(existsSync(join(temporary, 'x'))).toBe(false);
  });

  it('says when it cannot write where it should', async () => {
    const file = write('in-the-way', '');
    const { code, note } = await weefsel('analyse', '--in', brochure, '--out', join(file, 'out'));
    expect(code).toBe(2);
    expect(note).toContain(file);
  });
});

describe('check', () => {
  it('reports a file as the documentation of --json says', async () => {
    const { code, out } = await weefsel('check', join(brochure, 'relations.csv'), '--context', brochure, '--json', '--rows');
    expect(code).toBe(0);
    const report = JSON.parse(out);
    expect(Object.keys(report)).toEqual(['file', 'kind', 'outcome', 'records', 'accepted', 'issues', 'seconds', 'rows']);
    expect(report).toMatchObject({
      file: 'relations.csv',
      kind: 'relations',
      outcome: 'accept',
      records: 78,
      accepted: 78,
      issues: [],
    });
    expect(report.rows).toHaveLength(78);
    expect(report.rows[0]).toMatchObject({ from_org: 'ocmw-boom', to_org: 'troetelboom', type: 'referral', strength: 3 });
  });

  it('places every issue and keeps a place for a refused row', async () => {
    const path = write(
      'contacts.csv',
      'date,from_org,to_org\n2024-01-05,ocmw-boom,troetelboom\n31/02/2024,ocmw-boom,troetelboom\n2024-01-07,ocmw-bom,troetelboom\n',
    );
    const { code, out } = await weefsel('check', path, '--context', brochure, '--json', '--rows');
    expect(code).toBe(1);
    const report = JSON.parse(out);
    expect(report).toMatchObject({ outcome: 'partial', records: 3, accepted: 2 });
    expect(report.rows.map((row: unknown) => row === null)).toEqual([false, true, false]);
    expect(report.issues[0]).toMatchObject({ severity: 'error', line: 3, row: 3, column: 'date', code: 'bad-date' });
    expect(report.issues[1]).toMatchObject({ severity: 'warning', line: 4, code: 'unknown-organisation' });
    expect(report.issues[1].message).toContain('OCMW Boom');
  });

  it('gives several files by name, and the worst exit code', async () => {
    const { code, out } = await weefsel(
      'check',
      join(brochure, 'relations.csv'),
      join(brochure, 'interview-sample.csv'),
      '--context',
      brochure,
      '--json',
    );
    expect(code).toBe(2);
    expect(Object.keys(JSON.parse(out))).toEqual(['relations.csv', 'interview-sample.csv']);
  });

  it('gives files of one name by the paths they were given by', async () => {
    mkdirSync(join(temporary, 'other'), { recursive: true });
    const paths = [write('same.csv', 'org_id,name\na,A\n'), write(join('other', 'same.csv'), 'org_id,name\nb,\n')];
    const { out } = await weefsel('check', ...paths, '--kind', 'organisations', '--json');
    const reports = JSON.parse(out) as Record<string, { readonly outcome: string }>;
    expect(paths.map((path) => reports[path]?.outcome)).toEqual(['accept', 'reject']);
  });

  it('gives a file that is named twice two reports', async () => {
    const path = write('twice.csv', 'org_id,name\na,A\n');
    const { out } = await weefsel('check', path, path, path, '--json');
    const reports = JSON.parse(out) as Record<string, { readonly outcome: string }>;
    expect(Object.entries(reports).map(([name, { outcome }]) => [name, outcome])).toEqual([
      [path, 'accept'],
      [`${path} (2)`, 'warn'],
      [`${path} (3)`, 'warn'],
    ]);
  });

  it('checks files that are said to be the same table each by itself, and others as one import', async () => {
    const paths = [write('one.csv', 'org_id,name\na,A\n'), write('two.csv', 'org_id,name\na,B\n')];
    const outcomes = async (...more: string[]) => {
      const { out } = await weefsel('check', ...paths, ...more, '--json');
      const reports = JSON.parse(out) as Record<string, { readonly outcome: string }>;
      return Object.values(reports).map(({ outcome }) => outcome);
    };
    expect(await outcomes('--kind', 'organisations')).toEqual(['accept', 'accept']);
    expect(await outcomes()).toEqual(['accept', 'reject']);
  });
});

describe('analyse', () => {
  it('keeps all 58 organisations of the brochure, isolates too', async () => {
    const out = join(temporary, 'brochure');
    expect((await weefsel('analyse', '--in', brochure, '--out', out)).code).toBe(0);
    expect(readdirSync(out).sort()).toEqual([
      'collaboration.csv',
      'dilemmas.csv',
      'dyads.csv',
      'factors.csv',
      'family-list.csv',
      'governance.csv',
      'handover.csv',
      'isolation.csv',
      'network-indicators.csv',
      'node-indicators.csv',
      'quality.csv',
      'referral-list.csv',
      'referrals.csv',
      'results.json',
      'run.json',
      'sources.csv',
      'tie-indicators.csv',
      'undefined-values.csv',
    ]);
    const rows = readFileSync(join(out, 'node-indicators.csv'), 'utf8').trim().split(/\r?\n/);
    expect(rows[0]?.startsWith('id,')).toBe(true);
    expect(rows).toHaveLength(59);
    const results = JSON.parse(readFileSync(join(out, 'results.json'), 'utf8'));
    expect(Object.keys(results)).toEqual(['network', 'node', 'tie', 'study', 'run']);
    expect(results.network.order).toBe(58);
    expect(Object.keys(results.node.degree_union)).toHaveLength(58);
    expect(results.network.isolates).toContain('creche-nir-2');
    // What draws at random says with what it can be made again.
    const drawn = results.run.drawn.find(({ measure }: { measure: string }) => measure === 'control_betweenness_centralisation');
    expect(drawn).toMatchObject({
      draws: 999,
      seed: 1,
      model: { en: expect.stringContaining('as many organisations and ties') },
    });
    expect(JSON.parse(readFileSync(join(out, 'run.json'), 'utf8')).drawn).toEqual(results.run.drawn);
  });

  it('gives from a node list and an edge list the values of R and networkx', async () => {
    const out = join(temporary, 'karate');
    const files = ['--nodes', 'datasets/classic/karate/nodes.csv', '--edges', 'datasets/classic/karate/edges.csv'];
    expect((await weefsel('analyse', ...files, '--partition', 'club', '--out', out)).code).toBe(0);
    const { network, node } = JSON.parse(readFileSync(join(out, 'results.json'), 'utf8'));
    // test/reference/karate/reference.json: igraph 1.3.5 edge_density, betweenness, strength; own ei_index_club.
    expect(network.density).toBeCloseTo(0.1390374331551, 10);
    expect(node.betweenness['1']).toBeCloseTo(231.071428571429, 9);
    expect(node.strength['1']).toBe(42);
    expect(network.ei_index_club).toMatchObject({ external: 11, internal: 67 });
    expect(network.ei_index_club.ei).toBeCloseTo(-0.7179487179487, 10);
  });

  it('runs again from its own run.json, to the same files', async () => {
    const [first, second] = [join(temporary, 'first'), join(temporary, 'second')];
    await weefsel('analyse', '--in', brochure, '--municipality', 'Boom', '--out', first);
    const again = await weefsel('analyse', '--in', brochure, '--recipe', join(first, 'run.json'), '--out', second);
    expect(again.code).toBe(0);
    for (const file of readdirSync(first))
      expect(readFileSync(join(second, file), 'utf8')).toBe(readFileSync(join(first, file), 'utf8'));
  });

  it('chooses one relation of a list with several, and refuses a list that is half directed', async () => {
    const florentine = ['--nodes', 'datasets/classic/florentine/nodes.csv', '--edges', 'datasets/classic/florentine/edges.csv'];
    const out = join(temporary, 'business');
    expect((await weefsel('analyse', ...florentine, '--relation', 'business', '--out', out)).code).toBe(0);
    // 15 business ties: Breiger & Pattison 1986, as in test/reference/florentine.
    expect(JSON.parse(readFileSync(join(out, 'results.json'), 'utf8')).network.size).toBe(15);
    const mixed = write('mixed.csv', 'source,target,directed\na,b,true\nb,c,false\n');
    const refused = await weefsel('analyse', '--edges', mixed, '--out', join(temporary, 'mixed'));
    expect(refused.code).toBe(2);
    expect(refused.note).toContain('directed');
  });
});

describe('figure', () => {
  it('draws Boom as SVG and PNG, the same bytes each time', async () => {
    for (const name of ['boom.svg', 'boom.png']) {
      const words = ['figure', '--in', brochure, '--municipality', 'Boom', '--size-by', 'degree_union', '--out'];
      expect((await weefsel(...words, join(temporary, `1-${name}`))).code).toBe(0);
      expect((await weefsel(...words, join(temporary, `2-${name}`))).code).toBe(0);
      expect(readFileSync(join(temporary, `1-${name}`)).equals(readFileSync(join(temporary, `2-${name}`)))).toBe(true);
    }
    expect(readFileSync(join(temporary, '1-boom.svg'), 'utf8')).toContain('De Troetelboom');
    expect(readFileSync(join(temporary, '1-boom.png')).subarray(1, 4).toString()).toBe('PNG');
  });

  it('marks synthetic data in the figure itself', async () => {
    const out = join(temporary, 'synthetic.svg');
    expect(
      (
        await weefsel(
          'figure',
          '--in',
          'datasets/boom-antwerpen-synthetic',
          '--municipality',
          'Boom',
          '--lang',
          'nl',
          '--out',
          out,
        )
      ).code,
    ).toBe(0);
    expect(readFileSync(out, 'utf8')).toMatch(/SYNTHETISCHE DATA/);
  });

  it('refuses another ending', async () => {
    const { code, note } = await weefsel('figure', '--in', brochure, '--out', join(temporary, 'boom.bmp'));
    expect(code).toBe(3);
    expect(note).toContain('svg');
  });
});

describe('import', () => {
  it('makes a study, refuses the same file twice, and leaves no empty study behind a refused file', async () => {
    const files = ['organisations.csv', 'relations.csv'].map((name) => join(brochure, name));
    const made = await weefsel('import', ...files, '--create', 'Mijn studie', '--json');
    expect(made.code).toBe(0);
    const { study, imports } = JSON.parse(made.out);
    expect(study).toBe('mijn-studie');
    expect(imports.map((each: { accepted: number }) => each.accepted)).toEqual([58, 78]);
    const twice = await weefsel('import', ...files, '--study', study);
    expect(twice.code).toBe(2);
    const refused = await weefsel('import', join(brochure, 'practice-factors.csv'), '--create', 'Leeg');
    expect(refused.code).toBe(2);
    const later = await weefsel('import', join(brochure, 'codebook.csv'), '--study', 'leeg');
    expect(later.note).toContain('does not exist');
  });

  it('stores nothing of a file with bad rows unless told to skip them', async () => {
    const path = write('organisations.csv', 'org_id,name,places\na,A,10\nb,B,many\n');
    const refused = await weefsel('import', path, '--create', 'Half');
    expect(refused.code).toBe(2);
    expect(refused.note).toContain('organisations.csv, line 3, places: 1 row cannot be stored. Correct it, or');
    const two = write('two.csv', 'org_id,name,places\na,A,many\nb,B,more\nc,C,10\n');
    for (const [language, sentence] of [
      ['nl', '2 rijen kunnen niet worden bewaard. Verbeter ze, of bevestig dat ze worden overgeslagen.'],
      ['fr', '2 lignes ne peuvent pas être conservées. Corrigez-les ou confirmez qu’elles seront ignorées.'],
    ] as const) {
      const { note } = await weefsel('import', two, '--create', 'Half', '--lang', language);
      expect(note).toContain(`two.csv, ${language === 'nl' ? 'regel' : 'ligne'} 2, places: ${sentence}\n`);
    }
    const partial = await weefsel('import', path, '--create', 'Half', '--skip-rows');
    expect(partial.code).toBe(1);
  });
});

describe('indicators', () => {
  it('lists the registry for people and for machines', async () => {
    const { out } = await weefsel('indicators', '--lang', 'en');
    // One of each kind: a node, a tie, a network, two kinds of nodes, an interview, a comparison; and its facts.
    for (const id of ['degree_union', 'weight', 'density', 'bipartite_density', 'dilemma_prevalence', 'cug_edges'])
      expect(out).toContain(`\n${id}: `);
    expect(out).toContain('\n  Formula: Σ_j u_ij\n');
    expect(out).toContain('\n  Range: 0 or more\n');
    expect(out).toMatch(/\ncontrol_betweenness_centralisation: [\s\S]*?\n {2}Chance: random networks .*; 999 draws with seed 1/);
    const printed = JSON.parse((await weefsel('indicators', '--json')).out);
    expect(Object.keys(printed)).toEqual(['indicators', 'twoMode', 'measures', 'comparisons', 'notation']);
    expect(printed.indicators.length).toBeGreaterThan(20);
    expect(printed.indicators[0]).toHaveProperty('definition.fr');
  });
});
