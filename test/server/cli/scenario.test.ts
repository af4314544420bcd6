import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { weefsel } from './weefsel.ts';

const folder = mkdtempSync(join(tmpdir(), 'weefsel-scenario-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const data = ['--in', 'datasets/brochure-2017', '--municipality', 'Boom', '--lang', 'nl'];
const written = join(folder, 'scenario.json');
const scenario = { name: 'Zonder De Troetelboom', changes: [{ kind: 'remove-organisation', organisation: 'troetelboom' }] };
writeFileSync(written, JSON.stringify(scenario));
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

describe('weefsel analyse --scenario', () => {
  it('sets every value before and after beside the results of the data, which stay what they are', async () => {
    expect((await weefsel(['analyse', ...data, '--out', join(folder, 'plain')])).note).toBe('');
    const ran = await weefsel(['analyse', ...data, '--scenario', written, '--out', join(folder, 'what-if')]);
    expect([ran.note, ran.code]).toEqual(['', 0]);
    for (const table of ['node-indicators.csv', 'network-indicators.csv', 'tie-indicators.csv', 'isolation.csv']) {
      expect(read(`what-if/${table}`)).toBe(read(`plain/${table}`));
    }
    const rows = read('what-if/scenario.csv').trimEnd().split('\r\n');
    // By hand: four of five organisations stay, two of them alone.
    expect(rows).toContain('Zonder De Troetelboom,network,order,,,,5,4,-1,true,');
    expect(rows).toContain('Zonder De Troetelboom,network,isolates,,,,0,2,2,true,');
    expect(rows).toContain('Zonder De Troetelboom,node,degree_union,,troetelboom,,4,,,true,Is er in het scenario niet meer.');
    expect(rows).toContain('Zonder De Troetelboom,measure,isolation,organisation,boempetat,,7,3,-4,true,');
    const { whatIf, run, ...asTheDataAre } = JSON.parse(read('what-if/results.json'));
    const { run: plainRun, ...plain } = JSON.parse(read('plain/results.json'));
    expect(asTheDataAre).toEqual(plain);
    expect(whatIf.scenario).toMatchObject(scenario);
    expect(whatIf.differences).toContainEqual({
      scope: 'network',
      id: 'isolates',
      by: null,
      of: [],
      key: [],
      before: 0,
      after: 2,
      difference: 2,
      changed: true,
    });
    expect(run).toEqual({ ...plainRun, scenario: whatIf.scenario });
  });

  it('makes the same again from its run.json, as a table and as a figure', async () => {
    const run = join(folder, 'what-if', 'run.json');
    const drawn = join(folder, 'again.svg');
    const again = ['analyse', ...data, '--recipe', run, '--figure', drawn, '--out', join(folder, 'again')];
    expect((await weefsel(again)).code).toBe(0);
    for (const name of ['scenario.csv', 'results.json', 'run.json']) {
      expect(read(`again/${name}`)).toBe(read(`what-if/${name}`));
    }
    for (const [option, out] of [
      [['--scenario', written], 'one.svg'],
      [['--scenario', run], 'other.svg'],
      [['--recipe', run], 'third.svg'],
    ] as const) {
      expect((await weefsel(['figure', ...data, ...option, '--out', join(folder, out)])).code).toBe(0);
      expect(read(out)).toBe(read('again.svg'));
    }
    expect(read('one.svg')).toContain('Denkoefening “Zonder De Troetelboom”: De Troetelboom valt weg.');
  });

  it('leaves the scenario of a run.json out where it is told to, and says so where values are those of the data', async () => {
    const run = join(folder, 'what-if', 'run.json');
    await weefsel(['analyse', ...data, '--recipe', run, '--no-scenario', '--out', join(folder, 'without')]);
    expect(read('without/results.json')).toBe(read('plain/results.json'));
    expect(existsSync(join(folder, 'without', 'scenario.csv'))).toBe(false);
    for (const asked of [
      ['evidence', '--indicator', 'order'],
      ['compare', '--test', 'cug', '--statistic', 'density', '--given', 'size', '--reps', '10'],
    ]) {
      const ran = await weefsel([...asked, ...data, '--recipe', run]);
      expect([ran.code, ran.note]).toEqual([
        0,
        expect.stringContaining(
          'Bij deze run hoort het scenario “Zonder De Troetelboom”. Wat hier volgt gaat over de gegevens zelf, zonder dat scenario.',
        ),
      ]);
    }
  });

  it('of a run.json is checked where it is wanted alone', async () => {
    const recipe = ['--recipe', join(folder, 'wrong-run.json')];
    const write = (faulty: unknown): void =>
      writeFileSync(
        join(folder, 'wrong-run.json'),
        JSON.stringify({ ...JSON.parse(read('what-if/run.json')), scenario: faulty }),
      );
    write({ name: 'Leeg', changes: [] });
    const drawn = ['figure', ...data, ...recipe, '--out', join(folder, 'checked.svg')];
    const refused = await weefsel(drawn);
    expect([refused.code, refused.note]).toEqual([
      2,
      expect.stringMatching(/^wrong-run\.json: Het scenario is niet juist bij “changes”/),
    ]);
    expect((await weefsel([...drawn, '--no-scenario'])).code).toBe(0);
    expect((await weefsel([...drawn, '--scenario', written])).code).toBe(0);
    const evidence = ['evidence', ...data, ...recipe, '--indicator', 'order'];
    const named = await weefsel(evidence);
    expect([named.code, named.note]).toEqual([0, expect.stringContaining('Bij deze run hoort het scenario “Leeg”.')]);
    write({ changes: 1 });
    const nameless = await weefsel(evidence);
    expect([nameless.code, nameless.note]).toEqual([0, expect.stringContaining('Bij deze run hoort een scenario.')]);
  });

  it('says that a run has none, where it is asked for', async () => {
    const ran = await weefsel([
      'figure',
      ...data,
      '--scenario',
      join(folder, 'plain', 'run.json'),
      '--out',
      join(folder, 'no.svg'),
    ]);
    expect([ran.code, ran.note]).toEqual([2, expect.stringMatching(/^De run in run\.json heeft geen scenario\./)]);
  });

  it('says in a sentence what is wrong with a scenario', async () => {
    const wrong = join(folder, 'wrong.json');
    for (const [text, sentence] of [
      ['{', 'wrong.json: Het scenario is niet juist bij “scenario”'],
      ['{"name":"x","changes":[]}', 'Het scenario is niet juist bij “changes”'],
      ['{"name":"x","changes":[{"kind":"remove-person","person":"p-1"}]}', 'De medewerker “p-1” uit het scenario'],
    ] as const) {
      writeFileSync(wrong, text);
      const ran = await weefsel(['figure', ...data, '--scenario', wrong, '--out', join(folder, 'no.svg')]);
      expect([ran.code, ran.note]).toEqual([2, expect.stringContaining(sentence)]);
    }
  });
});
