import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isWorded, type Piece, readFormula } from '../client/state/formula.ts';
import { explainedLetters, formulaLetters, legendOf, ownLetters } from '../client/state/letters.ts';
import { allMethods, groupMethods, type Method } from '../client/state/methods.ts';
import type { IndicatorList } from '../server/http/contract.ts';
import { locales, type Text } from '../server/model/text.ts';
import { methods } from '../server/pipeline/methods.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
const temporary = mkdtempSync(join(tmpdir(), 'weefsel-docs-'));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

/** Runs a command line of the documents: `npm run weefsel -- x` as `node server/cli.ts x`, in the project's folder. */
function weefsel(words: readonly string[]) {
  return spawnSync(process.execPath, ['server/cli.ts', ...words], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, LANG: 'en_GB.UTF-8' },
  });
}

describe('README', () => {
  const readme = read('README.md');

  it('fits on a page: at most 120 lines', () => {
    expect(readme.split('\n').length).toBeLessThanOrEqual(120);
  });

  it('gives the two commands', () => {
    for (const command of ['npm start', 'npm test']) expect(readme).toContain(`\`\`\`sh\n${command}\n\`\`\``);
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(['start', 'test', 'check', 'bench', 'weefsel']));
  });

  it('names only scripts and files that exist', () => {
    const documents = ['README.md', 'CONTRIBUTING.md', 'datasets/README.md'].map((path) => ({ path, text: read(path) }));
    const missing = documents.flatMap(({ path, text }) => [
      ...[...text.matchAll(/npm run ([a-z:]+)/g)].map((match) => match[1] ?? '').filter((name) => !(name in scripts)),
      ...[...text.matchAll(/\]\((?!https?:|#)([^)#]+)\)/g)]
        .map((match) => join(dirname(path), match[1] ?? ''))
        .filter((target) => !existsSync(join(root, target))),
    ]);
    expect(missing).toEqual([]);
  });

  it('shows a figure that its command makes again, byte for byte', () => {
    const out = join(temporary, 'boom.svg');
    const ran = weefsel(['figure', '--in', 'datasets/brochure-2017', '--municipality', 'Boom', '--lang', 'en', '--out', out]);
    expect(ran.stderr).toBe('');
    expect(ran.status).toBe(0);
    expect(readFileSync(out, 'utf8')).toBe(read('datasets/brochure-2017/figure-boom.svg'));
  });

  const commands = [...readme.matchAll(/^npm run weefsel -- (.+)$/gm)].map((match) => match[1] ?? '');
  it('shows commands of the command line', () => expect(commands.length).toBeGreaterThan(2));
  for (const command of commands) {
    it(`runs: weefsel ${command}`, () => {
      const words = command
        .split(' ')
        .map((word, index, all) => (['--out', '--figure'].includes(all[index - 1] ?? '') ? join(temporary, word) : word));
      const ran = weefsel(words);
      expect({ status: ran.status, stderr: ran.stderr }).toEqual({ status: 0, stderr: '' });
      expect(ran.stdout).not.toBe('');
    });
  }
});

/** Whether something is said in words, at any depth. */
function holdsWords(pieces: readonly Piece[]): boolean {
  const within = (piece: Piece): boolean =>
    (piece.kind === 'group' && holdsWords(piece.inner)) ||
    (piece.kind === 'fraction' && (holdsWords(piece.upper) || holdsWords(piece.lower)));
  return isWorded(pieces) || pieces.some(within);
}

describe('the methods page', () => {
  // As the page gets it: over the wire.
  const list = JSON.parse(JSON.stringify(methods)) as IndicatorList;
  const entries = allMethods(list);
  const formulas = entries.flatMap(({ id, chapter, formula, convention, parameters }) =>
    formula === null ? [] : [{ id, chapter, formula, told: [convention, ...parameters.map(({ label }) => label)] }],
  );
  /** A measure says what its letters are in its formula, where it says how it counts (`n_c = those with an answer`), or by what is chosen (`days (W)`). */
  const lettersOfMeasure = (formula: string, told: string): readonly string[] => {
    const named = [...told.matchAll(/(?<!\p{L})(?:(\p{L}_[\p{L}\d]+)|(\p{L})(?=\s*[=:,)]))/gu)];
    return [...ownLetters(formula), ...named.flatMap((match) => formulaLetters(match[1] ?? match[2] ?? ''))];
  };

  it('has an entry for everything in every registry, each with an anchor of its own', () => {
    const { indicators, twoMode, measures, comparisons } = methods;
    const registered = [...indicators, ...twoMode, ...measures, ...comparisons].map(({ id }) => id);
    expect(entries.map(({ id }) => id).toSorted()).toEqual(registered.toSorted());
    const anchors = [...registered, ...groupMethods(entries).map(({ id }) => id), 'main', 'root'];
    expect(anchors.length - new Set(anchors).size).toBe(0);
  });

  const lengths = {
    label: [2, 90],
    definition: [40, 700],
    undefinedWhen: [8, 400],
    convention: [8, 900],
    unit: [2, 200],
  } as const;
  const parts = (method: Method) =>
    (Object.keys(lengths) as (keyof typeof lengths)[]).flatMap((part): [keyof typeof lengths, Text][] => {
      const text = method[part];
      return text ? [[part, text]] : [];
    });

  it.each(locales)('says everything in %s, at a sensible length', (locale) => {
    const odd = entries.flatMap((method) =>
      parts(method).flatMap(([part, text]) => {
        const said = text[locale];
        const [least, most] = lengths[part];
        const isSentence = part === 'label' || part === 'unit' || /[.?)]$/.test(said);
        const isSound =
          said.length >= least && said.length <= most && said.trim() === said && isSentence && !/\{\w+\}| {2}/.test(said);
        return isSound ? [] : [`${method.id} ${part}: ${said}`];
      }),
    );
    expect(odd).toEqual([]);
  });

  it('says each definition in three ways, not in one language thrice', () => {
    const same = entries.filter(({ definition }) => new Set(locales.map((locale) => definition[locale])).size < locales.length);
    expect(same.map(({ id }) => id)).toEqual([]);
  });

  it.each(locales)('gives no two the same label in %s', (locale) => {
    const labels = entries.map(({ label }) => label[locale].toLowerCase());
    expect(labels.filter((label, place) => labels.indexOf(label) !== place)).toEqual([]);
  });

  it.each(locales)('explains every letter of its formulas in %s', (locale) => {
    const unexplained = formulas.flatMap(({ id, chapter, formula, told }) => {
      const words = told.map((text) => text?.[locale] ?? '').join(' ');
      const own = chapter === 'measures' ? lettersOfMeasure(formula[locale], words) : [];
      const wanted = formulaLetters(formula[locale]).filter((letter) => !own.includes(letter));
      const explained = new Set(legendOf(formula[locale], list.notation, own).flatMap(explainedLetters));
      return wanted.filter((letter) => !explained.has(letter)).map((letter) => `${id}: ${letter} in ${formula[locale]}`);
    });
    expect(unexplained).toEqual([]);
  });

  it('says a formula in the reader’s language wherever it has words', () => {
    const worded = formulas.filter(
      ({ formula }) => readFormula(formula.nl).some(holdsWords) && (formula.nl === formula.en || formula.nl === formula.fr),
    );
    expect(worded.map(({ id, formula }) => `${id}: ${formula.nl}`)).toEqual([]);
  });

  it('names its literature with a year, and every DOI as one', () => {
    const literature = entries.flatMap(({ id, references }) => references.map((reference) => ({ id, ...reference })));
    expect(literature.filter(({ citation }) => !/\(\d{4}[a-z]?\)/.test(citation))).toEqual([]);
    expect(literature.filter(({ doi }) => doi !== undefined && !/^10\.\d{4,9}\/\S*[^\s.,;]$/.test(doi))).toEqual([]);
    const dois = new Map(literature.flatMap(({ doi, citation }) => (doi ? [[doi, citation]] : [])));
    expect(literature.filter(({ doi, citation }) => doi !== undefined && dois.get(doi) !== citation)).toEqual([]);
  });

  it('has no unit that says other bounds than the range', () => {
    const wrong = entries.filter(({ unit, range }) => {
      const said = /van (−?\d) tot (−?\d)$/.exec(unit?.nl ?? '');
      if (!said || !range) return false;
      const [least, most] = [said[1], said[2]].map((bound) => Number((bound ?? '').replace('−', '-')));
      return range.min === null || range.max === null || range.min < (least ?? 0) || range.max > (most ?? 0);
    });
    expect(wrong.map(({ id, unit, range }) => [id, unit?.nl, range])).toEqual([]);
  });

  it('leads on only to entries that exist', () => {
    const known = new Set(entries.map(({ id }) => id));
    expect(entries.flatMap(({ statistics }) => statistics).filter((id) => !known.has(id))).toEqual([]);
  });

  it.each(locales)('is what `weefsel indicators --lang %s` prints', (locale) => {
    const ran = weefsel(['indicators', '--lang', locale]);
    expect({ status: ran.status, stderr: ran.stderr }).toEqual({ status: 0, stderr: '' });
    const missing = entries.filter(
      ({ id, label, definition, formula }) =>
        !ran.stdout.includes(`${id}: ${label[locale]}\n  ${definition[locale]}\n`) ||
        !ran.stdout.includes(formula?.[locale] ?? ''),
    );
    expect(missing.map(({ id }) => id)).toEqual([]);
  });
});

