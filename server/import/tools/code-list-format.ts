import { foldId } from '../../model/identity.ts';
import type { Text } from '../../model/text.ts';
import type { FileReading, ImportContext, ImportFormat, Issue, Row, Sheet } from '../format.ts';
import { IssueList } from '../issue-list.ts';
import { codebook } from '../tables/codebook.ts';
import { shown } from '../tables/shown.ts';
import { codeFinder, codeSlug, pathJoint, pathSeparator, splitPath } from './code-path.ts';
import { mapToolHeader, matchTool, type ToolLayout, toolNames } from './tool-header.ts';

/** What a coding tool says of its list of codes; the rest follows from the table `codebook`. */
export type CodeList = {
  readonly id: string;
  readonly label: Text;
  readonly source: string;
  readonly fileNames: readonly string[];
  /** Its columns: `code`, `definition`, and words of the tool's own. */
  readonly layout: ToolLayout;
  readonly pathSeparators: readonly string[];
  /** True where a separator is only the user's habit (see code-path.ts). */
  readonly pathIsHabit?: true;
  /** Words of the tool's own that are kept as attributes. */
  readonly keep?: readonly string[];
};

type Reading = Omit<FileReading, 'file' | 'source' | 'part'>;
type Entry = {
  readonly id: string;
  readonly label: string;
  readonly parent: string;
  readonly definition: string;
  readonly row: Row;
};

const ownTitles = ['code', 'label_nl', 'parent', 'definition'] as const;
/** Codes that one warning names. */
const namedCodes = 10;

/**
 * Makes the way in for a coding tool's list of codes. A code's id comes from the last part of its path, its parent from the part before;
 * its name becomes the Dutch label, since a tool has one language and does not say which. A code that the study's codebook knows already stays as it is there.
 */
export function codeListFormat(list: CodeList): ImportFormat {
  const { id, label, layout } = list;
  const names = toolNames(layout);
  return {
    id,
    label,
    kind: 'codebook',
    fileNames: list.fileNames,
    match: (cells) => matchTool(mapToolHeader(cells, names, layout), layout),
    read: (sheet, context, options) => {
      const header = mapToolHeader(sheet.header.cells, names, layout);
      const columns = header.columns.map(({ header: title }, position) => {
        const key = [...header.positions].find(([, places]) => places.includes(position))?.[0];
        return { header: title, column: key === 'code' || key === 'definition' ? key : null };
      });
      const at = (key: string): number => header.positions.get(key)?.[0] ?? -1;
      const issues = new IssueList();
      issues.take(sheet.issues);
      if (header.unused.length > 0) {
        const place = { line: sheet.header.line, row: sheet.header.row };
        const unused = header.unused.map((each) => `“${shown(each)}”`);
        issues.add('warning', place, 'unused-columns', { tool: list.source, columns: unused });
      }
      const { entries, known, faults } = readEntries(list, sheet, at('code'), at('definition'), context, issues);
      const kept = (list.keep ?? []).flatMap((key) => {
        const position = at(key);
        return position < 0 ? [] : [{ title: sheet.header.cells[position]?.trim() ?? key, position }];
      });
      const others = [...kept, ...header.unknown];
      const titles = [...ownTitles, ...others.map(({ title }) => title)];
      const rows = [
        ...faults,
        ...entries.map(({ id: code, label: name, parent, definition, row }) => ({
          ...row,
          cells: [code, name, parent, definition, ...others.map(({ position }) => row.cells[position] ?? '')],
        })),
      ].sort((a, b) => a.row - b.row);
      const table: Sheet = { header: { ...sheet.header, cells: titles }, rows, issues: issues.issues };
      const keepAttributes = [...options.keepAttributes, ...kept.map(({ title }) => title)];
      const reading = codebook.read(table, context, { ...options, keepAttributes });
      const titleOf = (key: string | null): string | null => sheet.header.cells[at(key ?? '')]?.trim() ?? key;
      const told = reading.issues.map((issue) => ({ ...issue, column: titleOf(issue.column) }));
      return { ...withKnown({ ...reading, issues: told }, known), kind: 'codebook', format: id, columns };
    },
  };
}

/** Rows of codes that the study has are there already; a file of nothing else is no empty file. */
function withKnown(reading: Reading, known: readonly number[]): Reading {
  if (known.length === 0) return reading;
  const issues: readonly Issue[] = reading.issues.filter(({ code }) => code !== 'no-rows');
  return {
    ...reading,
    issues,
    warnings: reading.warnings - (reading.issues.length - issues.length),
    records: reading.records + known.length,
    repeated: [...reading.repeated, ...known],
    ...(reading.twins !== undefined && { twins: [...reading.twins, ...known.map(() => 0)] }),
  };
}

function readEntries(
  list: CodeList,
  sheet: Sheet,
  codeAt: number,
  definitionAt: number,
  context: ImportContext,
  issues: IssueList,
): { readonly entries: readonly Entry[]; readonly known: readonly number[]; readonly faults: readonly Row[] } {
  const rows: Row[] = [];
  const faults: Row[] = [];
  for (const row of sheet.rows) (row.fault === null ? rows : faults).push(row);
  const written = rows.map((row) => row.cells[codeAt]?.trim() ?? '').filter((code) => code !== '');
  const joint = list.pathIsHabit ? pathSeparator(written, list.pathSeparators) : (list.pathSeparators[0] ?? null);
  const find = codeFinder(written, joint, context.known.get('codebook'));
  const ownPaths = new Set(written.map((code) => foldPath(splitPath(code, joint))));
  const entries: Entry[] = [];
  const known: number[] = [];
  const knownCodes: string[] = [];
  const implied = new Map<string, string>();
  const idOf = (path: readonly string[]): string => find(path.join(joint ?? pathJoint)).id;
  for (const row of rows) {
    const code = row.cells[codeAt]?.trim() ?? '';
    const found = code === '' ? null : find(code);
    if (found?.status === 'known') {
      known.push(row.row);
      knownCodes.push(`“${shown(code)}”`);
      continue;
    }
    const path = found?.path ?? [];
    for (let length = 1; length < path.length; length++) {
      const above = path.slice(0, length);
      if (ownPaths.has(foldPath(above)) || implied.has(foldPath(above))) continue;
      const parent = find(above.join(joint ?? pathJoint));
      if (parent.status === 'known') continue;
      implied.set(foldPath(above), parent.id);
      entries.push({
        id: parent.id,
        label: above.at(-1) ?? '',
        parent: length > 1 ? idOf(above.slice(0, -1)) : '',
        definition: '',
        row,
      });
    }
    const parent = path.length > 1 ? idOf(path.slice(0, -1)) : '';
    entries.push({ id: found?.id ?? '', label: path.at(-1) ?? '', parent, definition: row.cells[definitionAt] ?? '', row });
  }
  if (knownCodes.length > 0) {
    issues.add('warning', {}, 'known-codes', { count: knownCodes.length, codes: knownCodes.slice(0, namedCodes) });
  }
  if (implied.size > 0) {
    issues.add('warning', {}, 'implied-codes', {
      codes: [...implied.values()].map((each) => `“${shown(each)}”`).slice(0, namedCodes),
    });
  }
  return { entries, known, faults };
}

const foldPath = (path: readonly string[]): string => path.map((part) => foldId(codeSlug(part))).join('\u001f');
