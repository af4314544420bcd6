import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

type Import = { readonly target: string; readonly typeOnly: boolean };
type SourceFile = { readonly path: string; readonly text: string; readonly lines: number; readonly imports: readonly Import[] };

function pathsUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (entry.name === 'dist' || entry.name === 'node_modules') return [];
    const path = posix.join(folder, entry.name);
    return entry.isDirectory() ? pathsUnder(path) : [path];
  });
}

/** Static imports, re-exports and literal `import()` of a file; relative ones resolved from the project's root. */
function importsOf(path: string, text: string): Import[] {
  const statements =
    /(?:^|\n)\s*(import|export)\s+(type\s+)?[^'";]*?from\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g;
  return [...text.matchAll(statements)].map((match) => {
    const written = match[3] ?? match[4] ?? match[5] ?? '';
    const target = written.startsWith('.') ? posix.normalize(posix.join(posix.dirname(path), written)) : written;
    return { target, typeOnly: match[2] !== undefined };
  });
}

const files: readonly SourceFile[] = ['server', 'client', 'notebooks', 'datasets', 'test']
  .flatMap(pathsUnder)
  .filter((path) => /\.(ts|tsx|mjs)$/.test(path))
  .map((path) => {
    const text = readFileSync(join(root, path), 'utf8');
    return { path, text, lines: text.split('\n').length - 1, imports: importsOf(path, text) };
  });
const product = files.filter((file) => !file.path.startsWith('test/'));

/** The room of the house a file stands in: a folder of server/, or a file directly in it, or client/. */
function roomOf(path: string): string {
  const [top, second = ''] = path.split('/');
  return top === 'server' ? second.replace(/\.(ts|mjs)$/, '') : (top ?? '');
}

const pure = ['model', 'import', 'graph', 'indicators', 'compare', 'export'];
const mayImport: Readonly<Record<string, readonly string[]>> = {
  model: [],
  import: ['model'],
  graph: ['model'],
  indicators: ['graph', 'model'],
  compare: ['indicators', 'graph', 'model'],
  export: ['compare', 'indicators', 'graph', 'model'],
  store: ['model'],
  access: ['model'],
  pipeline: [...pure, 'store'],
  jobs: ['pipeline', 'store', 'import', 'model'],
  intake: ['jobs', 'pipeline', 'model'],
  http: ['intake', 'pipeline', 'jobs', 'access', ...pure, 'store', 'config'],
  config: ['model'],
  cli: ['pipeline', 'jobs', 'http', 'access', ...pure, 'store', 'config', 'keep-compiled'],
  main: ['cli', 'keep-compiled'],
  setup: [],
  'check-lock': [],
  'keep-compiled': [],
  client: [],
  notebooks: [...pure, 'pipeline'],
  datasets: ['model'],
};

describe('the house', () => {
  it('has a room for every file', () => {
    const homeless = product.filter((file) => !(roomOf(file.path) in mayImport)).map((file) => file.path);
    expect(homeless).toEqual([]);
  });

  it('lets data flow one way', () => {
    const wrong = product.flatMap((file) => {
      const room = roomOf(file.path);
      return file.imports
        .filter(({ target }) => /^(server|client|notebooks|datasets|test)\//.test(target))
        .filter(({ target }) => roomOf(target) !== room && !mayImport[room]?.includes(roomOf(target)))
        .filter(({ target, typeOnly }) => !(room === 'client' && typeOnly && target === 'server/http/contract.ts'))
        .map(({ target }) => `${file.path} -> ${target}`);
    });
    expect(wrong).toEqual([]);
  });

  it('lets the client know types of the server, never its code', () => {
    const wrong = product
      .filter((file) => file.path.startsWith('client/'))
      .flatMap((file) =>
        file.imports
          .filter(({ target, typeOnly }) => target.startsWith('server/') && !typeOnly)
          .map(({ target }) => `${file.path} -> ${target}`),
      );
    expect(wrong).toEqual([]);
  });

  it('keeps features of the client apart: they meet in state, api and ui', () => {
    const feature = (path: string) => /^client\/features\/([^/]+)\//.exec(path)?.[1];
    const wrong = product.flatMap((file) =>
      file.imports
        .filter(({ target }) => feature(file.path) && feature(target) && feature(file.path) !== feature(target))
        .map(({ target }) => `${file.path} -> ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('imports no test from the product', () => {
    const wrong = product.flatMap((file) =>
      file.imports.filter(({ target }) => target.startsWith('test/')).map(({ target }) => `${file.path} -> ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('has no cycles', () => {
    const known = new Map(
      files.map((file) => [file.path, file.imports.filter(({ typeOnly }) => !typeOnly).map(({ target }) => target)]),
    );
    const state = new Map<string, 'open' | 'done'>();
    const cycles: string[] = [];
    const visit = (path: string, trail: readonly string[]): void => {
      if (state.get(path) === 'done') return;
      if (state.get(path) === 'open') {
        cycles.push([...trail.slice(trail.indexOf(path)), path].join(' -> '));
        return;
      }
      state.set(path, 'open');
      for (const target of known.get(path) ?? []) if (known.has(target)) visit(target, [...trail, path]);
      state.set(path, 'done');
    };
    for (const path of known.keys()) visit(path, []);
    expect(cycles).toEqual([]);
  });
});

describe('the stages are pure', () => {
  const stages = product.filter((file) => pure.includes(roomOf(file.path)));
  const banned: readonly (readonly [string, RegExp])[] = [
    ['reads the clock', /\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\.now\b/],
    ['draws unseeded chance', /\bMath\.random\b|\bcrypto\.(?:randomUUID|getRandomValues)\b/],
    ['reads the process', /\bprocess\.|\bglobalThis\.process\b/],
    ['prints', /\bconsole\./],
    ['waits or schedules', /\bset(?:Timeout|Interval|Immediate)\(/],
  ];
  const code = (text: string): string => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:])\/\/.*$/gm, '$1');

  it('import nothing that touches the outside', () => {
    const outside = /^(node:|express|kysely|pg$|multer|pino|commander|helmet)/;
    const wrong = stages.flatMap((file) =>
      file.imports.filter(({ target }) => outside.test(target)).map(({ target }) => `${file.path} -> ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  for (const [what, pattern] of banned) {
    it(`no stage ${what}`, () => {
      expect(stages.filter((file) => pattern.test(code(file.text))).map((file) => file.path)).toEqual([]);
    });
  }
});

describe('sizes and names', () => {
  it('keeps every file under 400 lines', () => {
    expect(files.filter((file) => file.lines > 400).map((file) => `${file.path}: ${file.lines}`)).toEqual([]);
  });

  it('reads the environment where a process starts only', () => {
    const readers = product.filter((file) => /\bprocess\.env\b/.test(file.text)).map((file) => file.path);
    expect(
      readers.filter(
        (path) => !['server/main.ts', 'server/cli.ts', 'server/keep-compiled.ts', 'server/setup.mjs'].includes(path),
      ),
    ).toEqual([]);
  });

  it('has no drawer for odds and ends', () => {
    const names = /(^|\/)(utils?|helpers?|common|misc|manager)(\.|\/|$)/i;
    expect(product.filter((file) => names.test(file.path)).map((file) => file.path)).toEqual([]);
  });

  it('keeps registries to plain export lines', () => {
    const lists = product.filter((file) => /\/list\.ts$/.test(file.path));
    expect(lists.length).toBeGreaterThan(0);
    for (const list of lists) {
      const other = list.text
        .replace(/\/\*[\s\S]*?\*\//g, '')
        .split(/;\s*\n/)
        .filter((statement) => statement.trim() !== '' && !/^\s*export \{[^}]*\} from '[^']+'$/.test(statement.trim()));
      expect({ path: relative('.', list.path), other }).toEqual({ path: list.path, other: [] });
    }
  });
});
