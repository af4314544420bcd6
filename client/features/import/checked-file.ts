import type { Check } from '../../../server/http/contract.ts';

/** A chosen file with what the service found in it: one check for each table it holds. */
export type CheckedFile = {
  readonly file: File;
  /** Its name as the service took it. */
  readonly name: string;
  /** One or more: a workbook has its sheets, a network file its nodes and its ties. */
  readonly parts: readonly Check[];
  /** Of the file as a whole: `partial` also where one part is refused and another is not. */
  readonly outcome: Check['outcome'];
};

/** The files with their checks, in the order in which they were sent. */
export function checkedFiles(files: readonly File[], checks: readonly Check[]): readonly CheckedFile[] {
  return files.flatMap((file, source) => {
    const parts = checks.filter((check) => check.source === source);
    const name = parts[0]?.file;
    return name === undefined ? [] : [{ file, name, parts, outcome: outcomeOf(parts) }];
  });
}

const ranks: Readonly<Record<Check['outcome'], number>> = { reject: 0, partial: 1, warn: 2, accept: 3 };

/** What asks for attention first, as it is read from top to bottom. */
export function worstFirst(files: readonly CheckedFile[]): readonly CheckedFile[] {
  return [...files].sort((a, b) => ranks[a.outcome] - ranks[b.outcome]);
}

export type Intake = {
  /** Files that are taken in, and those that stay behind whole. */
  readonly able: readonly CheckedFile[];
  readonly refused: readonly CheckedFile[];
  /** Rows that are taken in, and rows with an error in the tables that are. */
  readonly rows: number;
  readonly skippedRows: number;
  /** Refused parts of files that are taken in for the rest. */
  readonly skippedParts: readonly Check[];
};

/** What taking these files in would store, and what it would leave out. */
export function intakeOf(files: readonly CheckedFile[]): Intake {
  const able = files.filter(({ outcome }) => outcome !== 'reject');
  const parts = able.flatMap((file) => file.parts);
  const stored = parts.filter(({ outcome }) => outcome !== 'reject');
  return {
    able,
    refused: files.filter(({ outcome }) => outcome === 'reject'),
    rows: stored.reduce((sum, { accepted }) => sum + accepted, 0),
    skippedRows: stored.reduce(
      (sum, { outcome, records, accepted }) => sum + (outcome === 'partial' ? records - accepted : 0),
      0,
    ),
    skippedParts: parts.filter(({ outcome }) => outcome === 'reject'),
  };
}

function outcomeOf(parts: readonly Check[]): Check['outcome'] {
  const has = (outcome: Check['outcome']): boolean => parts.some((part) => part.outcome === outcome);
  if (parts.every(({ outcome }) => outcome === 'reject')) return 'reject';
  if (has('reject') || has('partial')) return 'partial';
  return has('warn') ? 'warn' : 'accept';
}
