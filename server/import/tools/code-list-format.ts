import { foldId } from '../../model/identity.ts';
import { emptyPlan, type StudyMapping } from '../../model/reading-plan.ts';
import { tables } from '../../model/tables.ts';
import type { Text } from '../../model/text.ts';
import type { FileReading, ImportContext, ImportFormat, Issue, Mentions, Row, Sheet } from '../format.ts';
import { IssueList } from '../issue-list.ts';
import { personalPositions } from '../personal/personal-columns.ts';
import { codebookCells, meaningFinder, withDilemmas } from '../tables/code-meanings.ts';
import { codebook } from '../tables/codebook.ts';
import { describeColumns, reportChoices } from '../tables/report-header.ts';
import { shown } from '../tables/shown.ts';
import { codeFinder, codeSlug, pathJoint, pathSeparator, splitPath } from './code-path.ts';
import { mentionedCodes, toolCodes } from './tool-codes.ts';
import { mapToolHeader, matchTool, type ToolLayout, toolNames } from './tool-header.ts';

/** What a coding tool says of its list of codes; the rest follows from the table `codebook`. */
export type CodeList = {
  readonly id: string;
  readonly label: Text;
  readonly source: string;
  readonly fileNames: readonly string[];
  /** Its columns: `code`, `definition`, `parent` where the tool gives it apart from the path, and words of the tool's own. */
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
  /** The code as written; null for one that the file only implies. */
  readonly written: string | null;
  readonly row: Row;
};

const ownTitles = ['code', 'label_nl', 'parent', 'definition'] as const;
/** Columns that follow from what a person said of a code. */
const saidTitles = ['group', 'level', 'kind', 'dilemma', 'pole'] as const;
/** Codes that one warning names. */
const namedCodes = 10;

/**
 * Makes the way in for a coding tool's list of codes. A code's id comes from the last part of its path, its parent from the part before;
 * its name becomes the Dutch label, since a tool has one language and does not say which. A code that the study's codebook knows already stays as it is there.
 * What a person said that a code stands for fills its group, level, kind, dilemma and pole.
 */
export function codeListFormat(list: CodeList): ImportFormat {
  const { id, label, layout } = list;
  const names = toolNames(layout);
  return {
    id,
    label,
    kind: 'codebook',
    fileNames: list.fileNames,
    match: (cells, choices) => matchTool(mapToolHeader(cells, names, layout, choices, tables.codebook.columns), layout),
    mentions: (sheet, _context, options) => {
      const header = mapToolHeader(sheet.header.cells, names, layout, options.columns, tables.codebook.columns);
      return mentionedIn(list, sheet, header.positions.get('code')?.[0] ?? -1, saidCodes(options.mapping));
    },
    read: (sheet, context, options) => {
      const { mapping = emptyPlan } = options;
      const header = mapToolHeader(sheet.header.cells, names, layout, options.columns, tables.codebook.columns);
      const place = { line: sheet.header.line, row: sheet.header.row };
      const at = (key: string): number => header.positions.get(key)?.[0] ?? -1;
      const issues = new IssueList(options.allErrors);
      issues.take(sheet.issues);
      reportChoices('codebook', header.chosen, place, issues);
      if (header.unused.length > 0) {
        const unused = header.unused.map((each) => `“${shown(each)}”`);
        issues.add('warning', place, 'unused-columns', { tool: list.source, columns: unused });
      }
      const places = { code: at('code'), definition: at('definition'), parent: at('parent') };
      const { entries, known, faults } = readEntries(list, sheet, places, context, mapping, issues);
      const kept = (list.keep ?? []).flatMap((key) => {
        const position = at(key);
        return position < 0 ? [] : [{ title: sheet.header.cells[position]?.trim() ?? key, position }];
      });
      const isOwn = (title: string): boolean => ownTitles.some((own) => own === title);
      const given = [...header.positions].flatMap(([column, [position = -1]]) =>
        Object.hasOwn(tables.codebook.columns, column) && !isOwn(column) ? [{ title: column, position }] : [],
      );
      const wanted = header.unknown.filter(({ position }) => header.chosen.at.get(position)?.keep === true);
      const news = header.unknown.filter(({ position }) => !header.chosen.at.has(position));
      const others = [...given, ...kept, ...wanted, ...news];
      const said = saidTitles.filter((title) => !given.some((each) => each.title === title));
      const meaningOf = meaningFinder(mapping.codes);
      const cellsSaid = ({ written, id }: Entry): readonly string[] => {
        const meaning = written === null ? null : meaningOf(written);
        const cells = meaning === null ? null : codebookCells(meaning.said, id, context.known.get('codebook'));
        return said.map((title) => cells?.[title] ?? '');
      };
      const isSaid = entries.some((entry) => cellsSaid(entry).some((cell) => cell !== ''));
      const titles = [...ownTitles, ...others.map(({ title }) => title), ...(isSaid ? said : [])];
      const rows = [
        ...faults,
        ...entries.map((entry) => {
          const { id: code, label: name, parent, definition, row } = entry;
          const own = [code, name, parent, definition, ...others.map(({ position }) => row.cells[position] ?? '')];
          return { ...row, cells: isSaid ? [...own, ...cellsSaid(entry)] : own };
        }),
      ].sort((a, b) => a.row - b.row);
      const table: Sheet = { header: { ...sheet.header, cells: titles }, rows, issues: issues.issues };
      const wider = isSaid ? withDilemmas(context, mapping) : context;
      const reading = codebook.read(table, wider, {
        ...options,
        columns: [...kept, ...wanted].map(({ title }) => ({ header: title, nth: 1, column: null, keep: true })),
      });
      const titleOf = (key: string | null): string | null => sheet.header.cells[at(key ?? '')]?.trim() ?? key;
      const told = reading.issues.map((issue) => ({ ...issue, column: titleOf(issue.column) }));
      const columns = describeColumns(
        'codebook',
        header.columns,
        [...kept, ...wanted],
        personalPositions(header.columns, sheet.rows),
      );
      return { ...withKnown({ ...reading, issues: told }, known), kind: 'codebook', format: id, columns };
    },
  };
}