describe('the command line', () => {
  it('has every command that the documents name', () => {
    const documents = ['README.md', 'CONTRIBUTING.md', 'datasets/README.md'].map(read).join('\n');
    const named = [...documents.matchAll(/(?:`weefsel|npm run weefsel --) ([a-z]+)/g)].map((match) => match[1] ?? '');
    const known = [...weefsel(['--help']).stdout.matchAll(/^ {2}([a-z]+) /gm)].map((match) => match[1] ?? '');
    expect(named.length).toBeGreaterThan(4);
    expect(named.filter((command) => !known.includes(command))).toEqual([]);
  });
});

describe('notebooks', () => {
  it('run as their README says', () => {
    const commands = [...read('notebooks/README.md').matchAll(/\| `node (notebooks\/[\w-]+\.ts)` \|/g)].map(
      (match) => match[1] ?? '',
    );
    expect(commands.length).toBeGreaterThan(0);
    for (const notebook of commands) {
      const ran = spawnSync(process.execPath, [notebook], { cwd: root, encoding: 'utf8' });
      expect({ notebook, status: ran.status, stderr: ran.stderr }).toEqual({ notebook, status: 0, stderr: '' });
      // Counted by hand in relations.csv and coding.csv: De Troetelboom has ties with all four others.
      if (notebook.endsWith('first-look.ts')) expect(ran.stdout).toContain('De Troetelboom: 4 partners\n');
    }
  });
});

describe('CONTRIBUTING: add an indicator', () => {
  const guide = read('CONTRIBUTING.md');
  const blocks = [...guide.matchAll(/```ts\n([\s\S]*?)```/g)].map((match) => match[1] ?? '');
  const file = /Write `(server\/indicators\/[\w/-]+\.ts)`/.exec(guide)?.[1] ?? '';
  const copy = join(root, 'node_modules/.weefsel-walk-through');

  beforeAll(() => {
    rmSync(copy, { recursive: true, force: true });
    mkdirSync(copy, { recursive: true });
    cpSync(join(root, 'server'), join(copy, 'server'), { recursive: true });
    for (const name of ['package.json', 'tsconfig.json']) cpSync(join(root, name), join(copy, name));
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
    writeFileSync(join(copy, file), blocks[0] ?? '');
    const list = join(copy, 'server/indicators/list.ts');
    writeFileSync(list, `${readFileSync(list, 'utf8')}${blocks[1] ?? ''}`);
  });
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  it('compiles as written', () => {
    writeFileSync(
      join(copy, 'tsconfig.json'),
      JSON.stringify({ ...JSON.parse(read('tsconfig.json')), include: ['server/indicators'] }),
    );
    const ran = spawnSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '--noEmit', '-p', copy], {
      encoding: 'utf8',
    });
    expect(ran.stdout).toBe('');
  });

  it('makes an indicator that computes', () => {
    // Node strips no types under node_modules, so the copy is reached by its real path through a link elsewhere.
    const linked = join(temporary, 'walk-through');
    cpSync(copy, linked, { recursive: true, filter: (path) => !path.endsWith('.weefsel-walk-through/node_modules') });
    symlinkSync(join(root, 'node_modules'), join(linked, 'node_modules'));
    const script = `
      import { UndirectedGraph } from 'graphology';
      const { computeIndicators } = await import(${JSON.stringify(pathToFileURL(join(linked, 'server/indicators/compute.ts')).href)});
      const { networkRecipe } = await import(${JSON.stringify(pathToFileURL(join(linked, 'server/model/network-recipe.ts')).href)});
      const graph = new UndirectedGraph();
      for (const [id, sector] of [['a', 'welfare'], ['b', 'childcare'], ['c', 'partner'], ['d', null]]) graph.addNode(id, { label: id, sector, attributes: {}, folded: [] });
      const tie = { weight: 1, types: [], sources: ['relations'], sourceClass: 'unconfirmed_one_report', records: [] };
      graph.addEdge('a', 'b', tie);
      graph.addEdge('b', 'c', tie);
      const network = { graph, recipe: networkRecipe.parse({}), weightUnit: 'reports', report: {} };
      const { node } = computeIndicators(network, { partitions: [], seed: 1 });
      console.log(JSON.stringify(node.find(({ id }) => id === 'partner_sectors').values));
    `;
    const ran = spawnSync(process.execPath, ['--input-type=module', '-e', script], { cwd: linked, encoding: 'utf8' });
    expect(ran.stderr).toBe('');
    // By hand: a - b - c in a row, each of a sector of its own; d alone.
    expect(JSON.parse(ran.stdout)).toEqual([1, 2, 1, 0]);
  });
});
