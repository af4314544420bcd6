import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { referenceValues, tolerance } from '../compare/reference.ts';
import { weefsel } from './weefsel.ts';

const folder = (name: string): string => `test/reference/${name}`;
const boom = ['--in', 'datasets/boom-antwerpen-synthetic'];

/** Runs `weefsel compare ... --json` and reads its answer. */
async function compare(...words: readonly string[]) {
  const { code, out, note } = await weefsel(['compare', ...words, '--json']);
  return { code, note, answer: out === '' ? null : JSON.parse(out) };
}

describe('weefsel compare beside the reference values', () => {
  // test/reference/*/reference.json: sna 2.7-1 gcor and qaptest, 5000 repetitions; netlm, 'qapspp', 2000; cug.test, 2000.
  it('qap', async () => {
    for (const name of ['florentine', 'emon_cheyenne']) {
      for (const pair of referenceValues(name).pairs) {
        const { code, answer } = await compare('--test', 'qap', '--a', `${folder(name)}#${pair.a}`, '--b', nameOf(name, pair.b));
        if (pair.correlation === null) {
          expect([code, answer.value, answer.p]).toEqual([2, null, null]);
          expect(answer.reason.nl).toContain('elk paar');
          continue;
        }
        expect(code).toBe(0);
        expect(answer).toMatchObject({ test: 'qap', statistic: 'correlation', reps: 10_000, seed: 1, reason: null });
        expect(answer.value).toBeCloseTo(pair.correlation, 6);
        expect(Math.abs(answer.p.upper - pair.qap_p_ge)).toBeLessThan(tolerance(answer.p.upper, pair.reps));
        expect(Math.abs(answer.p.lower - pair.qap_p_le)).toBeLessThan(tolerance(answer.p.lower, pair.reps));
        for (const locale of ['nl', 'en', 'fr']) expect(answer.verdict[locale]).not.toMatch(/^$|[{}*]/);
      }
    }
  });

  it('mrqap', async () => {
    const [record] = referenceValues('florentine').mrqap;
    const files = ['--nodes', `${folder('florentine')}/nodes.csv`, '--edges', `${folder('florentine')}/edges.csv`];
    const { code, answer } = await compare(
      '--test',
      'mrqap',
      ...files,
      '--a',
      record.y,
      '--x',
      'marriage',
      '--x',
      'abs_wealth_diff',
    );
    expect([code, answer.reps]).toEqual([0, 2000]);
    answer.terms.forEach((term: { coefficient: number; t: number; p: { twoSided: number } }, index: number) => {
      expect(term.coefficient).toBeCloseTo(record.coefficients[index + 1], 6);
      expect(term.t).toBeCloseTo(record.t[index + 1], 6);
      expect(Math.abs(term.p.twoSided - record.p_abs[index + 1])).toBeLessThan(tolerance(term.p.twoSided, record.reps));
    });
    expect(answer.value).toBeCloseTo(record.coefficients[1], 6);
  });

  it('cug, in every conditioning; centralisation of degree is that of incoming ties where there is direction', async () => {
    for (const [name, relation] of [
      ['emon_cheyenne', 'contact'],
      ['florentine', 'business'],
    ] as const) {
      const records = referenceValues(name).relations[relation].graph.find((each: { id: string }) => each.id === 'cug').value;
      for (const record of records) {
        const asked = ['--statistic', record.statistic, '--given', record.cmode, '--reps', '2000'];
        const { code, answer } = await compare('--test', 'cug', '--a', `${folder(name)}#${relation}`, ...asked);
        if (record.sim_sd === 0) expect(answer.verdict.en).toContain('Nothing to test');
        expect([code, answer.value]).toEqual([0, expect.closeTo(record.observed, 6)]);
        expect(Math.abs(answer.expected - record.sim_mean)).toBeLessThan(4 * record.sim_sd * Math.sqrt(2 / 2000) + 1e-9);
        expect(Math.abs(answer.p.upper - record.p_ge)).toBeLessThan(2 * tolerance(answer.p.upper, record.reps));
      }
    }
  });

  it('bootstrap, of one network and of two', async () => {
    const { value } = referenceValues('karate').relations.interaction.graph.find(
      (each: { id: string }) => each.id === 'vertex_bootstrap_density',
    );
    const one = (await compare('--test', 'bootstrap', '--a', folder('karate'), '--statistic', 'density')).answer;
    expect(one).toMatchObject({ value: expect.closeTo(value.density, 6), reps: 5000 });
    expect(Math.abs(one.standardErrors[0] - value.boot_se)).toBeLessThan(0.004);
    const pair = ['--a', `${folder('florentine')}#marriage`, '--b', `${folder('florentine')}#business`];
    const two = (await compare('--test', 'bootstrap', ...pair, '--statistic', 'density', '--paired')).answer;
    // By hand: 20 and 15 of 120 pairs.
    expect([two.comparison, two.value, two.observed]).toEqual([
      'density_bootstrap_paired',
      expect.closeTo(5 / 120, 12),
      [expect.closeTo(20 / 120, 12), 15 / 120],
    ]);
  });
});

