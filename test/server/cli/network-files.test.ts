import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { xlsxFile } from '../import/xlsx-file.ts';
import { weefsel as runWeefsel } from './weefsel.ts';

/* Files with several tables on the command line. */

const temporary = mkdtempSync(join(tmpdir(), 'weefsel-network-files-'));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

const weefsel = (...words: string[]) => runWeefsel(words, { WEEFSEL_DATA: join(temporary, 'store') });

function write(name: string, content: string | Uint8Array): string {
  const path = join(temporary, name);
  writeFileSync(path, content);
  return path;
}

const graphml = write(
  'net.graphml',
  `<graphml><graph edgedefault="undirected">${['a', 'b', 'c', 'alleen'].map((id) => `<node id="${id}"/>`).join('')}
   <edge source="a" target="b"/><edge source="b" target="c"/></graph></graphml>`,
);

describe('check', () => {
  it('reports a file with several tables as one, with each of its parts', async () => {
    const { code, out } = await weefsel('check', graphml, '--json', '--rows');
    const report = JSON.parse(out);
    expect(code).toBe(0);
    expect(report).toMatchObject({ file: 'net.graphml', kind: null, outcome: 'accept', records: 6, accepted: 6, issues: [] });
    expect(report.parts.map((part: Record<string, unknown>) => [part.part, part.kind, part.records])).toEqual([
      ['nodes', 'organisations', 4],
      ['ties', 'relations', 2],
    ]);
    expect(report.parts[1].rows[1]).toMatchObject({ from_org: 'b', to_org: 'c', direction: 'mutual' });
  });

  it('names the parts for a reader, and ends with the worst of them', async () => {
    const sheet = (name: string, date: string) => ({
      name,
      rows: [
        ['datum', 'van', 'naar'],
        [date, 'a', 'b'],
        [`2024-01-0${name.length}`, name, 'c'],
      ],
    });
    const path = write('map.xlsx', xlsxFile([sheet('Goed', '2024-01-04'), sheet('Half', '31/02/2024')]));
    const { code, out } = await weefsel('check', path);
    expect(code).toBe(1);
    expect(out).toContain('map.xlsx · Goed: contacts, in order, with remarks, 2/2 rows');
    expect(out).toContain('map.xlsx · Half: contacts, usable in part, 1/2 rows');
    const both = JSON.parse((await weefsel('check', path, graphml, '--json')).out);
    expect(Object.keys(both)).toEqual(['map.xlsx', 'net.graphml']);
    expect(both['map.xlsx']).toMatchObject({ kind: 'contacts', outcome: 'partial', records: 4, accepted: 3 });
    expect(both['map.xlsx'].issues).toContainEqual(expect.objectContaining({ part: 'Half', code: 'bad-date', row: 2, line: 2 }));
  });
});

describe('analyse', () => {
  it('takes the nodes of a network file along, isolates too', async () => {
    const folder = join(temporary, 'out');
    expect((await weefsel('analyse', '--edges', graphml, '--out', folder)).code).toBe(0);
    expect(existsSync(join(folder, 'node-indicators.csv'))).toBe(true);
    expect(readFileSync(join(folder, 'node-indicators.csv'), 'utf8')).toContain('alleen');
  });

  it('takes only the ties where a node list stands beside it', async () => {
    const nodes = write('nodes.csv', 'id,label\na,A\nb,B\nc,C\n');
    const folder = join(temporary, 'beside');
    expect((await weefsel('analyse', '--nodes', nodes, '--edges', graphml, '--out', folder)).code).toBe(0);
    expect(readFileSync(join(folder, 'node-indicators.csv'), 'utf8')).not.toContain('alleen');
  });
});
