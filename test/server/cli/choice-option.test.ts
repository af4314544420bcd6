import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { methods } from '../../../server/pipeline/methods.ts';
import { weefsel } from './weefsel.ts';

const folder = mkdtempSync(join(tmpdir(), 'weefsel-choice-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const data = ['--in', 'datasets/brochure-2017', '--municipality', 'Boom'];
const at = (...path: string[]): string => join(folder, ...path);
const read = (...path: string[]): string => readFileSync(at(...path), 'utf8');
const analyse = (out: string, ...words: string[]) => weefsel(['analyse', ...data, ...words, '--out', at(out)]);

/** The columns of a table of nodes, ties or network by their names. */
function columns(text: string): ReadonlyMap<string, readonly string[]> {
  const rows = text
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(','));
  return new Map(rows[0]?.map((name, place) => [name, rows.slice(1).map((row) => row[place] ?? '')]));
}

describe('weefsel analyse --indicator --family', () => {
  beforeAll(async () => {
    expect((await analyse('all')).code).toBe(0);
  });

  it('computes what was chosen and nothing else, with the values of a whole run', async () => {
    const ran = await analyse('few', '--indicator', 'betweenness', '--indicator', 'density', '--indicator', 'degree_in');
    expect([ran.note, ran.code]).toEqual(['', 0]);
    expect(readdirSync(at('few')).sort()).toEqual(['network-indicators.csv', 'node-indicators.csv', 'results.json', 'run.json']);
    const [few, all] = [columns(read('few', 'node-indicators.csv')), columns(read('all', 'node-indicators.csv'))];
    expect([...few.keys()]).toEqual(['id', 'degree_in', 'betweenness']);
    expect(few.get('degree_in')).toEqual(all.get('degree_in'));
    for (const [place, value] of few.get('betweenness')?.entries() ?? [])
      expect(Number(value)).toBeCloseTo(Number(all.get('betweenness')?.[place]), 9);
    const { study, network } = JSON.parse(read('few', 'results.json'));
    expect([study, Object.keys(network)]).toEqual([undefined, ['density']]);
    expect(network.density).toBe(JSON.parse(read('all', 'results.json')).network.density);
  });

  it('takes measures, and the table of pairs, by the same option', async () => {
    await analyse('measures', '--indicator', 'isolation', '--indicator', 'dyads');
    expect(readdirSync(at('measures')).sort()).toEqual(['dyads.csv', 'isolation.csv', 'results.json', 'run.json']);
    expect(read('measures', 'dyads.csv')).toBe(read('all', 'dyads.csv'));
    const own = read('all', 'isolation.csv')
      .split('\r\n')
      .filter((row) => row.startsWith('isolation,'));
    expect(
      read('measures', 'isolation.csv')
        .trimEnd()
        .split('\r\n')
        .slice(1)
        .map((row) => row.split(',').slice(0, 10)),
    ).toEqual(own.map((row) => row.split(',').slice(0, 10)));
  });

  it('takes a family whole, of indicators or of measures', async () => {
    await analyse('family', '--family', 'activity', '--family', 'referrals');
    expect(read('family', 'referrals.csv')).toBe(read('all', 'referrals.csv'));

    const ofNodes = methods.indicators.filter(
      ({ family, scope, onRequest }) => family === 'activity' && scope === 'node' && !onRequest,
    );
    expect([...columns(read('family', 'node-indicators.csv')).keys()]).toEqual(['id', ...ofNodes.map(({ id }) => id)]);
    expect(readdirSync(at('family'))).not.toContain('isolation.csv');
  });

  it('remembers the choice in run.json, by which the run can be made again', async () => {
    await analyse('first', '--indicator', 'isolation', '--family', 'centralisation');
    const { chosen } = JSON.parse(read('first', 'run.json'));
    expect(chosen).toContain('isolation');
    expect(chosen).toContain('centralization_betweenness');
    expect(JSON.parse(read('first', 'results.json')).run.chosen).toEqual(chosen);
    expect(JSON.parse(read('all', 'run.json'))).not.toHaveProperty('chosen');
    await analyse('again', '--recipe', at('first', 'run.json'));
    expect(readdirSync(at('again'))).toEqual(readdirSync(at('first')));
    for (const file of readdirSync(at('first'))) expect(read('again', file)).toBe(read('first', file));
    await analyse('other', '--recipe', at('first', 'run.json'), '--indicator', 'density');
    expect(JSON.parse(read('other', 'run.json')).chosen).toEqual(['density']);
  });

  it('says what it does not know before anything is read, with what is nearest', async () => {
    const wrong = await analyse('wrong', '--indicator', 'betweeness');
    expect(wrong).toEqual({
      code: 3,
      out: '',
      note: 'There is no indicator or measure “betweeness”. Did you mean “betweenness”? `weefsel indicators` lists them.\n',
    });
    const dutch = await analyse('wrong', '--family', 'posities', '--lang', 'nl');
    expect(dutch.code).toBe(3);
    expect(dutch.note).toMatch(/^Er is geen familie “posities” van indicatoren\. Kies uit: .*position.*dilemmas/);
    const ties = ['--edges', 'datasets/classic/karate/edges.csv', '--indicator', 'isolation', '--out', at('wrong')];
    expect((await weefsel(['analyse', ...ties])).code).toBe(3);
    expect(existsSync(at('wrong'))).toBe(false);
  });

  it('sets only what was chosen before and after a scenario', async () => {
    const scenario = JSON.stringify({ name: 'Zonder', changes: [{ kind: 'remove-organisation', organisation: 'ocmw-boom' }] });

    writeFileSync(at('scenario.json'), scenario);
    const ran = await analyse('what-if', '--indicator', 'order', '--indicator', 'isolation', '--scenario', at('scenario.json'));
    expect([ran.note, ran.code]).toEqual(['', 0]);
    const names = read('what-if', 'scenario.csv')
      .trimEnd()
      .split('\r\n')
      .slice(1)
      .map((row) => row.split(',')[2]);
    expect([...new Set(names)].sort()).toEqual(['isolation', 'order']);
  });

  it('goes through with a scenario beside tables of pairs, referrals and families, which it leaves as they are', async () => {
    const changes = [{ kind: 'remove-organisation', organisation: 'ocmw-boom' }];
    writeFileSync(at('tables.json'), JSON.stringify({ name: 'Zonder', changes }));
    const tables = ['dyads', 'referral-list', 'family-list'].flatMap((id) => ['--indicator', id]);
    const ran = await analyse('tables', ...tables, '--indicator', 'isolation', '--scenario', at('tables.json'));
    expect([ran.note, ran.code]).toEqual(['', 0]);
    expect(read('tables', 'dyads.csv')).toBe(read('all', 'dyads.csv'));
    expect(read('tables', 'scenario.csv')).toContain('Zonder,measure,isolation,');
  });

  it('has the estimates of a family where the recipe of an earlier run samples', async () => {
    await analyse('sampled', '--sample', '3', '--family', 'position');
    const columnsOf = (out: string) => [...columns(read(out, 'node-indicators.csv')).keys()];
    expect(columnsOf('sampled').some((name) => name.endsWith('_sampled'))).toBe(true);
    await analyse('sampled-again', '--recipe', at('sampled', 'run.json'), '--family', 'position');
    expect(columnsOf('sampled-again')).toEqual(columnsOf('sampled'));
  });

  it('chooses among the indicators of a two-mode network too', async () => {
    const women = ['--nodes', at('nodes.csv'), '--edges', at('edges.csv')];

    writeFileSync(at('nodes.csv'), 'id,mode\na,woman\nb,woman\ne,event\nf,event\n');
    writeFileSync(at('edges.csv'), 'source,target,directed\na,e,false\nb,e,false\nb,f,false\n');
    const words = ['--indicator', 'bipartite_density', '--indicator', 'order', '--out', at('two')];
    expect((await weefsel(['analyse', ...women, ...words])).code).toBe(0);
    // By hand: 3 ties of 2 x 2.
    expect(JSON.parse(read('two', 'results.json')).network).toEqual({ order: 4, bipartite_density: 0.75 });
  });
});

describe('weefsel analyse --figure', () => {
  it('draws the very figure that weefsel figure draws', async () => {
    const look = ['--size-by', 'degree_union', '--width', '120'];
    const ran = await analyse('drawn', '--indicator', 'density', '--figure', at('one.svg'), ...look);
    expect([ran.note, ran.code]).toEqual(['', 0]);
    expect(ran.out).toContain('one.svg');
    expect((await weefsel(['figure', ...data, ...look, '--out', at('other.svg')])).code).toBe(0);
    expect(read('one.svg')).toBe(read('other.svg'));
    // What is shown by size was asked for, and is in the results.
    expect(JSON.parse(read('drawn', 'run.json')).chosen).toEqual(['degree_union', 'density']);
  });

  it('draws it without an indicator, and as dots', async () => {
    expect((await analyse('dots', '--indicator', 'density', '--figure', at('one.png'), '--dpi', '72')).code).toBe(0);
    expect((await weefsel(['figure', ...data, '--dpi', '72', '--out', at('other.png')])).code).toBe(0);
    expect(readFileSync(at('one.png')).equals(readFileSync(at('other.png')))).toBe(true);
  });

  it('says so where the figure turns out too large, and writes nothing', async () => {
    const look = ['--figure', at('huge.png'), '--width', '420', '--dpi', '1200'];
    const { code, note, out } = await analyse('huge', '--indicator', 'density', ...look);
    expect([code, out, existsSync(at('huge')), existsSync(at('huge.png'))]).toEqual([2, '', false, false]);
    expect(note).toContain('1200');
  });

  it('refuses another ending before anything is read', async () => {
    const { code, note } = await analyse('bmp', '--figure', at('one.bmp'));
    expect([code, note.includes('svg')]).toEqual([3, true]);
    expect(existsSync(at('bmp'))).toBe(false);
  });
});
