import { tables } from '../../model/tables.ts';
import type { FileReading, ImportFormat, ReadOptions, Row, Sheet } from '../format.ts';
import { IssueList } from '../issue-list.ts';
import { personalPositions } from '../personal/personal-columns.ts';
import { looksPersonal } from '../personal/personal-headers.ts';
import { codePathColumn } from '../tables/mapped-coding.ts';
import { describeColumns, reportChoices } from '../tables/report-header.ts';
import { shown } from '../tables/shown.ts';
import { tableFormat } from '../tables/table-format.ts';
import type { CodingTool } from './coding-tool.ts';
import { mapToolHeader, matchTool, type ToolHeader, toolNames } from './tool-header.ts';
import { mentionedIn, type Survey, surveyRows } from './tool-rows.ts';

type Reading = Omit<FileReading, 'file' | 'source' | 'part'>;

/**
 * Makes the way in for a coding tool's passages. Its rows become rows of `coding` that are checked like any other, with these differences:
 * - the organisation may be missing: it comes from what a person said of the document, else from the interview the study knows, and one warning names the documents that nobody knows of;
 * - codes are looked up by path and by label, and a code that the study does not know is said once, not for every passage;
 * - a document that the study does not know as an interview is said once.
 * What a person said of codes and documents (`options.mapping`) is applied before anything is checked.
 * `records` counts passages, each with the line and row it stands on: a row with two codes is two, and a code on a passage about two organisations is two.
 */
export function codingToolFormat(tool: CodingTool): ImportFormat {
  const { id, label, layout } = tool;
  const names = toolNames(layout);
  return {
    id,
    label,
    kind: 'coding',
    fileNames: tool.fileNames,
    match: (cells, choices) => matchTool(mapToolHeader(cells, names, layout, choices), layout),
    read: (sheet, context, options) => {
      const header = mapToolHeader(sheet.header.cells, names, layout, options.columns);
      const issues = new IssueList(options.allErrors);
      issues.take(sheet.issues);
      const persons = personalPositions(header.columns, sheet.rows);
      const kept = reportHeader(tool, header, persons, sheet, issues);
      if (issues.errors > 0) return refusal(id, header, persons, kept, issues);
      const survey = surveyRows(tool, header, sheet, context, options, issues);
      if (issues.errors > 0) return refusal(id, header, persons, kept, issues);
      options.watch?.onPassages(survey.open.codes, survey.open.documents);
      return readPassages(tool, header, persons, kept, survey, sheet, issues, options);
    },
    mentions: (sheet, context, options) =>
      mentionedIn(tool, mapToolHeader(sheet.header.cells, names, layout, options.columns), sheet, context, options),
  };
}

type Column = { readonly title: string; readonly key: string; readonly position: number | null };

function readPassages(
  tool: CodingTool,
  header: ToolHeader,
  persons: ReadonlySet<number>,
  kept: readonly Column[],
  survey: Survey,
  sheet: Sheet,
  issues: IssueList,
  options: ReadOptions,
): Reading {
  const titleOf = (key: string): string => {
    const position = header.positions.get(key)?.[0];
    return position === undefined ? key : (sheet.header.cells[position]?.trim() ?? key);
  };
  const stored = Object.keys(tables.coding.columns).filter((key) => survey.filled.has(key));
  const columns: readonly Column[] = [
    ...stored.map((key) => ({ title: titleOf(key), key, position: null })),
    ...(survey.filled.has(codePathColumn) ? [{ title: codePathColumn, key: codePathColumn, position: null }] : []),
    ...kept,
  ];
  const width = sheet.header.cells.length;
  const rows: Iterable<Row> = {
    *[Symbol.iterator]() {
      for (const row of sheet.rows) {
        if (row.fault !== null) yield row;
        for (const passage of survey.passages(row)) {
          const cells = columns.map(({ key, position }) => (position === null ? passage[key] : row.cells[position]) ?? '');
          yield { ...row, cells: row.cells.length > width ? [...cells, ...row.cells.slice(width)] : cells };
        }
      }
    },
  };
  const format = tableFormat({
    kind: 'coding',
    id: tool.id,
    label: tool.label,
    fileNames: [],
    // The tool's own titles, so that messages name the columns as the user sees them.
    aliases: Object.fromEntries(stored.map((key) => [key, [titleOf(key)]])),
    notAsHeader: Object.keys(tables.coding.columns) as (keyof typeof tables.coding.columns)[],
    otherHeaders: 'keep',
    asWritten: ['coded_at'],
    ...(tool.identicalRows !== undefined && { identicalRows: tool.identicalRows }),
    complete: (draft) => {
      draft.source ??= tool.source;
    },
  });
  const titles = { ...sheet.header, cells: columns.map(({ title }) => title) };
  // What was said of headers is in the columns already.
  const { columns: _, ...rest } = options;
  const reading = format.read({ header: titles, rows, issues: issues.issues }, survey.context, rest);
  const outcome = reading.outcome === 'accept' && issues.warnings > 0 ? 'warn' : reading.outcome;
  // Issues that were counted but are past those shown.
  const unshown = issues.warnings - issues.issues.length;
  return { ...reading, outcome, columns: describe(header, persons, kept), warnings: reading.warnings + unshown };
}

