import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contextFromRecords } from '../../server/import/context-from-records.ts';
import { readFiles } from '../../server/import/read-files.ts';
import { emptyRecords } from '../../server/model/records.ts';
import { tableKinds } from '../../server/model/tables.ts';
import { csvFiles, csvRows, datasets } from './dataset-tables.ts';

/* The data sets that are loaded as studies go through the product's own import check. */

function readings(folder: string) {
  const present = csvFiles(folder);
  const names = tableKinds.map((kind) => `${kind}.csv`).filter((name) => present.includes(name));
  const files = names.map((name) => ({ name, bytes: readFileSync(join(datasets, folder, name)) }));
  return readFiles(files, contextFromRecords(emptyRecords(), '2026-01-01'));
}

test.each(['brochure-2017', 'boom-antwerpen-synthetic'])('%s is taken in whole, without errors', (folder) => {
  for (const reading of readings(folder)) {
    expect(reading.kind).toBe(reading.file.replace('.csv', ''));
    expect([reading.file, reading.errors, reading.parsed.length]).toEqual([
      reading.file,
      0,
      csvRows(folder, reading.file).length,
    ]);
  }
});

test('there is nothing to warn of but the internal contacts of the synthetic log', () => {
  const internal = csvRows('boom-antwerpen-synthetic', 'contacts.csv').filter((row) => row.from_org === row.to_org).length;
  for (const folder of ['brochure-2017', 'boom-antwerpen-synthetic']) {
    for (const { file, issues, warnings } of readings(folder)) {
      expect(issues.filter(({ code }) => code !== 'self-tie')).toEqual([]);
      expect([file, warnings]).toEqual([file, file === 'contacts.csv' ? internal : 0]);
    }
  }
});