/** Relations by an attribute go by the reference's own names. */
const nameOf = (name: string, relation: string): string =>
  /^(same_|abs_)/.test(relation) ? relation : `${folder(name)}#${relation}`;

describe('weefsel compare on a study', () => {
  it('places Boom among the catchments of Antwerp', async () => {
    const asked = ['--a', 'boom', '--b', 'Antwerpen', '--statistic', 'transitivity_global_union'];
    const { code, answer } = await compare('--test', 'catchments', ...boom, ...asked);
    expect(code).toBe(0);
    expect(answer.among).toHaveLength(23);
    expect(answer.run.networks.map(({ name, order }: { name: string; order: number }) => [name, order])).toEqual([
      ['Boom', 12],
      ['Antwerpen', 110],
    ]);
    expect(answer.null.draws).toBe(23);
    // One of the 23 by itself.
    const own = await compare(
      '--test',
      'catchments',
      ...boom,
      '--a',
      'centre:sc-dam',
      '--b',
      'Antwerpen',
      '--statistic',
      'density',
    );
    expect(own.answer.observed[0]).toBe(own.answer.among.find(({ id }: { id: string }) => id === 'sc-dam').value);
  });

  it('gives the three treatments, the answers left out and the rules, of each network', async () => {
    const asked = [...boom, '--a', 'Boom', '--statistic', 'mean_degree_union'];
    const treatments = (await compare('--test', 'nonresponse', ...asked)).answer;
    expect(treatments.variants.map(({ name }: { name: string }) => name)).toEqual(['available-case', 'zeroed', 'reconstructed']);
    expect((await compare('--test', 'leave-one-out', ...asked)).answer.variants).toHaveLength(11);
    const rules = (await compare('--test', 'tie-rules', ...asked, '--b', 'Antwerpen')).answer;
    expect(rules.variants[0].value).toBe(rules.value);
    expect(rules.second.variants).toHaveLength(3);
  });

  it('is the same each time, and says in words what it found', async () => {
    const words = [
      'compare',
      ...boom,
      '--a',
      'Boom',
      '--b',
      'Antwerpen',
      '--test',
      'subgraphs',
      '--statistic',
      'density',
      '--reps',
      '200',
    ];
    const [one, again] = [await weefsel(words), await weefsel(words)];
    expect(one.out).toBe(again.out);
    expect(one.out).toMatch(/^Boom – Antwerpen, density\nvalue .*percentile/);
    expect((await weefsel([...words, '--lang', 'fr'])).out).toContain('tirages');
  });

  it('compares sizes from five networks on', async () => {
    const districts = ['Deurne', 'Merksem', 'Hoboken', 'Borgerhout'].flatMap((name) => ['--x', name]);
    const { code, answer } = await compare('--test', 'size', ...boom, '--a', 'Boom', ...districts);
    expect([code, answer.p.twoSided >= 1 / 5]).toEqual([0, true]);
    const few = await compare('--test', 'size', ...boom, '--a', 'Boom', '--b', 'Antwerpen');
    expect([few.code, few.answer.reason.en]).toEqual([2, expect.stringMatching(/At least 5/)]);
  });
});

