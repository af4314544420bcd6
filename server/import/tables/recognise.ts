import { byCodePoint } from '../../model/identity.ts';
import type { ColumnChoice } from '../../model/reading-plan.ts';
import type { TableKind } from '../../model/tables.ts';
import type { HeaderMatch, ImportFormat, Issue, Row } from '../format.ts';
import { IssueList } from '../issue-list.ts';
import { foldHeader } from './header.ts';
import { shownCell } from './shown.ts';

/** The format of a file, or the reasons why it is not known. */
export type Recognition = { readonly format: ImportFormat } | { readonly issues: readonly Issue[] };

type Candidate = { readonly format: ImportFormat; readonly match: HeaderMatch };

const isTable = ({ format }: Candidate): boolean => format.id === format.kind;
const fits = ({ match }: Candidate): boolean => match.missing.length === 0 && match.doubled.length === 0;

/**
 * Says which format a header belongs to: the one with most headers understood and nothing missing or doubled. The file's name breaks a tie, no more;
 * one that neither it nor the table that somebody names breaks is a question to the user. Where nothing fits but the file is clearly meant as one table, that table's reader
 * is chosen to say what is missing; it then stores nothing.
 */
export function recognise(
  header: Row,
  file: string,
  formats: readonly ImportFormat[],
  kind: TableKind | undefined,
  choices: readonly ColumnChoice[] = [],
): Recognition {
  const candidates = formats
    .filter((format) => kind === undefined || format.kind === kind)
    .map((format) => ({ format, match: format.match(header.cells, choices) }));
  const named = (each: Candidate): boolean => isNamed(file, each.format);
  const fitting = candidates.filter((each) => fits(each) && (!each.match.weak || named(each)));
  const most = Math.max(0, ...fitting.map(({ match }) => match.matched));
  const best = fitting.filter(({ match }) => match.matched === most);
  const chosen = best.length === 1 ? best : best.filter(named);
  // Where all are ways of writing the table that somebody says it is, and nothing tells them apart, it is written as the table itself.
  if (kind !== undefined && chosen.length !== 1 && new Set(best.map(({ format }) => format.kind)).size === 1) {
    const itself = best.find(isTable);
    if (itself !== undefined) return itself;
  }
  const [first] = chosen;
  if (chosen.length === 1 && first !== undefined) return first;
  const place = { line: header.line, row: header.row };
  const issues = new IssueList();
  if (best.length > 1) {
    issues.add('error', place, 'ambiguous-kind', { kinds: labelsOf(best) });
    return { issues: issues.issues };
  }
  const meant = nearlyFitting(candidates, header, kind !== undefined, named);
  if (meant !== null) return meant;
  issues.add('error', place, 'unknown-kind', { columns: header.cells.slice(0, 12).map((cell) => `“${shownCell(cell.trim())}”`) });
  return { issues: issues.issues };
}

/** The one table a header is meant as although something is missing or doubled; null where that would be a guess. */
function nearlyFitting(
  candidates: readonly Candidate[],
  header: Row,
  chosen: boolean,
  named: (candidate: Candidate) => boolean,
): Candidate | null {
  const width = header.cells.filter((cell) => cell.trim() !== '').length;
  const near = candidates.filter((each) => {
    const { match } = each;
    if (fits(each)) return false;
    if (chosen) return true;
    // Most of the header, or the file's name, must speak for the table, and part of what it needs must be there.
    const partThere = match.missing.length <= 1 && match.missing.length < match.required;
    return partThere && match.matched >= 2 && (named(each) || match.matched >= 0.6 * width);
  });
  /** A tool's way of writing a table is only meant where no more than one of its columns is missing. */
  const isFar = (each: Candidate): number => Number(!isTable(each) && each.match.missing.length > 1);
  const byFit = near.sort(
    (a, b) =>
      isFar(a) - isFar(b) ||
      Number(named(b)) - Number(named(a)) ||
      b.match.matched - a.match.matched ||
      // Where nothing tells them apart, the table itself rather than a tool's way of writing it.
      Number(isTable(b)) - Number(isTable(a)) ||
      a.match.missing.length - b.match.missing.length ||
      byCodePoint(a.format.id, b.format.id),
  );
  const [first, second] = byFit;
  if (first === undefined) return null;
  if (chosen) return first;
  const asGood = second !== undefined && named(second) === named(first) && second.match.matched === first.match.matched;
  return asGood ? null : first;
}

function isNamed(file: string, format: ImportFormat): boolean {
  const stem = foldHeader((file.split(/[/\\]/).at(-1) ?? file).replace(/\.[a-z]{1,8}$/i, ''));
  return format.fileNames.some((name) => {
    const folded = foldHeader(name);
    return stem === folded || stem.startsWith(`${folded} `) || stem.endsWith(` ${folded}`);
  });
}

function labelsOf(candidates: readonly Candidate[]) {
  const labels = candidates.map(({ format }) => format.label);
  return {
    nl: labels.map(({ nl }) => `“${nl}”`).join(' en '),
    en: labels.map(({ en }) => `“${en}”`).join(' and '),
    fr: labels.map(({ fr }) => `« ${fr} »`).join(' et '),
  };
}
