import type { FilePlan, TablePlan } from '../model/reading-plan.ts';
import type { Text } from '../model/text.ts';
import type { SourceFile } from './format.ts';
import { IssueList } from './issue-list.ts';
import { maxBytes, maxTextBytes } from './limits.ts';
import { done, type PreparedTable, prepareGrid } from './prepared-table.ts';
import { formatsFor, planOf, withWishes } from './reading-wishes.ts';
import { refusal } from './refusal.ts';
import { faultyTable, prepareParts } from './source-parts.ts';
import { isNamedAsTable, lookAtSource, type SourceLook } from './source-readers.ts';
import { headerSearch } from './tables/find-header.ts';
import { tableOf } from './tables/grid.ts';
import { csvGrid } from './text/csv.ts';

/**
 * Finds the tables of a file and the format of each. The content decides what it is; a text table's name on anything else is an error,
 * since such a file was mostly chosen by mistake.
 * @param plan what a person said of the file
 * @param most bytes that any file may have; left out = those of limits.ts for what it is
 * @returns one or more; never none
 */
export function prepareFile(file: SourceFile, plan?: FilePlan, most?: number): readonly PreparedTable[] {
  const issues = new IssueList();
  const whole = planOf(plan, null);
  const refuse = (): readonly PreparedTable[] => [{ part: null, plan: whole, view: null, share: done, refusal: refusal(issues) }];
  const size = file.bytes.length;
  const refuseSize = (limit: number): readonly PreparedTable[] => {
    issues.add('error', {}, 'file-too-large', { size: megabytes(size), limit: megabytes(limit) });
    return refuse();
  };
  const mostOfText = most ?? maxTextBytes;
  if (size > mostOfText) return refuseSize(mostOfText);
  const look = lookAtSource(file, plan);
  const { reader, disguise, decoded } = look;
  if (disguise !== null && (reader === null || isNamedAsTable(file.name))) {
    const remedy = reader === null ? disguise.remedy : renameRemedy(reader.extension);
    issues.add('error', {}, 'not-a-table', { what: disguise.what, remedy });
    return refuse();
  }
  if (reader !== null) {
    const mostAtOnce = most ?? maxBytes;
    if (size > mostAtOnce) return refuseSize(mostAtOnce);
    const opening = reader.open(look.glimpse);
    if (opening.parts.length > 0) return prepareParts(file, plan, opening.parts, opening.issues);
    if (opening.faulty !== undefined) return [faultyTable(null, whole, opening, decoded?.encoding ?? null)];
    issues.take(opening.issues);
    if (issues.errors === 0) issues.add('error', {}, 'empty-file');
    return refuse();
  }
  return decoded === null ? refuse() : [prepareText(withWishes(file, whole), decoded, plan?.delimiter, whole)];
}

function prepareText(
  file: SourceFile,
  decoded: NonNullable<SourceLook['decoded']>,
  chosen: string | undefined,
  plan: TablePlan | undefined,
): PreparedTable {
  const search = headerSearch(formatsFor(file), plan?.columns);
  const { grid, delimiter } = csvGrid(decoded.pieces, search, {
    ...(chosen !== undefined && { delimiter: chosen }),
    ...(plan?.headerRow !== undefined && { headerRow: plan.headerRow }),
  });
  const found = tableOf(grid, search, plan);
  const prepared = prepareGrid(file, found, plan, file.name, decoded.issues, true);
  const view = { encoding: decoded.encoding, delimiter, rows: found.rows, header: found.header, hasHeaderRow: true };
  return { part: null, plan, view, share: decoded.share, ...prepared };
}

function renameRemedy(extension: string | undefined): Text {
  const ending = extension === undefined ? null : `.${extension}`;
  return {
    nl: `Kies het juiste bestand, of laat de naam eindigen op ${ending ?? 'de eigen extensie'} als u dit bestand bedoelt.`,
    en: `Choose the right file, or let its name end in ${ending ?? 'its own extension'} if this is the file you mean.`,
    fr: `Choisissez le bon fichier, ou faites terminer son nom par ${ending ?? 'sa propre extension'} si c’est bien celui-ci.`,
  };
}

const megabytes = (bytes: number): number => Math.round(bytes / 104_857.6) / 10;
