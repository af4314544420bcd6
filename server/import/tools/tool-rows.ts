import { foldId } from '../../model/identity.ts';
import { type TableKind, tables } from '../../model/tables.ts';
import { findTerm } from '../../model/vocabulary.ts';
import type { ImportContext, Known, Row, Sheet } from '../format.ts';
import type { IssueList, Place } from '../issue-list.ts';
import { shown } from '../tables/shown.ts';
import { suggestion } from '../tables/suggest.ts';
import { codeFinder, type FoundCode, pathSeparator } from './code-path.ts';
import type { CodingTool, Passage } from './coding-tool.ts';
import { interviewFinder } from './interview-finder.ts';
import { firstUsed, isHeaderAgain, isLeftOut, passageSplitter } from './passage-splitter.ts';
import type { ToolHeader } from './tool-header.ts';

/** The attribute that keeps a code as the tool wrote it, where its id says less. */
export const codePathColumn = 'code_path';

/** Documents that one warning names. */
const namedDocuments = 5;

type Document = { readonly name: string; readonly place: Place; speaks: boolean };

type Survey = {
  /** The columns that some passage fills. */
  readonly filled: ReadonlySet<string>;
  /** The passages of a row, ready to be checked as rows of `coding`. */
  readonly passages: (row: Row) => readonly Passage[];
  /** What they are checked against: codes and documents that were reported here are not reported again for each row. */
  readonly context: ImportContext;
};

/** Goes through all rows to see what can only be said of the file as a whole, and says it. Keeps codes and documents, never rows. */
export function surveyRows(
  tool: CodingTool,
  header: ToolHeader,
  sheet: Sheet,
  context: ImportContext,
  issues: IssueList,
): Survey {
  const interview = interviewFinder(context);
  const split = passageSplitter(tool, header, sheet, context);
  const codes = new Map<string, Place>();
  const documents = new Map<string, Document>();
  const filled = new Set<string>(['interview_id', 'code']);
  const twice = [...header.positions.values()].filter((positions) => positions.length > 1);
  let oddPositions = 0;
  for (const row of sheet.rows) {
    const place = { line: row.line, row: row.row };
    if (row.fault !== null) continue;
    if (isHeaderAgain(row, sheet)) issues.add('warning', place, 'repeated-header');
    else if (reportDisagreement(row, twice, sheet, issues)) return { filled, passages: () => [], context };
    for (const passage of split(row)) {
      if (isLeftOut(tool, passage)) {
        issues.add('warning', place, 'uncoded-passage');
        continue;
      }
      if (isOddPosition(passage.start) || isOddPosition(passage.end)) oddPositions++;
      for (const key of Object.keys(passage)) filled.add(key);
      const code = passage.code?.trim() ?? '';
      if (code !== '' && !codes.has(code)) codes.set(code, place);
      const name = passage.interview_id?.trim() ?? '';
      if (name === '') continue;
      const known = documents.get(foldId(name));
      const speaks = (passage.org_id ?? '').trim() !== '' || speaksForNone(passage.respondent_role);
      if (known === undefined) documents.set(foldId(name), { name, place, speaks });
      else known.speaks &&= speaks;
    }
  }

  const speakers = context.interviews;
  for (const document of documents.values()) {
    const speaker = speakers?.get(foldId(interview(document.name) ?? document.name));
    if (speaker === undefined) continue;
    document.speaks ||= speaker.org_id !== null || speaksForNone(speaker.respondent_role ?? undefined);
    for (const key of ['org_id', 'municipality', 'respondent_role'] as const) if (speaker[key] !== null) filled.add(key);
  }
  const written = [...codes.keys()];
  const separator = tool.pathIsHabit ? pathSeparator(written, tool.pathSeparators) : firstUsed(tool.pathSeparators, written);
  const find = codeFinder(written, separator, context.known.get('codebook'));
  if (written.some((code) => saysMore(code, find(code)))) filled.add(codePathColumn);
  const title = (key: string): string => sheet.header.cells[header.positions.get(key)?.[0] ?? -1]?.trim() ?? key;
  const reported = reportUnknown(context, codes, find, documents, interview, title, issues);
  const silent = [...documents.values()].filter(({ speaks }) => !speaks).map(({ name }) => `“${shown(name)}”`);
  if (silent.length > 0) {
    issues.add('warning', { column: 'org_id' }, 'documents-without-organisation', {
      count: silent.length,
      documents: silent.slice(0, namedDocuments),
    });
  }
  if (oddPositions > 0) issues.add('warning', {}, 'odd-positions', { count: oddPositions });

  const passages = (row: Row): readonly Passage[] =>
    split(row)
      .filter((passage) => !isLeftOut(tool, passage))
      .map((passage) => {
        const name = passage.interview_id?.trim() ?? '';
        const id = interview(name) ?? name;
        const speaker = speakers?.get(foldId(id));
        const code = passage.code?.trim() ?? '';
        const found = code === '' ? null : find(code);
        const says = found !== null && saysMore(code, found);
        return {
          ...passage,
          interview_id: id,
          code: found?.id ?? '',
          [codePathColumn]: says ? code : '',
          start: isOddPosition(passage.start) ? '' : (passage.start ?? ''),
          end: isOddPosition(passage.end) ? '' : (passage.end ?? ''),
          org_id: filledOr(passage.org_id, speaker?.org_id),
          municipality: filledOr(passage.municipality, speaker?.municipality),
          respondent_role: filledOr(passage.respondent_role, speaker?.respondent_role),
        };
      });
  return { filled, passages, context: reported };
}

/** True where the code as written holds something that its id, and the codebook behind it, do not. */
const saysMore = (code: string, { id, path, status }: FoundCode): boolean =>
  path.length > 1 || (status !== 'known' && foldId(id) !== foldId(code));

const filledOr = (cell: string | undefined, other: string | null | undefined): string =>
  cell !== undefined && cell.trim() !== '' ? cell : (other ?? '');

/** Parents and researchers speak for no organisation. */
function speaksForNone(role: string | undefined): boolean {
  const key = role === undefined ? undefined : findTerm('respondentRole', role.trim())?.key;
  return key === 'parent' || key === 'researcher';
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
  codes: ReadonlyMap<string, Place>,
  find: ReturnType<typeof codeFinder>,
  documents: ReadonlyMap<string, { readonly name: string; readonly place: Place }>,
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
  const strange = [...codes].filter(([code]) => find(code).status !== 'known');
  if (codebook !== undefined) {
    for (const [code, place] of strange) {
      const at = { ...place, column: title('code') };
      if (find(code).status === 'shared') issues.add('warning', at, 'shared-name', { value: shown(code) });
      else {
        const last = find(code).path.at(-1) ?? code;
        issues.add('warning', at, 'unknown-code', () => ({ value: shown(code), suggestion: suggestion(last, codebook) }));
      }
    }
  }
  widen(
    'codebook',
    strange.map(([code]) => find(code).id),
  );
  const unmet = [...documents.values()].filter(({ name }) => interview(name) === null);
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
