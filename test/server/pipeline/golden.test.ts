import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { studyTables } from '../../../server/export/study-tables.ts';
import { weefsel } from '../cli/weefsel.ts';

/*
 * Golden cases: what a command line makes of a data set, kept in files. A case is a folder: in/command.json holds the words of the
 * command, out/ the files it must write of the network. Numbers are compared to ten digits; a difference is written beside as
 * `<name>-changed`. Measures of the records themselves have small cases of their own, and are left out here.
 */

const cases = 'test/cases/pipeline';
const temporary = mkdtempSync(join(tmpdir(), 'weefsel-golden-'));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

/** What depends on the machine's Node and the product's version is not part of a case. */
const settled = (text: string): string =>
  text
    .replace(/-?\d+\.\d{10,}(?:e-?\d+)?/g, (number) => Number(Number(number).toPrecision(10)).toString())
    .replace(/"node": "[^"]+"/g, '"node": "(node)"')
    .replace(/"weefsel": "[^"]+"/g, '"weefsel": "(version)"');

const ofRecords = new Set(studyTables.map(({ id }) => `${id}.csv`));

/** A file that was made, as it is compared. */
function made(file: string, text: string): string {
  if (file !== 'results.json') return settled(text);
  const { study: _study, ...network } = JSON.parse(text) as { study?: unknown };
  return settled(`${JSON.stringify(network, null, 2)}\n`);
}

describe('golden cases', () => {
  for (const name of readdirSync(cases)) {
    it(name, async () => {
      const { words } = JSON.parse(readFileSync(join(cases, name, 'in/command.json'), 'utf8')) as { words: string[] };
      const out = join(temporary, name);
      const { code, note } = await weefsel([...words, '--out', out], { LANG: 'nl_BE.UTF-8' });
      expect({ code, note }).toEqual({ code: 0, note: '' });
      const expected = readdirSync(join(cases, name, 'out')).filter((file) => !file.endsWith('-changed'));
      const written = readdirSync(out).filter((file) => !ofRecords.has(file));
      expect(expected).toEqual(written.sort());
      const changed = expected.filter((file) => {
        const content = made(file, readFileSync(join(out, file), 'utf8'));
        if (content === readFileSync(join(cases, name, 'out', file), 'utf8')) return false;
        writeFileSync(join(cases, name, 'out', `${file}-changed`), content);
        return true;
      });
      expect(changed, `compare with the files ending in -changed in ${join(cases, name, 'out')}`).toEqual([]);
    });
  }
});
