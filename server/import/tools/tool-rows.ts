import { foldId } from '../../model/identity.ts';
import { emptyPlan, type StudyMapping } from '../../model/reading-plan.ts';
import { type TableKind, tables } from '../../model/tables.ts';
import type { ImportContext, Known, Mentions, ReadOptions, Row, Sheet, Spellings } from '../format.ts';
import type { IssueList } from '../issue-list.ts';
import type { OpenCode, UnknownDocument } from '../table-look.ts';
import { meaningFinder, saysTooLittle } from '../tables/code-meanings.ts';
import { CodingLook, type SeenDocument } from '../tables/coding-look.ts';
import { codePathColumn } from '../tables/mapped-coding.ts';
import { aboutEach, noteTarget, PassageTargets, reportTargets } from '../tables/passage-targets.ts';
import { shown } from '../tables/shown.ts';
import { documentFinder, filledOr, interviewFinder, silentRoles, speakerColumns, speakerFinder } from '../tables/speakers.ts';
import { nearest, suggestion } from '../tables/suggest.ts';
import type { CodingTool, Passage } from './coding-tool.ts';
import { isHeaderAgain, isLeftOut, passageSplitter } from './passage-splitter.ts';
import { mentionedCodes, type ToolCode, toolCodes } from './tool-codes.ts';
import type { ToolHeader } from './tool-header.ts';

/** Documents that one warning names. */
const namedDocuments = 5;

export type Survey = {
  /** The columns that some passage fills. */
  readonly filled: ReadonlySet<string>;
  /**
   * The passages of a row, ready to be checked as rows of `coding`: one for each code in it, and of these one for each organisation that the
   * passage is about, where codes stand for organisations.
   */
  readonly passages: (row: Row) => readonly Passage[];
  /** What they are checked against: codes and documents that were reported here are not reported again for each row. */
  readonly context: ImportContext;
  /** What a person is to be asked of codes and documents, or has answered. */
  readonly open: { readonly codes: readonly OpenCode[]; readonly documents: readonly UnknownDocument[] };
};

/**
 * Goes through all rows to see what can only be said of the file as a whole, and says it. Keeps codes, documents and the places of passages that
 * name an organisation, never rows.
 */
export function surveyRows(
  tool: CodingTool,
  header: ToolHeader,
  sheet: Sheet,
  context: ImportContext,
  { mapping = emptyPlan, values = [] }: ReadOptions,
  issues: IssueList,
): Survey {
  const speaksForNone = silentRoles(values);
  const meaningOf = meaningFinder(mapping.codes);
  const split = passageSplitter(tool, header, sheet, context, meaningOf);
  const look = new CodingLook();
  const targets = new PassageTargets();
  const filled = new Set<string>(['interview_id', 'code']);
  const twice = [...header.positions.values()].filter((positions) => positions.length > 1);
  let oddPositions = 0;
  for (const row of sheet.rows) {
    const place = { line: row.line, row: row.row };
    if (row.fault !== null) continue;
    if (isHeaderAgain(row, sheet)) issues.add('warning', place, 'repeated-header');
    else if (reportDisagreement(row, twice, sheet, issues)) return nothingOf(context);
    for (const passage of split(row)) {
      if (isLeftOut(tool, passage)) {
        issues.add('warning', place, 'uncoded-passage');
        continue;
      }
      if (isOddPosition(passage.start) || isOddPosition(passage.end)) oddPositions++;
      for (const key of Object.keys(passage)) filled.add(key);
      const code = passage.code?.trim() ?? '';
      if (code !== '') look.code(code, passage.segment, place);
      noteTarget(targets, meaningOf(code), passage, row.row, filled);
      const name = passage.interview_id?.trim() ?? '';
      const silent = (passage.org_id ?? '').trim() === '' && !speaksForNone(passage.respondent_role);
      if (name !== '') look.document(name, silent, place);
    }
  }

  const interview = interviewFinder(context);
  const speakerOf = speakerFinder(context, mapping.documents);
  const silent: SeenDocument[] = [];
  for (const document of look.documents.values()) {
    const speaker = speakerOf(document.name);
    for (const key of speakerColumns) if ((speaker?.[key] ?? null) !== null) filled.add(key);
    const speaks = document.silent === 0 || (speaker?.org_id ?? null) !== null || speaksForNone(speaker?.respondent_role);
    if (!speaks) silent.push(document);
  }
  const codebook = context.known.get('codebook');
  const read = toolCodes(tool, [...look.codes.keys()], codebook, meaningOf, saidCodes(mapping));
  if ([...look.codes.keys()].some((code) => read(code).saysMore)) filled.add(codePathColumn);
  const title = (key: string): string => sheet.header.cells[header.positions.get(key)?.[0] ?? -1]?.trim() ?? key;
  const reported = reportUnknown(context, look, read, interview, title, issues);
  if (silent.length > 0) {
    issues.add('warning', { column: 'org_id' }, 'documents-without-organisation', {
      count: silent.length,
      documents: silent.slice(0, namedDocuments).map(({ name }) => `“${shown(name)}”`),
    });
  }
  if (oddPositions > 0) issues.add('warning', {}, 'odd-positions', { count: oddPositions });
  reportTargets(targets, issues);

  const passages = (row: Row): readonly Passage[] =>
    split(row)
      .filter((passage) => !isLeftOut(tool, passage))
      .flatMap((passage) => {
        const name = passage.interview_id?.trim() ?? '';
        const speaker = speakerOf(name);
        const code = passage.code?.trim() ?? '';
        const found = code === '' ? null : read(code);
        const cells = {
          ...passage,
          interview_id: interview(name) ?? name,
          code: found?.id ?? '',
          [codePathColumn]: found?.saysMore === true ? code : '',
          start: isOddPosition(passage.start) ? '' : (passage.start ?? ''),
          end: isOddPosition(passage.end) ? '' : (passage.end ?? ''),
          pole: filledOr(passage.pole, found?.meaning?.pole),
          org_id: filledOr(passage.org_id, speaker?.org_id),
          municipality: filledOr(passage.municipality, speaker?.municipality),
          respondent_role: filledOr(passage.respondent_role, speaker?.respondent_role),
        };
        const own = found?.meaning?.organisation ?? null;
        return aboutEach(cells, own === null ? targets.of(passage, row.row) : [own]);
      });
  const isAsked = (code: string): boolean => saysTooLittle(read(code).id, context);
  const wasSaid = documentFinder(mapping.documents);
  const open = {
    codes: look.openCodes(
      (code) => read(code).meaning !== null || read(code).status !== 'known' || isAsked(code),
      (code) => likeliest(read(code), codebook),
    ),
    documents: look.openDocuments((document) => silent.includes(document) || wasSaid(document.name) !== undefined),
  };
  return { filled, passages, context: reported, open };
}

