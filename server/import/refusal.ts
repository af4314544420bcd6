import type { FileReading, Issue } from './format.ts';
import { IssueList } from './issue-list.ts';
import { looksPersonal } from './personal/personal-headers.ts';
import { nthOf } from './tables/header.ts';

/** A reading without the place it came from. */
export type Refusal = Omit<FileReading, 'file' | 'source' | 'part'>;

/** The columns of a table of which no header was understood. */
export function unread(header: readonly string[]): FileReading['columns'] {
  const nths = nthOf(header);
  return header.map((cell, position) => ({
    header: cell.trim(),
    nth: nths[position] ?? 1,
    column: null,
    kept: false,
    personal: looksPersonal(cell),
  }));
}

/** The same with more to say before it. */
export function withIssues(reading: Refusal, more: readonly Issue[]): Refusal {
  const issues = new IssueList();
  issues.take(more);
  issues.take(reading.issues);
  return { ...reading, issues: issues.issues, errors: issues.errors, warnings: issues.warnings };
}

/** What is answered of a table that is not read at all. */
export function leftOut(why: NonNullable<FileReading['leftOut']>, header: readonly string[]): Refusal {
  return { ...refusal(new IssueList()), outcome: 'accept', columns: unread(header), leftOut: why };
}

/** What is answered of a table that cannot be read. */
export function refusal(shared: IssueList): Refusal {
  const { issues, errors, warnings } = shared;
  return {
    kind: null,
    format: null,
    outcome: 'reject',
    records: 0,
    parsed: [],
    refused: new Set(),
    repeated: [],
    columns: [],
    issues,
    errors,
    warnings,
  };
}
