import { emptyPlan, type FilePlan, type ImportPlan } from '../model/reading-plan.ts';

/**
 * The plan that files were taken in by together, out of what each import kept of it: sent with the same files, it makes the same imports.
 * What was said of a table stands with its own import; what was said of names, codes and documents stands with every one.
 */
export function batchPlan(kept: readonly ImportPlan[]): ImportPlan {
  const files = new Map<string, FilePlan>();
  for (const { file, tables, ...said } of kept.flatMap((plan) => plan.files)) {
    const before = files.get(file);
    const more = tables.filter(({ part }) => !before?.tables.some((table) => table.part === part));
    files.set(file, { file, ...before, ...said, tables: [...(before?.tables ?? []), ...more] });
  }
  return { ...(kept[0] ?? emptyPlan), files: [...files.values()] };
}
