import type { Check, Draft, ImportPlan } from '../../../server/http/contract.ts';
import { type TablePlace, tablePlanOf } from '../../state/plan.ts';

/*
 * The files of a draft with what was found in them, and what of it is still a question. Pure functions of the draft.
 */

export type Outcome = Check['outcome'];

export type DraftFile = {
  /** Its place in the draft. */
  readonly place: number;
  readonly name: string;
  readonly bytes: number;
  /** A workbook has its sheets, a network file its nodes and its ties; none where it was not looked at yet. */
  readonly parts: readonly Check[];
  /** Of the file as a whole, parts that are left out apart; null where it was not looked at yet. */
  readonly outcome: Outcome | null;
  /** Day on which files of the same layout were read the way this one is now; null where that is not so. */
  readonly remembered: string | null;
};

/** The files in the order in which they were sent; names are unique in a draft. */
export function draftFiles({ files, checks, plan, remembered }: Draft): readonly DraftFile[] {
  return files.map(({ name, bytes }, place) => {
    const parts = checks.filter(({ file }) => file === name);
    return {
      place,
      name,
      bytes,
      parts,
      outcome: outcomeOf(parts, plan),
      remembered: remembered.find(({ file }) => file === name)?.savedAt ?? null,
    };
  });
}

/** The tables of files. One that is in no file holds what was said of names, codes and documents. */
export function sentChecks({ files, checks }: Draft): readonly Check[] {
  const sent = new Set(files.map(({ name }) => name));
  return checks.filter(({ file }) => sent.has(file));
}

const ranks: Readonly<Record<Outcome, number>> = { reject: 0, partial: 1, warn: 2, accept: 3 };

/** What asks for attention first, as it is read from top to bottom. */
export function worstFirst(files: readonly DraftFile[]): readonly DraftFile[] {
  const rank = ({ outcome }: DraftFile): number => (outcome === null ? 4 : ranks[outcome]);
  return [...files].sort((a, b) => rank(a) - rank(b));
}

export const placeOf = ({ file, part }: Check): TablePlace => ({ file, part });

/** True where the table stays out: the person said so, or it is a sheet that fits no table and nobody said that it is one. */
export function isLeftOut(plan: ImportPlan, check: Check): boolean {
  const said = tablePlanOf(plan, placeOf(check));
  return said.leaveOut === true || (check.leftOut === 'unknown' && said.kind === undefined);
}

/** Of several tables: `partial` also where one is refused and another is not. Null where there are none. */
function outcomeOf(parts: readonly Check[], plan: ImportPlan): Outcome | null {
  if (parts.length === 0) return null;
  const kept = parts.filter((part) => !isLeftOut(plan, part));
  const has = (outcome: Outcome): boolean => kept.some((part) => part.outcome === outcome);
  if (kept.length > 0 && kept.every(({ outcome }) => outcome === 'reject')) return 'reject';
  if (has('reject') || has('partial')) return 'partial';
  return has('warn') ? 'warn' : 'accept';
}

const aboutColumns = ['missing-column', 'duplicate-column'];

/** True where the table cannot be read for its columns alone: the step about columns asks. */
export function failsOnColumns({ kind, issues }: Check): boolean {
  return kind !== null && issues.some(({ code }) => aboutColumns.includes(code));
}

/** Headers of dates that fit both orders, or only the other one. */
export function doubtfulDates({ look }: Check): readonly string[] {
  return look === null ? [] : [...look.ambiguousDates, ...look.otherOrderDates];
}

/** Those of them of which nobody said which order it is. */
function openDates(plan: ImportPlan, check: Check): readonly string[] {
  return tablePlanOf(plan, placeOf(check)).dateOrder === undefined ? doubtfulDates(check) : [];
}

/** Tables that are not recognised or cannot be read at all, and dates that may be read two ways. */
export function openFiles({ checks, plan }: Draft): number {
  return checks
    .filter((check) => !isLeftOut(plan, check))
    .reduce((sum, check) => {
      const unread = check.outcome === 'reject' && !failsOnColumns(check) && !hasRefusedRows(check);
      return sum + (unread ? 1 : 0) + (openDates(plan, check).length > 0 ? 1 : 0);
    }, 0);
}

/** True where rows are refused for what stands in them, not the table as a whole. */
function hasRefusedRows({ kind, issues }: Check): boolean {
  return kind !== null && issues.some(({ severity, row }) => severity === 'error' && row !== null);
}

/** A header as a check gives it, apart from what it became. */
export type HeaderOf = { readonly header: string; readonly nth: number };

/** Columns of the table that several headers claim, with those headers. */
export function doubledColumns(check: Check): readonly { readonly column: string; readonly headers: readonly HeaderOf[] }[] {
  const claims = new Map<string, HeaderOf[]>();
  for (const { header, nth, column } of check.columns) {
    if (column === null) continue;
    const claimed = claims.get(column) ?? [];
    if (!claimed.some((one) => one.header === header && one.nth === nth)) claimed.push({ header, nth });
    claims.set(column, claimed);
  }
  return [...claims].filter(([, headers]) => headers.length > 1).map(([column, headers]) => ({ column, headers }));
}

/** Columns that the table must have and that no header gives. */
export function missingColumns(check: Check): readonly string[] {
  if (check.kind === null) return [];
  const missing = check.issues.filter(({ code }) => code === 'missing-column').flatMap(({ column }) => column ?? []);
  return [...new Set(missing)];
}

/** Columns that are missing or claimed twice. */
export function openColumns({ checks, plan }: Draft): number {
  return checks
    .filter((check) => check.kind !== null && !isLeftOut(plan, check))
    .reduce((sum, check) => sum + missingColumns(check).length + doubledColumns(check).length, 0);
}

export type Intake = {
  /** Tables of which rows are taken in. */
  readonly stored: readonly Check[];
  /** Tables that cannot be taken in, left out by nobody. */
  readonly refused: readonly Check[];
  /** Tables that the person leaves out. */
  readonly leftOut: readonly Check[];
  /** Files and rows that are taken in, rows that come of what the person typed, and rows that are refused in the tables that are taken in. */
  readonly files: number;
  readonly rows: number;
  readonly typedRows: number;
  readonly refusedRows: number;
};

/** What taking the files in would store, and what it would leave behind. */
export function intakeOf(draft: Draft): Intake {
  const { checks, plan } = draft;
  const kept = checks.filter((check) => !isLeftOut(plan, check));
  const stored = kept.filter(({ outcome }) => outcome !== 'reject');
  const sent = sentChecks(draft).filter((check) => stored.includes(check));
  const rowsOf = (tables: readonly Check[]): number => tables.reduce((sum, { accepted }) => sum + accepted, 0);
  return {
    stored,
    refused: kept.filter(({ outcome }) => outcome === 'reject'),
    leftOut: checks.filter((check) => isLeftOut(plan, check)),
    files: new Set(sent.map(({ file }) => file)).size,
    rows: rowsOf(sent),
    typedRows: rowsOf(stored) - rowsOf(sent),
    refusedRows: stored.reduce((sum, check) => sum + refusedRowsOf(plan, check), 0),
  };
}

/** Rows of a table that are refused: not those that the person leaves out, nor those that stand there twice. */
export function refusedRowsOf(plan: ImportPlan, check: Check): number {
  if (check.outcome !== 'partial') return 0;
  const leftOut = tablePlanOf(plan, placeOf(check)).rowsLeftOut?.length ?? 0;
  // Every refused row has an error, and rows that stand there twice have none.
  return Math.max(0, Math.min(check.errors, check.records - check.accepted - leftOut));
}
