import { foldId } from '../model/identity.ts';
import type { ImportPlan } from '../model/reading-plan.ts';
import type { FileReading, ImportContext, ReadOptions, ReadRows } from './format.ts';
import { IssueList } from './issue-list.ts';
import { lookAtTable } from './look-at-table.ts';
import { nameCandidates } from './names/name-candidates.ts';
import { suggestNames } from './names/suggest-names.ts';
import type { PreparedTable } from './prepared-table.ts';
import { eachRow } from './read-rows.ts';
import { givenRecords } from './tables/given-records.ts';
import { rowsThere } from './tables/planned-rows.ts';
import { tableLooker } from './tables/table-looker.ts';

/** See `ReadFilesOptions`. */
export type TableOptions = {
  readonly plan?: ImportPlan;
  readonly look?: boolean;
  readonly allErrors?: true;
  readonly anyNumber?: true;
};

/** A reading without the place it came from. */
export type TableReading = Omit<FileReading, 'file' | 'source' | 'part'>;

/**
 * Reads one table of a file.
 * @param onProgress is told how many of its rows were checked, and which share of it that is; null = nobody asks
 * @param onRows see `ReadOptions`
 */
export function readTable(
  table: PreparedTable,
  context: ImportContext,
  options: TableOptions,
  onProgress: ((rows: number, share: number) => void) | null,
  onRows?: ReadOptions['onRows'],
): TableReading {
  const { plan, view } = table;
  const { look, allErrors, anyNumber } = options;
  const order = plan?.dateOrder ?? 'day-first';
  if ('refusal' in table) {
    return look && view !== null ? { ...table.refusal, look: lookAtTable(view, table.refusal, order, null, []) } : table.refusal;
  }
  const { format, sheet, share } = table;
  const looker = look ? tableLooker(format.kind, context, order, suggester(context)) : null;
  const given = look ? givenRecords(format.kind) : null;
  const passOn =
    given === null || onRows === undefined
      ? onRows
      : (rows: ReadRows): void => {
          eachRow(rows, given.add);
          onRows?.(rows);
        };
  const reading = withPlannedRows(
    table,
    format.read(sheet, context, {
      ...saidOf(table, options.plan),
      share,
      ...(looker !== null && { watch: looker.watch }),
      ...(onProgress !== null && { onProgress: (rows) => onProgress(rows, share(rows)) }),
      ...(allErrors && { allErrors }),
      ...(anyNumber && { anyNumber }),
      ...(passOn !== undefined && { onRows: passOn }),
    }),
  );
  if (looker === null || view === null) return reading;
  for (const { values } of reading.parsed) given?.add(Object.values(values));
  return { ...reading, look: lookAtTable(view, reading, order, looker.questions(), given?.given ?? []) };
}

/** What was said of a table, and of codes and documents in any. */
export function saidOf({ plan }: PreparedTable, mapping: ImportPlan | undefined): ReadOptions {
  return {
    ...(plan?.columns !== undefined && { columns: plan.columns }),
    ...(plan?.values !== undefined && { values: plan.values }),
    ...(plan?.dateOrder !== undefined && { dateOrder: plan.dateOrder }),
    ...(mapping !== undefined && { mapping }),
  };
}

/** Adds the rows that the plan leaves out, and says which rows of the plan are not there. */
function withPlannedRows({ plan, view }: PreparedTable, reading: TableReading): TableReading {
  // A row that was emptied is gone, and rightly so.
  const typed = (plan?.cells ?? []).flatMap(({ row, value }) => (value.trim() === '' ? [] : [row]));
  const wanted = new Set([...(plan?.rowsLeftOut ?? []), ...typed]);
  if (wanted.size === 0 || view === null) return reading;
  const there = rowsThere(view.rows, wanted);
  const first = view.hasHeaderRow ? (view.header?.row ?? 0) : 0;
  const left = [...new Set(plan?.rowsLeftOut)].filter((row) => there.has(row) && row > first).sort((a, b) => a - b);
  const missing = [...wanted].filter((row) => !there.has(row)).sort((a, b) => a - b);
  const issues = new IssueList();
  // A table of which every row was left out is no empty one.
  const said = left.length === 0 ? reading.issues : reading.issues.filter(({ code }) => code !== 'no-rows');
  if (missing.length > 0) issues.add('warning', {}, 'rows-not-there', { rows: missing.slice(0, namedRows).map(String) });
  const warnings = reading.warnings - (reading.issues.length - said.length) + issues.warnings;
  const outcome = reading.errors > 0 ? reading.outcome : warnings > 0 ? 'warn' : 'accept';
  return {
    ...reading,
    outcome,
    records: reading.records + left.length,
    ...(left.length > 0 && { rowsLeftOut: left }),
    issues: [...issues.issues, ...said],
    warnings,
  };
}

/** Rows that one warning names. */
const namedRows = 10;

function suggester(context: ImportContext): Parameters<typeof tableLooker>[3] {
  const candidates = nameCandidates(context);
  const none: ReadonlySet<string> = new Set();
  return (written) => suggestNames(written, candidates, context.decided?.refused.get(foldId(written)) ?? none);
}
