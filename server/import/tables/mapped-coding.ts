import { foldId } from '../../model/identity.ts';
import { emptyPlan } from '../../model/reading-plan.ts';
import type { ImportContext, ImportFormat, Mentions, ReadOptions, Sheet, Speaker } from '../format.ts';
import { IssueList } from '../issue-list.ts';
import { type Meaning, meaningFinder, saysTooLittle } from './code-meanings.ts';
import { CodingLook, type SeenDocument } from './coding-look.ts';
import { nthOf } from './header.ts';
import { aboutEach, type CodingCells, noteTarget, PassageTargets, reportTargets } from './passage-targets.ts';
import { type CellsByColumn, cellsByColumn, isHeaderAgain, plainCodes, rewrittenSheet } from './rewritten-sheet.ts';
import { documentFinder, filledOr, silentRoles, speakerColumns, speakerFinder } from './speakers.ts';
import { nearest } from './suggest.ts';

/** The attribute that keeps a code as its file wrote it, where its id says less. */
export const codePathColumn = 'code_path';

/**
 * A format of coding tables with what a person said of codes and documents applied to its rows before they are checked. A row whose code is
 * on a passage about several organisations becomes one for each; they share its line and row, and `records` counts them all.
 * Who speaks is what the row says; else what a person said of the document; else, where the row would be refused for it, what the study
 * knows of the interview.
 */
export function withMapping(plain: ImportFormat): ImportFormat {
  const understood = (sheet: Sheet, options: ReadOptions): CellsByColumn =>
    cellsByColumn(plain.match(sheet.header.cells, options.columns).columns.slice(0, sheet.header.cells.length));
  return {
    ...plain,
    read: (sheet, context, options) => {
      const { mapping = emptyPlan, watch } = options;
      const isPlain = mapping.codes.length === 0 && mapping.documents.length === 0 && context.interviews === undefined;
      const at = understood(sheet, options);
      const isReadable = at.positions.has('interview_id') && at.positions.has('code');
      if (!isReadable || (isPlain && watch === undefined)) return plain.read(sheet, context, options);
      const survey = surveyOf(sheet, at, context, options);
      watch?.onPassages(survey.openCodes(), survey.openDocuments());
      if (mapping.codes.length === 0 && survey.filled.size === 0) return plain.read(sheet, context, options);
      const issues = new IssueList();
      issues.take(sheet.issues);
      reportTargets(survey.targets, issues);
      const { keep, added } = addedColumns(sheet, at, survey.filled);
      const mapped = rewrittenSheet(sheet, at, added, survey.rewrite);
      const columns = keep === null ? options.columns : [...(options.columns ?? []), keep];
      const reading = plain.read({ ...mapped, issues: issues.issues }, context, {
        ...options,
        ...(columns !== undefined && { columns }),
      });
      return { ...reading, columns: reading.columns.slice(0, sheet.header.cells.length) };
    },
    mentions: (sheet, _context, options) => mentionedIn(sheet, understood(sheet, options), options),
  };
}

/** The columns that rows get beside those of the file, and how a code as it was written is kept. */
function addedColumns(sheet: Sheet, { positions }: CellsByColumn, filled: ReadonlySet<string>) {
  const added = new Map([...filled].filter((column) => !positions.has(column)).map((column) => [column, column]));
  const titles = [...sheet.header.cells, ...added.values()];
  const at = titles.indexOf(codePathColumn, sheet.header.cells.length);
  const keep = at === -1 ? null : { header: codePathColumn, nth: nthOf(titles)[at] ?? 1, column: null, keep: true };
  return { added, keep };
}

type Survey = {
  readonly targets: PassageTargets;
  /** Columns that some row gets a value for. */
  readonly filled: ReadonlySet<string>;
  readonly rewrite: (cells: CodingCells, row: { readonly row: number }) => readonly CodingCells[];
  readonly openCodes: () => ReturnType<CodingLook['openCodes']>;
  readonly openDocuments: () => ReturnType<CodingLook['openDocuments']>;
};