describe('weefsel compare without an answer', () => {
  let here: string;
  beforeAll(() => {
    here = mkdtempSync(join(tmpdir(), 'weefsel-compare-'));
    const write = (name: string, text: string) => writeFileSync(join(here, name), text);
    const nodes = (count: number) => `id,class\n${Array.from({ length: count }, (_, at) => `n${at},same\n`).join('')}`;
    write('four.csv', nodes(4));
    write('nine.csv', nodes(9));
    write('ten.csv', nodes(10));
    write('five.csv', nodes(5));
    write('one.csv', nodes(1));
    write('ties.csv', 'source,target,relation,directed\nn0,n1,r,true\nn1,n2,r,true\nn2,n0,s,true\n');
    write('none.csv', 'source,target,relation,directed\n');
  });
  afterAll(() => rmSync(here, { recursive: true, force: true }));
  const pair = (nodes: string, edges: string) => `${join(here, nodes)}+${join(here, edges)}`;

  it('says why, and ends with 2', async () => {
    const cases: readonly (readonly [RegExp, readonly string[]])[] = [
      [/At least 5/, ['--test', 'qap', '--a', `${pair('four.csv', 'ties.csv')}#r`, '--b', `${pair('four.csv', 'ties.csv')}#s`]],
      [/same for every pair/, ['--test', 'qap', '--a', `${pair('nine.csv', 'ties.csv')}#r`, '--b', 'same:class']],
      [/same for every pair/, ['--test', 'mrqap', '--a', `${pair('nine.csv', 'ties.csv')}#r`, '--b', 'same:class']],
      [/At least 5/, ['--test', 'bootstrap', '--statistic', 'density', '--a', pair('four.csv', 'ties.csv')]],
      [/./, ['--test', 'cug', '--statistic', 'reciprocity_edgewise', '--a', pair('one.csv', 'none.csv')]],
      [/./, ['--test', 'cug', '--statistic', 'transitivity_weak', '--a', pair('nine.csv', 'none.csv')]],
      [/not known who|Of no organisation/, ['--test', 'nonresponse', '--statistic', 'size', '--a', pair('nine.csv', 'ties.csv')]],
      [
        /too many/,
        ['--test', 'qap', '--exact', '--a', `${folder('florentine')}#marriage`, '--b', `${folder('florentine')}#business`],
      ],
    ];
    for (const [sentence, words] of cases) {
      const { code, answer } = await compare(...words, '--reps', '50');
      expect([words, code, answer.value]).toEqual([words, 2, null]);
      expect(answer.reason.en).toMatch(sentence);
      expect(JSON.stringify(answer)).not.toMatch(/NaN|Infinity/);
    }
  });

  it('says how long many draws will take, and stops at Ctrl+C', { timeout: 60_000 }, async () => {
    const asked = ['--test', 'cug', '--statistic', 'diameter', '--a', folder('karate'), '--reps', '1000000'];
    const began = spawn(process.execPath, ['server/cli.ts', 'compare', ...asked, '--lang', 'nl'], { stdio: 'pipe' });
    const ended = new Promise((resolve) => began.once('exit', (code, signal) => resolve(signal ?? code)));
    const said = await new Promise<string>((resolve) => began.stderr.once('data', (words) => resolve(String(words))));
    expect(said).toMatch(/^1\.000\.000 trekkingen duren hier ongeveer \d+ (minuten|uur)\. Ctrl\+C stopt/);
    began.kill('SIGINT');
    expect(await ended).toBe('SIGINT');
  });

  it('compares the organisations that both relations have, and says how many they are', async () => {
    // By hand: n0 to n4 are in both; five are only in the larger list.
    const asked = ['--test', 'qap', '--a', `${pair('ten.csv', 'ties.csv')}#r`, '--b', `${pair('five.csv', 'ties.csv')}#s`];
    const { answer } = await compare(...asked);
    expect(answer).toMatchObject({ organisations: 5, leftOut: [5, 0], exact: true, reps: 120 });
    expect((await weefsel(['compare', ...asked])).out).toContain(
      'compared: 5 organisations that are in every relation; left out: 5 + 0',
    );
    const paired = ['--test', 'bootstrap', '--paired', '--statistic', 'mean_degree_union', ...asked.slice(2)];
    const drawn = (await compare(...paired)).answer;
    // r has two ties among the five, s one: 4/5 and 2/5 partners.
    expect(drawn).toMatchObject({
      comparison: 'statistic_bootstrap_paired',
      organisations: 5,
      leftOut: [5, 0],
      observed: [expect.closeTo(0.8, 12), expect.closeTo(0.4, 12)],
      value: expect.closeTo(0.4, 12),
      null: { draws: 5000 },
    });
    const itself = ['--test', 'bootstrap', '--paired', '--statistic', 'diameter', '--reps', '60'];
    const one = `${pair('five.csv', 'ties.csv')}#r`;
    // Drawn together with itself, a relation never differs from itself.
    expect((await compare(...itself, '--a', one, '--b', one)).answer).toMatchObject({ value: 0, interval: [0, 0] });
  });

  it('takes any number, those by an attribute too', async () => {
    const asked = ['--statistic', 'ei_index_sector', ...boom, '--a', 'Boom', '--reps', '200'];
    const [drawn, random] = [await compare('--test', 'bootstrap', ...asked), await compare('--test', 'cug', ...asked)];
    expect([drawn.code, random.code, drawn.answer.value]).toEqual([0, 0, random.answer.value]);
    expect(drawn.answer.interval[0]).toBeLessThan(drawn.answer.interval[1]);
  });

  it('looks at all orders of nine when asked', async () => {
    const asked = ['--a', `${pair('nine.csv', 'ties.csv')}#r`, '--b', `${pair('nine.csv', 'ties.csv')}#s`, '--exact'];
    expect((await compare('--test', 'qap', ...asked)).answer).toMatchObject({ exact: true, reps: 362_880 });
  });

  it('refuses what is not right with 3, naming it', async () => {
    const cases: readonly (readonly [RegExp, readonly string[]])[] = [
      [/--test/, ['--test', 'magic', '--a', folder('karate')]],
      [/--statistic/, ['--test', 'cug', '--a', folder('karate')]],
      [/charm/, ['--test', 'cug', '--a', folder('karate'), '--statistic', 'charm']],
      [/--reps/, ['--test', 'cug', '--a', folder('karate'), '--statistic', 'density', '--reps', '0']],
      [/--given/, ['--test', 'cug', '--a', folder('karate'), '--statistic', 'density', '--given', 'love']],
      [/--b/, ['--test', 'qap', '--a', folder('karate')]],
      [/--b/, ['--test', 'catchments', '--a', folder('karate'), '--statistic', 'density']],
      [/nowhere/, ['--test', 'cug', '--a', 'nowhere', '--statistic', 'density']],
      [/Gent.*Boom/, [...boom, '--test', 'cug', '--a', 'Gent', '--statistic', 'density']],
      [/colour/, ['--test', 'qap', '--a', folder('karate'), '--b', 'same:colour']],
      // Words lie no distance apart: said so, and not that there are too few organisations.
      [/“club”.*same:club/, ['--test', 'qap', '--a', folder('karate'), '--b', 'difference:club']],
    ];
    for (const [sentence, words] of cases) {
      const { code, note } = await weefsel(['compare', ...words]);
      expect([words, code, note]).toEqual([words, 3, expect.stringMatching(sentence)]);
      expect(note).not.toMatch(/ at .*\.ts/);
    }
  });
});
