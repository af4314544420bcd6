import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FileReading, SourceFile } from '../../../server/import/format.ts';
import { emptyContext } from '../../../server/import/import-context.ts';
import { readEdgeFiles } from '../../../server/import/read-edge-files.ts';
import { readFiles } from '../../../server/import/read-files.ts';
import type { StudyRecords } from '../../../server/model/records.ts';
import type { TableKind } from '../../../server/model/tables.ts';
import { type PlainStudy, study } from './study.ts';

const root = join(import.meta.dirname, '..', '..', '..');

/** Reads canonical files of the project into records, through the import; a file that is refused fails the test. */
export function readStudy(folder: string, kinds: readonly TableKind[]): StudyRecords {
  return recordsOf(
    readFiles(
      kinds.map((kind) => source(folder, kind)),
      emptyContext('2026-01-01'),
    ),
  );
}

/** Reads `nodes.csv` and `edges.csv`, as any network tool writes them, into records. */
export function readEdgeStudy(folder: string): StudyRecords {
  return recordsOf(readEdgeFiles(source(folder, 'nodes'), source(folder, 'edges'), '2026-01-01'));
}

const source = (folder: string, name: string): SourceFile => ({
  name: `${name}.csv`,
  bytes: readFileSync(join(root, folder, `${name}.csv`)),
});

function recordsOf(readings: readonly FileReading[]): StudyRecords {
  const plain: Partial<Record<TableKind, unknown>> = {};
  for (const { file, kind, errors, parsed, issues } of readings) {
    if (kind === null || errors > 0) throw new Error(`${file}: ${issues.map(({ message }) => message.en).join(' ')}`);
    plain[kind] = parsed.map(({ values }) => values);
  }
  // The import gave each table its own rows.
  return study(plain as PlainStudy);
}
