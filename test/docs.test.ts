import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

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
      const words = command.split(' ').map((word, index, all) => (all[index - 1] === '--out' ? join(temporary, word) : word));
      const ran = weefsel(words);
      expect({ status: ran.status, stderr: ran.stderr }).toEqual({ status: 0, stderr: '' });
      expect(ran.stdout).not.toBe('');
    });
  }
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