/** Reports what the header lacks or leaves over; answers which columns are kept as attributes. */
function reportHeader(
  tool: CodingTool,
  header: ToolHeader,
  persons: ReadonlySet<number>,
  sheet: Sheet,
  issues: IssueList,
): readonly Column[] {
  const place = { line: sheet.header.line, row: sheet.header.row };
  for (const { column, aliases } of header.missing) {
    issues.add('error', { ...place, column }, 'missing-column', { column, aliases: aliases.slice(0, 6) });
  }
  for (const { column, headers } of header.doubled) {
    issues.add('error', { ...place, column: headers[1] ?? column }, 'duplicate-column', {
      headers: headers.map((each) => `“${shown(each)}”`),
    });
  }
  reportChoices('coding', header.chosen, place, issues);
  const plain = tool.layout.plainTitle ?? ((title: string) => title);
  const kept: Column[] = [];
  const unused = new Set<string>();
  header.columns.forEach(({ header: title, column }, position) => {
    const choice = header.chosen.at.get(position);
    if (column !== null || title === '' || (choice !== undefined && !choice.keep)) return;
    const own = [...header.positions].find(([, places]) => places.includes(position))?.[0];
    if (choice?.keep === true) kept.push({ title, key: title, position });
    else if (own !== undefined && tool.keep?.includes(own)) kept.push({ title, key: own, position: null });
    else if (own === undefined && !header.unknown.some((each) => each.position === position)) unused.add(shown(title));
  });
  for (const { title, position } of header.unknown) {
    if (title === '' || header.chosen.at.has(position)) continue;
    const code = persons.has(position) || looksPersonal(plain(title)) ? 'personal-column' : 'unknown-column';
    issues.add('warning', { ...place, column: shown(title) }, code, { column: shown(title) });
  }
  if (unused.size > 0) {
    issues.add('warning', place, 'unused-columns', { tool: tool.source, columns: [...unused].map((each) => `“${each}”`) });
  }
  return kept;
}

/** The headers with what became of them. */
function describe({ columns }: ToolHeader, persons: ReadonlySet<number>, kept: readonly Column[]): FileReading['columns'] {
  const positions = kept.flatMap(({ title, position }) => [
    { position: position ?? columns.findIndex(({ header }) => header === title) },
  ]);
  return describeColumns('coding', columns, positions, persons);
}

function refusal(
  format: string,
  header: ToolHeader,
  persons: ReadonlySet<number>,
  kept: readonly Column[],
  issues: IssueList,
): Reading {
  return {
    kind: 'coding',
    format,
    outcome: 'reject',
    records: 0,
    parsed: [],
    refused: new Set(),
    repeated: [],
    columns: describe(header, persons, kept),
    issues: issues.issues,
    errors: issues.errors,
    warnings: issues.warnings,
  };
}
