import type { Check, IssueView, TableLookView } from '../../../server/http/contract.ts';

const look: TableLookView = {
  encoding: 'utf-8',
  delimiter: ';',
  headerRow: 1,
  dateOrder: 'day-first',
  ambiguousDates: [],
  otherOrderDates: [],
  top: [],
  samples: [],
  faulty: [],
  words: [],
  names: [],
  codes: [],
  documents: [],
  gives: [],
};

type Change = Partial<Omit<Check, 'look'>> & { readonly look?: Partial<TableLookView> };

/** What a check of a table without any trouble looks like, with the changes that a test is about. */
export function sampleCheck({ look: seen, ...change }: Change = {}): Check {
  return {
    file: 'log.csv',
    source: 0,
    part: null,
    kind: 'contacts',
    leftOut: null,
    outcome: 'accept',
    records: 10,
    accepted: 10,
    errors: 0,
    warnings: 0,
    issues: [],
    columns: [],
    ...change,
    look: { ...look, ...seen },
  };
}

export function sampleIssue(code: string, row: number | null, column: string | null): IssueView {
  return { severity: 'error', line: row, row, column, code, message: { nl: code, en: code, fr: code } };
}