function surveyOf(sheet: Sheet, { cells: cellsOf }: CellsByColumn, context: ImportContext, options: ReadOptions): Survey {
  const { mapping = emptyPlan, values = [] } = options;
  const codebook = context.known.get('codebook');
  const meaningOf = meaningFinder(mapping.codes);
  const speakerOf = speakerFinder(context, mapping.documents);
  const saidOf = documentFinder(mapping.documents);
  const isSilentRole = silentRoles(values);
  const speaksFor = (cells: CodingCells): Speaker | undefined => {
    const document = cells.interview_id?.trim() ?? '';
    return isSilent(cells, isSilentRole) || saidOf(document) !== undefined ? speakerOf(document) : undefined;
  };
  const look = new CodingLook();
  const targets = new PassageTargets();
  const filled = new Set<string>();
  for (const row of sheet.rows) {
    if (row.fault !== null || isHeaderAgain(row, sheet)) continue;
    const place = { line: row.line, row: row.row };
    const cells = cellsOf(row);
    const code = cells.code?.trim() ?? '';
    const meaning = meaningOf(code);
    if (code !== '') look.code(code, cells.segment, place);
    noteTarget(targets, meaning, cells, row.row, filled);
    if (isRenamed(code, meaning)) filled.add(codePathColumn);
    const speaker = speaksFor(cells);
    for (const column of speakerColumns) if ((speaker?.[column] ?? null) !== null) filled.add(column);
    const document = cells.interview_id?.trim() ?? '';
    if (document !== '') look.document(document, isSilent(cells, isSilentRole), place);
  }

  const rewrite: Survey['rewrite'] = (cells, { row }) => {
    const code = cells.code?.trim() ?? '';
    const meaning = meaningOf(code);
    const speaker = speaksFor(cells);
    const own = meaning?.organisation ?? null;
    const becomes = {
      ...cells,
      code: meaning?.code ?? cells.code ?? '',
      pole: filledOr(cells.pole, meaning?.pole),
      [codePathColumn]: isRenamed(code, meaning) ? code : '',
      ...Object.fromEntries(speakerColumns.map((column) => [column, filledOr(cells[column], speaker?.[column])])),
    };
    return aboutEach(becomes, own === null ? targets.of(cells, row) : [own]);
  };
  const isOpenCode = (code: string): boolean => {
    const known = codebook?.get(foldId(meaningOf(code)?.code ?? code));
    return meaningOf(code) !== null || !known || saysTooLittle(known.id, context);
  };
  const isOpenDocument = ({ name, silent }: SeenDocument): boolean => {
    const speaker = speakerOf(name);
    const speaks = silent === 0 || (speaker?.org_id ?? null) !== null || isSilentRole(speaker?.respondent_role);
    return !speaks || saidOf(name) !== undefined;
  };
  return {
    targets,
    filled,
    rewrite,
    openCodes: () => look.openCodes(isOpenCode, (code) => likeliest(code, codebook)),
    openDocuments: () => look.openDocuments(isOpenDocument),
  };
}

const isRenamed = (code: string, meaning: Meaning | null): boolean =>
  meaning !== null && meaning.code !== null && foldId(meaning.code) !== foldId(code);

function likeliest(code: string, codebook: Parameters<typeof nearest>[1] | undefined): string | null {
  if (codebook === undefined || codebook.get(foldId(code))) return null;
  return nearest(code, codebook)?.id ?? null;
}

function mentionedIn(sheet: Sheet, { cells: cellsOf }: CellsByColumn, { values = [] }: ReadOptions): Mentions {
  const isSilentRole = silentRoles(values);
  const look = new CodingLook();
  for (const row of sheet.rows) {
    if (row.fault !== null || isHeaderAgain(row, sheet)) continue;
    const place = { line: row.line, row: row.row };
    const cells = cellsOf(row);
    const code = cells.code?.trim() ?? '';
    const document = cells.interview_id?.trim() ?? '';
    if (code !== '') look.code(code, undefined, place);
    if (document !== '') look.document(document, isSilent(cells, isSilentRole), place);
  }
  return { codes: (codebook) => plainCodes(look.codes.keys(), codebook), documents: look.mentioned() };
}

/** Whether a row does not say who speaks. */
const isSilent = (cells: CodingCells, isSilentRole: (role: string | undefined) => boolean): boolean =>
  (cells.org_id ?? '').trim() === '' && !isSilentRole(cells.respondent_role);
