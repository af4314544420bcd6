import type { FilePlan, TablePlan } from '../model/reading-plan.ts';
import type { ImportFormat, SourceFile } from './format.ts';
import { importFormats } from './index.ts';

/** What a person said of a table. What kind of table it is may also have been said of the file as a whole. */
export function planOf(plan: FilePlan | undefined, part: string | null): TablePlan | undefined {
  const find = (name: string | null): TablePlan | undefined => plan?.tables.find((table) => table.part === name);
  const own = find(part);
  const leaveOut = own?.leaveOut ?? find(null)?.leaveOut;
  if (part === null || leaveOut === undefined) return own;
  return { ...(own ?? { part }), leaveOut };
}

/** The file as it was asked to be read. */
export function withWishes(file: SourceFile, plan: TablePlan | undefined): SourceFile {
  const kind = plan?.kind ?? file.kind;
  const format = plan?.format ?? (plan?.kind === undefined ? file.format : undefined);
  const { kind: _, format: __, ...rest } = file;
  return { ...rest, ...(kind !== undefined && { kind }), ...(format !== undefined && { format }) };
}

/** The formats that may read a file that was asked for so. */
export const formatsFor = ({ kind, format }: SourceFile): readonly ImportFormat[] =>
  importFormats.filter((each) => (kind === undefined || each.kind === kind) && (format === undefined || each.id === format));

/** The format with an id that the program itself gave. */
export function formatOf(id: string): ImportFormat {
  const format = importFormats.find((each) => each.id === id);
  if (format === undefined) throw new Error(`No import format has the id ${id}`);
  return format;
}