/** What the passages of a sheet name, for what a person said of it. */
export function mentionedIn(
  tool: CodingTool,
  header: ToolHeader,
  sheet: Sheet,
  context: ImportContext,
  { mapping = emptyPlan, values = [] }: ReadOptions,
): Mentions {
  const speaksForNone = silentRoles(values);
  const meaningOf = meaningFinder(mapping.codes);
  const split = passageSplitter(tool, header, sheet, context, meaningOf);
  const look = new CodingLook();
  for (const row of sheet.rows) {
    const place = { line: row.line, row: row.row };
    for (const passage of split(row)) {
      if (isLeftOut(tool, passage)) continue;
      const code = passage.code?.trim() ?? '';
      const name = passage.interview_id?.trim() ?? '';
      const silent = (passage.org_id ?? '').trim() === '' && !speaksForNone(passage.respondent_role);
      if (code !== '') look.code(code, undefined, place);
      if (name !== '') look.document(name, silent, place);
    }
  }
  const written = [...look.codes.keys()];
  return {
    codes: (codebook) => mentionedCodes(written, toolCodes(tool, written, codebook, meaningOf, saidCodes(mapping))),
    documents: look.mentioned(),
  };
}

const saidCodes = ({ codes }: StudyMapping): readonly string[] => codes.map(({ code }) => code.trim());

const nothingOf = (context: ImportContext): Survey => ({
  filled: new Set(),
  passages: () => [],
  context,
  open: { codes: [], documents: [] },
});

/** The code of the study that an unknown one is most like. */
function likeliest(code: ToolCode, codebook: Spellings | undefined): string | null {
  if (code.status === 'known' || codebook === undefined) return null;
  return nearest(code.path.at(-1) ?? code.id, codebook)?.id ?? null;
}

/** A time in a recording or a place on a page is no position in a text. */
const isOddPosition = (cell: string | undefined): boolean =>
  cell !== undefined && cell.trim() !== '' && !/^\s*\d{1,15}\s*$/.test(cell);

/** A header that stands there twice is one column as long as its cells agree; where they do not, which one is meant is a question to the user. */
function reportDisagreement(row: Row, twice: readonly (readonly number[])[], sheet: Sheet, issues: IssueList): boolean {
  for (const positions of twice) {
    const cells = positions.map((position) => (row.cells[position] ?? '').trim()).filter((cell) => cell !== '');
    if (new Set(cells).size < 2) continue;
    const title = sheet.header.cells[positions[0] ?? 0]?.trim() ?? '';
    issues.add('error', { line: row.line, row: row.row, column: shown(title) }, 'repeated-column', { column: shown(title) });
    return true;
  }
  return false;
}

/** One warning for each code and document that the study does not know; answers a context in which they are known. */
function reportUnknown(
  context: ImportContext,
  look: CodingLook,
  read: (code: string) => ToolCode,
  interview: (name: string) => string | null,
  title: (key: string) => string,
  issues: IssueList,
): ImportContext {
  const known = new Map(context.known);
  const widen = (kind: TableKind, ids: readonly string[]): void => {
    const spellings = context.known.get(kind);
    if (spellings === undefined) return;
    const more: readonly (readonly [string, Known])[] = ids.map((id) => [foldId(id), { id, name: id }]);
    known.set(kind, new Map([...spellings, ...more]));
  };
  const codebook = context.known.get('codebook');
  const strange = [...look.codes.values()].filter(({ written }) => read(written).status !== 'known');
  if (codebook !== undefined) {
    for (const { written, place } of strange) {
      const { status, meaning, path } = read(written);
      const at = { ...place, column: title('code') };
      const value = shown(meaning?.code ?? written);
      if (status === 'shared') issues.add('warning', at, 'shared-name', { value });
      else issues.add('warning', at, 'unknown-code', () => ({ value, suggestion: suggestion(path.at(-1) ?? written, codebook) }));
    }
  }
  widen(
    'codebook',
    strange.map(({ written }) => read(written).id),
  );
  const unmet = [...look.documents.values()].filter(({ name }) => interview(name) === null);
  if (context.known.has('interviews')) {
    for (const { name, place } of unmet) {
      issues.add('warning', { ...place, column: title('interview_id') }, 'unknown-reference', {
        value: shown(name),
        table: tables.interviews.label,
      });
    }
  }
  widen(
    'interviews',
    unmet.map(({ name }) => name),
  );
  return { ...context, known };
}
