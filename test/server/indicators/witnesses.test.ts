import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { indicators } from '../../../server/indicators/index.ts';
import { twoModeIndicators } from '../../../server/indicators/two-mode/compute-two-mode.ts';

/* Laws hold for any number; this sees to it that each indicator has a value of its own that somebody else gave: another tool, or a network worked out by hand. */

function filesUnder(folder: string, ending: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Tests that run over the whole registry name no value of any. */
const ofAll = ['contract.test.ts', 'witnesses.test.ts'];

it('each indicator has a witness in another tool, or a known network', () => {
  const byTools = filesUnder('test/reference', '.json').map((path) => readFileSync(path, 'utf8'));
  const byHand = filesUnder('test/server/indicators', '.test.ts')
    .filter((path) => !ofAll.some((name) => path.endsWith(name)))
    .map((path) => readFileSync(path, 'utf8'));
  const isNamed = (id: string, hasParameter: boolean): boolean =>
    byTools.some((text) => text.includes(`"${id}"`) || (hasParameter && text.includes(`"${id}_`))) ||
    byHand.some((text) => text.includes(`'${id}'`) || text.includes(`${id}:`) || (hasParameter && text.includes(`${id}_`)));
  const all = [...indicators, ...twoModeIndicators];
  expect(all.filter(({ id, parameters }) => !isNamed(id, parameters.length > 0)).map(({ id }) => id)).toEqual([]);
});
