import type { ImportPlan, TablePlan } from '../model/reading-plan.ts';
import { tableKinds } from '../model/tables.ts';
import type { FileReading, ImportContext, SourceFile } from './format.ts';
import { withRecords } from './import-context.ts';
import { maxBytes as defaultMaxBytes } from './limits.ts';
import { type PreparedTable, prepareFile } from './source-prepare.ts';

export type ReadFilesOptions = {
  /** What a person said of how the files are to be read; absent = nothing. */
  readonly plan?: ImportPlan;
  /** Bytes a file may have. */
  readonly maxBytes?: number;
};

/**
 * Reads files and checks them against what a study knows and against one another, whatever their order: what is referred to is read first.
 * @returns the readings in the order of the files; a file that holds several tables gives one for each, in its own order. Nothing is written
 */
export function readFiles(
  files: readonly SourceFile[],
  context: ImportContext,
  options: ReadFilesOptions = {},
): readonly FileReading[] {
  const maxBytes = options.maxBytes ?? defaultMaxBytes;
  const prepared = files.flatMap((file, source) => {
    const kind = file.kind ?? tablePlan(options.plan, file.name, null)?.kind;
    return prepareFile({ ...file, ...(kind !== undefined && { kind }) }, maxBytes).map((table) => ({
      table,
      source,
      file: file.name,
    }));
  });
  const order = prepared
    .map((each, index) => ({ ...each, index }))
    .sort((a, b) => rank(a.table) - rank(b.table) || a.index - b.index);
  const readings: FileReading[] = [];
  let known = context;
  const last = order.findLast(({ table }) => 'format' in table);
  for (const { table, source, file, index } of order) {
    const origin = { file, source, part: table.part };
    if ('refusal' in table) {
      readings[index] = { ...origin, ...table.refusal };
      continue;
    }
    const plan = tablePlan(options.plan, file, table.part);
    const keepAttributes = (plan?.columns ?? []).flatMap(({ header, keep }) => (keep ? [header] : []));
    const reading = table.format.read(table.sheet, known, { keepAttributes });
    readings[index] = { ...origin, ...reading };
    if (index === last?.index) continue;
    // A record's values are cell values by its table's declaration.
    known = withRecords(known, table.format.kind, reading.parsed as unknown as Parameters<typeof withRecords>[2]);
  }
  return readings;
}

/** What a plan says of one table of a file. */
function tablePlan(plan: ImportPlan | undefined, file: string, part: string | null): TablePlan | undefined {
  return plan?.files.find((each) => each.file === file)?.tables.find((table) => table.part === part);
}

function rank(table: PreparedTable): number {
  return 'refusal' in table ? tableKinds.length : tableKinds.indexOf(table.format.kind);
}
