import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { locales } from '../../server/model/text.ts';
import { csvFiles, csvRows, datasets } from './dataset-tables.ts';

const folders = ['brochure-2017', 'boom-antwerpen-synthetic', 'classic/karate', 'classic/florentine', 'classic/kite'];
const natureOf: Readonly<Record<string, string>> = {
  'brochure-2017': 'real',
  'boom-antwerpen-synthetic': 'synthetic',
  'classic/karate': 'published',
  'classic/florentine': 'published',
  'classic/kite': 'published',
};
const index = readFileSync(join(datasets, 'README.md'), 'utf8');

describe.each(folders)('the card of %s', (folder) => {
  const card = JSON.parse(readFileSync(join(datasets, folder, 'card.json'), 'utf8'));
  const readme = readFileSync(join(datasets, folder, 'README.md'), 'utf8');

  test('is complete in three languages', () => {
    expect(card.nature).toBe(natureOf[folder]);
    for (const text of [card.title, card.description, ...card.caveats]) {
      for (const locale of locales) expect(text[locale]).toMatch(/\S/);
    }
    expect(card.source).toMatch(/\S/);
    expect(card.licence).toMatch(/\S/);
    expect(card.caveats.length).toBeGreaterThan(0);
  });

  test('counts the rows of every file, and the README says the same', () => {
    const counted = Object.fromEntries(csvFiles(folder).map((file) => [file, csvRows(folder, file).length]));
    expect(card.rows).toEqual(counted);
    for (const [file, rows] of Object.entries(counted)) expect(readme).toContain(`| ${file} | ${rows} |`);
    expect(index).toContain(`](${folder})`);
  });
});

test('synthetic data say so in every place that a reader may meet first', () => {
  const card = JSON.parse(readFileSync(join(datasets, 'boom-antwerpen-synthetic/card.json'), 'utf8'));
  expect(card.title).toEqual({
    nl: expect.stringContaining('synthetisch'),
    en: expect.stringContaining('synthetic'),
    fr: expect.stringContaining('synthétique'),
  });
  expect(readFileSync(join(datasets, 'boom-antwerpen-synthetic/README.md'), 'utf8')).toMatch(
    /^# .*\(synthetic\)\n\n\*\*SYNTHETIC\.\*\*/,
  );
  for (const file of ['municipalities.csv', 'organisations.csv', 'relations.csv', 'coding.csv']) {
    expect(new Set(csvRows('boom-antwerpen-synthetic', file).map((row) => row.source))).toEqual(new Set(['synthetic']));
  }
});

/*
 * Witnesses: Zachary 1977 (34 members, 78 ties); Padgett and Ansell 1993 (16 families; 20 marriage and 15 business ties; Pucci without ties
 * in either); Krackhardt 1990 (10 nodes, 18 ties; degree of Diane 6, the highest: counted in his figure).
 */
test('the classics are the published networks', () => {
  expect([csvRows('classic/karate', 'nodes.csv').length, csvRows('classic/karate', 'edges.csv').length]).toEqual([34, 78]);
  const florentine = csvRows('classic/florentine', 'edges.csv');
  expect(florentine.filter((tie) => tie.relation === 'marriage').length).toBe(20);
  expect(florentine.filter((tie) => tie.relation === 'business').length).toBe(15);
  const named = new Set(florentine.flatMap((tie) => [tie.source, tie.target]));
  expect(
    csvRows('classic/florentine', 'nodes.csv')
      .filter(({ id }) => !named.has(id))
      .map(({ id }) => id),
  ).toEqual(['PUCCI']);
  const kite = csvRows('classic/kite', 'edges.csv');
  expect([csvRows('classic/kite', 'nodes.csv').length, kite.length]).toEqual([10, 18]);
  expect(kite.filter((tie) => tie.source === 'Diane' || tie.target === 'Diane').length).toBe(6);
});
