import { emptyPlan } from '../../../../client/state/plan.ts';
import type { Check, Draft, IssueView } from '../../../../server/http/contract.ts';

/** A check of a contact log with what a test says of it. */
export const someCheck = (said: Partial<Check> = {}): Check => ({
  file: 'log.csv',
  source: 0,
  part: null,
  kind: 'contacts',
  outcome: 'accept',
  records: 3,
  accepted: 3,
  errors: 0,
  warnings: 0,
  issues: [],
  columns: [],
  look: null,
  leftOut: null,
  ...said,
});

export const someIssue = (code: string, said: Partial<IssueView> = {}): IssueView => ({
  severity: 'error',
  line: null,
  row: null,
  column: null,
  code,
  message: { nl: code, en: code, fr: code },
  ...said,
});

export const someLook = (said: Partial<NonNullable<Check['look']>> = {}): NonNullable<Check['look']> => ({
  encoding: 'utf-8',
  delimiter: ';',
  headerRow: 1,
  dateOrder: 'day-first',
  ambiguousDates: [],
  otherOrderDates: [],
  gives: [],
  top: [],
  samples: [],
  faulty: [],
  words: [],
  names: [],
  codes: [],
  documents: [],
  ...said,
});

/** A draft of these files and checks. */
export const someDraft = (checks: readonly Check[], said: Partial<Draft> = {}): Draft => ({
  id: 'd1',
  files: [...new Set(checks.map(({ file }) => file))].map((name) => ({ name, bytes: 100 })),
  plan: emptyPlan,
  remembered: [],
  state: 'checked',
  revision: 1,
  progress: null,
  checks: [...checks],
  problem: null,
  imports: null,
  ...said,
});
