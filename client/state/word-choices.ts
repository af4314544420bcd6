import type { Check, ImportPlan, TableKind } from '../../server/http/contract.ts';
import { foldWord, type TablePlace, tablePlanOf, valueChoiceOf, withoutValue, withValue } from './plan.ts';

/*
 * Words of a column that the study does not know, over all files together, and what a person said of them. Pure functions.
 */

export type GatheredWord = {
  readonly kind: TableKind;
  /** Canonical name of the column, and its header in the first file. */
  readonly column: string;
  readonly header: string;
  readonly written: string;
  readonly count: number;
  readonly suggestion: string | null;
  /** The tables it stands in. */
  readonly places: readonly TablePlace[];
};

export const wordKey = ({ kind, column, written }: Pick<GatheredWord, 'kind' | 'column' | 'written'>): string =>
  `${kind}\n${column}\n${foldWord(written)}`;

/** The unknown words, those of the same column of the same kind of table together, the most frequent first; then those that were answered before. */
export function gatherWords(checks: readonly Check[], plan: ImportPlan): readonly GatheredWord[] {
  const found = new Map<string, GatheredWord>();
  const put = (word: Omit<GatheredWord, 'places'>, place: TablePlace): void => {
    const before = found.get(wordKey(word));
    if (before?.places.some(({ file, part }) => file === place.file && part === place.part)) return;
    found.set(wordKey(word), {
      ...(before ?? word),
      count: (before?.count ?? 0) + word.count,
      places: [...(before?.places ?? []), place],
    });
  };
  for (const { file, part, kind, look } of checks) {
    if (kind === null) continue;
    for (const { column, header, written, count, suggestion } of look?.words ?? [])
      put({ kind, column, header, written, count, suggestion }, { file, part });
  }
  const open = [...found.values()].sort((a, b) => b.count - a.count);
  found.clear();
  for (const word of open) found.set(wordKey(word), word);
  for (const { file, part, kind, columns } of checks) {
    if (kind === null) continue;
    for (const { column, written } of tablePlanOf(plan, { file, part }).values ?? []) {
      const header = columns.find((one) => one.column === column)?.header ?? column;
      put({ kind, column, header, written, count: 0, suggestion: null }, { file, part });
    }
  }
  return [...found.values()];
}

/** What was said of a word: a word of the study, its own spelling = kept as it is, null = left empty; undefined = nothing. */
export function wordAnswer(plan: ImportPlan, { places, column, written }: GatheredWord): string | null | undefined {
  for (const place of places) {
    const choice = valueChoiceOf(tablePlanOf(plan, place), column, written);
    if (choice) return choice.becomes;
  }
  return undefined;
}

/** Says what a word becomes in every table it stands in; undefined takes the answer back. */
export function answerWord(plan: ImportPlan, word: GatheredWord, becomes: string | null | undefined): ImportPlan {
  const { column, written, places } = word;
  return places.reduce(
    (next, place) =>
      becomes === undefined ? withoutValue(next, place, column, written) : withValue(next, place, { column, written, becomes }),
    plan,
  );
}
