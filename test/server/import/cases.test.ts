import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { FileReading } from '../../../server/import/format.ts';
import { emptyContext } from '../../../server/import/import-context.ts';
import { readFiles } from '../../../server/import/read-files.ts';
import { importPlanSchema } from '../../../server/model/reading-plan.ts';

/*
 * Golden folders: `in` holds the files as they arrive, `out/readings.json` what reading them must give.
 * Every stored value was checked by hand against the rules of the import before it was stored. On a difference the
 * new reading is put beside it as `readings-changed.json`.
 */

const root = fileURLToPath(new URL('../../cases/import/', import.meta.url));

type Case = {
  readonly about: string;
  /** An ImportPlan, without what it leaves open. */
  readonly plan?: unknown;
};

/** A reading as it is stored: empty cells left out, one language. */
function summary(reading: FileReading) {
  const { file, source: _, part, parsed, issues, columns, ...rest } = reading;
  return {
    file,
    ...(part !== null && { part }),
    ...rest,
    refused: [...rest.refused],
    columns: columns.map(({ header, column }) => `${header} -> ${column}`),
    issues: issues.map(({ message, ...issue }) => ({ ...issue, message: message.en })),
    parsed: parsed.map(({ line, row, values, attributes }) => ({
      line,
      row,
      ...Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)),
      ...(attributes !== null && { attributes: Object.entries(attributes) }),
    })),
  };
}

describe('golden import cases', () => {
  for (const name of readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(`${root}${entry.name}/case.json`))
    .map((entry) => entry.name)
    .sort()) {
    const folder = `${root}${name}/`;
    // The file is ours and has this form.
    const { about, plan } = JSON.parse(readFileSync(`${folder}case.json`, 'utf8')) as Case;
    it(`${name}: ${about}`, () => {
      const files = readdirSync(`${folder}in`)
        .sort()
        .map((file) => ({ name: file, bytes: readFileSync(`${folder}in/${file}`) }));
      const readings = readFiles(files, emptyContext('2026-11-22'), {
        plan: importPlanSchema.parse(plan ?? {}),
      });
      const found = `${JSON.stringify(readings.map(summary), null, 2)}\n`;
      const stored = `${folder}out/readings.json`;
      const changed = `${folder}out/readings-changed.json`;
      const expected = existsSync(stored) ? readFileSync(stored, 'utf8') : '';
      if (found === expected) rmSync(changed, { force: true });
      else writeFileSync(changed, found);
      expect(JSON.parse(found)).toEqual(expected === '' ? null : JSON.parse(expected));
    });
  }
});
