import { type ImportPlan, importPlanSchema, type TablePlan } from '../../../server/model/reading-plan.ts';

/** The plan for one file that is one table: which table it is, and the headers to keep as attributes. */
export function planFor(file: string, kind?: TablePlan['kind'], keep: readonly string[] = []): ImportPlan {
  const columns = keep.map((header) => ({ header, column: null, keep: true }));
  return importPlanSchema.parse({ files: [{ file, tables: [{ ...(kind !== undefined && { kind }), columns }] }] });
}
