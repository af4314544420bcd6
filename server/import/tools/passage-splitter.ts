import { foldId } from '../../model/identity.ts';
import type { ImportContext, Row, Sheet } from '../format.ts';
import type { FindMeaning } from '../tables/code-meanings.ts';
import { interviewFinder } from '../tables/speakers.ts';
import type { CodingTool, KnownNames, Passage } from './coding-tool.ts';
import type { ToolHeader } from './tool-header.ts';

/**
 * Makes the reading of a row as passages: one for each code in it. Where documents of two groups have the same name, the group is put before it,
 * so that they stay two.
 * @param meaningOf what a person said of codes: such a code is one, whatever signs are in it
 */
export function passageSplitter(
  tool: CodingTool,
  header: ToolHeader,
  sheet: Sheet,
  context: ImportContext,
  meaningOf: FindMeaning,
): (row: Row) => readonly Passage[] {
  const interview = interviewFinder(context);
  const organisations = context.known.get('organisations');
  const known: KnownNames = {
    isInterview: (name) => interview(name) !== null,
    isOrganisation: (name) => organisations?.get(foldId(name)) != null,
  };
  const read = (row: Row): Passage | null => {
    if (row.fault !== null || isHeaderAgain(row, sheet)) return null;
    const cells: Record<string, string> = Object.create(null);
    for (const [key, positions] of header.positions) {
      const cell = positions.map((position) => row.cells[position] ?? '').find((each) => each.trim() !== '');
      if (cell !== undefined) cells[key] = cell;
    }
    return tool.rework?.(cells, known) ?? cells;
  };
  const groups = new Map<string, Set<string>>();
  const cellsOfCodes = new Set<string>();
  const looksAhead = header.positions.has('document_group') || tool.codeSeparators !== undefined;
  for (const row of looksAhead ? sheet.rows : []) {
    const passage = read(row);
    if (passage === null) continue;
    const name = foldId(passage.interview_id ?? '');
    if (passage.document_group !== undefined)
      groups.set(name, (groups.get(name) ?? new Set()).add(foldId(passage.document_group)));
    if (tool.codeSeparators !== undefined && passage.code !== undefined) cellsOfCodes.add(passage.code.trim());
  }
  const separator = firstUsed(tool.codeSeparators ?? [], [...cellsOfCodes]);
  const codebook = context.known.get('codebook');
  return (row) => {
    const passage = read(row);
    if (passage === null) return [];
    const { document_group: group, interview_id: name = '', code = '' } = passage;
    const isOneOfSeveral = group !== undefined && (groups.get(foldId(name))?.size ?? 0) > 1;
    const whole = isOneOfSeveral ? { ...passage, interview_id: `${group.trim()} / ${name.trim()}` } : passage;
    // A code of the study may hold the very sign that separates codes elsewhere.
    const isOne =
      separator === null || !code.includes(separator) || codebook?.get(foldId(code)) || meaningOf(code.trim()) !== null;
    if (isOne) return [whole];
    const several = new Set(code.split(separator).flatMap((each) => (each.trim() === '' ? [] : [each.trim()])));
    return several.size === 0 ? [{ ...whole, code: '' }] : [...several].map((each) => ({ ...whole, code: each }));
  };
}

/** True for a row that repeats the header, as a report with several tables does. */
export function isHeaderAgain(row: Row, { header }: Sheet): boolean {
  return row.cells.length >= header.cells.length && header.cells.every((cell, at) => row.cells[at] === cell);
}

/** True for a passage without code in a tool where that is no fault. */
export const isLeftOut = (tool: CodingTool, passage: Passage): boolean =>
  tool.uncoded === 'leave-out' && (passage.code ?? '').trim() === '';

/** The first of the separators that occurs in any of the texts. */
export const firstUsed = (separators: readonly string[], texts: readonly string[]): string | null =>
  separators.find((separator) => texts.some((text) => text.includes(separator))) ?? null;
