import type { Check, ImportPlan, TableKind, TableKindList } from '../../../server/http/contract.ts';
import type { KnownCode } from '../../state/known-records.ts';
import type { OrganisationChoice } from '../../state/name-matching.ts';

/** What every section of the step about names and words works with. */
export type MatchProps = {
  readonly plan: ImportPlan;
  /** Tables that are not left out. */
  readonly checks: readonly Check[];
  readonly onPlan: (plan: ImportPlan) => void;
  /** True while the files are read anew. */
  readonly busy: boolean;
  readonly organisations: readonly OrganisationChoice[];
  readonly codebook: readonly KnownCode[];
  readonly municipalities: readonly string[];
  readonly kinds: TableKindList['tables'];
};

export type WordOfColumn = NonNullable<TableKindList['tables'][number]['columns'][number]['words']>[number];

/** The words that a column of a table knows; none where it takes any text. */
export function wordsOf(kinds: MatchProps['kinds'], kind: TableKind, column: string): readonly WordOfColumn[] {
  return kinds.find((table) => table.kind === kind)?.columns.find(({ name }) => name === column)?.words ?? [];
}

/** True where a row cannot do without the column. */
export function isRequired(kinds: MatchProps['kinds'], kind: TableKind, column: string): boolean {
  return kinds.some((table) => table.kind === kind && table.columns.some(({ name, required }) => name === column && required));
}
