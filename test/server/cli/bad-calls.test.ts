import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { weefsel } from './weefsel.ts';

/* What a command line cannot mean ends with 3, before anything is read; a place that takes no files is told before anything is computed. */

const folder = mkdtempSync(join(tmpdir(), 'weefsel-calls-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const nowhere = join(folder, 'not-there');
const out = join(folder, 'out');
const edges = join(folder, 'edges.csv');
writeFileSync(edges, 'source,target\na,b\n');

const told = async (...words: string[]) => {
  const { code, note } = await weefsel([...words, '--lang', 'en']);
  return { code, note };
};

describe('before the files are looked at', () => {
  it.each([
    ['analyse', ['--out', out, '--figure']],
    ['figure', ['--out']],
  ])('a figure of a kind that is not made: %s', async (command, words) => {
    const { code, note } = await told(command, '--in', nowhere, ...words, join(folder, 'x.gif'));
    expect([code, note]).toEqual([3, expect.stringContaining('“gif” does not exist. Choose from: ')]);
    expect(note).toContain('svg');
  });

  it.each([
    ['analyse', ['--out', out, '--figure']],
    ['figure', ['--out']],
  ])('a size that nothing has: %s', async (command, words) => {
    const { code, note } = await told(command, '--in', nowhere, ...words, join(folder, 'x.svg'), '--size-by', 'degre_in');
    expect([code, note]).toEqual([3, expect.stringContaining('Did you mean “degree_in”?')]);
  });

  it('a place where no file can be put', async () => {
    const below = join(edges, 'further', 'x.svg');
    for (const words of [
      ['analyse', '--out', below],
      ['analyse', '--out', out, '--figure', below],
      ['figure', '--out', below],
    ]) {
      const [command = '', ...rest] = words;
      const { code, note } = await told(command, '--in', nowhere, ...rest);
      expect([code, note]).toEqual([2, expect.stringContaining('cannot be written')]);
    }
    expect(existsSync(out)).toBe(false);
  });
});

it.runIf(process.platform === 'linux')('a folder that refuses every new one ends, and is told', { timeout: 20_000 }, async () => {
  const { code, note } = await told('analyse', '--edges', edges, '--out', out, '--figure', '/proc/weefsel/deeper/x.svg');
  expect([code, note]).toEqual([2, expect.stringContaining('cannot be written')]);
});

it('measures of what happened and was said cannot be had of a file of ties: what was asked is named', async () => {
  const family = await told('analyse', '--edges', edges, '--out', out, '--family', 'collaboration');
  expect([family.code, family.note]).toEqual([3, expect.stringContaining('--family collaboration is about')]);
  const measure = await told('analyse', '--edges', edges, '--out', out, '--indicator', 'isolation');
  expect([measure.code, measure.note]).toEqual([3, expect.stringContaining('--indicator isolation is about')]);
});