/** Codes that a person said something of: a short list does not show by itself how paths are written. */
const saidCodes = ({ codes }: StudyMapping = emptyPlan): readonly string[] => codes.map(({ code }) => code.trim());

/** The codes of the list as written, with their ids. */
function mentionedIn(list: CodeList, sheet: Sheet, codeAt: number, said: readonly string[]): Mentions {
  const found = new Set<string>();
  for (const { cells, fault } of sheet.rows) if (fault === null) found.add(cells[codeAt]?.trim() ?? '');
  found.delete('');
  const written = [...found];
  return {
    codes: (codebook) =>
      mentionedCodes(
        written,
        toolCodes(list, written, codebook, () => null, said),
      ),
    documents: [],
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
  at: { readonly code: number; readonly definition: number; readonly parent: number },
  context: ImportContext,
  mapping: StudyMapping,
  issues: IssueList,
): { readonly entries: readonly Entry[]; readonly known: readonly number[]; readonly faults: readonly Row[] } {
  const rows: Row[] = [];
  const faults: Row[] = [];
  for (const row of sheet.rows) (row.fault === null ? rows : faults).push(row);
  const written = rows.map((row) => row.cells[at.code]?.trim() ?? '').filter((code) => code !== '');
  const joint = list.pathIsHabit
    ? pathSeparator([...new Set([...written, ...saidCodes(mapping)])], list.pathSeparators)
    : (list.pathSeparators[0] ?? null);
  const find = codeFinder(written, joint, context.known.get('codebook'));
  const meaningOf = meaningFinder(mapping.codes);
  // What is said to be another code is that code's row, where nothing else is.
  const taken = new Set(written.map((code) => foldId(find(code).id)));
  const entryId = (code: string, own: string): string => {
    const target = meaningOf(code)?.code ?? null;
    if (target === null || taken.has(foldId(target)) || context.known.get('codebook')?.has(foldId(target)) === true) return own;
    taken.add(foldId(target));
    return target;
  };
  const ownPaths = new Set(written.map((code) => foldPath(splitPath(code, joint))));
  const entries: Entry[] = [];
  const known: number[] = [];
  const knownCodes: string[] = [];
  const implied = new Map<string, string>();
  const idOf = (path: readonly string[]): string => find(path.join(joint ?? pathJoint)).id;
  for (const row of rows) {
    const code = row.cells[at.code]?.trim() ?? '';
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
        written: null,
        row,
      });
    }
    const above = row.cells[at.parent]?.trim() ?? '';
    const parent = above !== '' ? find(above).id : path.length > 1 ? idOf(path.slice(0, -1)) : '';
    const definition = row.cells[at.definition] ?? '';
    const id = found === null ? '' : entryId(code, found.id);
    entries.push({ id, label: path.at(-1) ?? '', parent, definition, written: code, row });
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
