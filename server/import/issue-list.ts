import { say, type Values } from '../model/errors.ts';
import type { ImportIssueCode } from '../model/messages.ts';
import type { Issue } from './format.ts';
import { maxIssues } from './limits.ts';

export type Severity = Issue['severity'];
/** Where an issue stands; left out = the file as a whole. */
export type Place = { readonly line?: number; readonly row?: number; readonly column?: string };
/** Values of the sentence; a function where they cost something, since only shown issues need them. */
export type LazyValues = Values | (() => Values);

/** The issues that are shown of a file, in their order: at most 100, first what concerns the whole file, then errors. The rest is a count. */
export function issuesToShow(issues: readonly Issue[]): readonly Issue[] {
  if (issues.length <= maxIssues) return issues;
  const rank = ({ line, severity }: Issue): number => (line === null ? 0 : severity === 'error' ? 1 : 2);
  const chosen = new Set([...issues].sort((a, b) => rank(a) - rank(b)).slice(0, maxIssues));
  return issues.filter((issue) => chosen.has(issue));
}

/** Gathers the issues of a file: counts all, keeps the first 100 of each severity. */
export class IssueList {
  readonly issues: Issue[] = [];
  errors = 0;
  warnings = 0;
  readonly #allErrors: boolean;

  /** @param allErrors keep every error, for those who go through the refused rows one by one */
  constructor(allErrors = false) {
    this.#allErrors = allErrors;
  }

  add(severity: Severity, place: Place, code: ImportIssueCode, values: LazyValues = {}): void {
    const count = severity === 'error' ? ++this.errors : ++this.warnings;
    if (!this.#keeps(severity, count)) return;
    this.issues.push({
      severity,
      line: place.line ?? null,
      row: place.row ?? null,
      column: place.column ?? null,
      code,
      message: say(code, typeof values === 'function' ? values() : values),
    });
  }

  /** Takes over issues that were made elsewhere. */
  take(issues: readonly Issue[]): void {
    for (const issue of issues) {
      const count = issue.severity === 'error' ? ++this.errors : ++this.warnings;
      if (this.#keeps(issue.severity, count)) this.issues.push(issue);
    }
  }

  #keeps(severity: Severity, count: number): boolean {
    return count <= maxIssues || (this.#allErrors && severity === 'error');
  }
}
