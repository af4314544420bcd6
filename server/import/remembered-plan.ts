import type { z } from 'zod';
import { foldId } from '../model/identity.ts';
import {
  type FilePlan,
  filePlanSchema,
  type ImportPlan,
  importPlanSchema,
  type StudyMapping,
  type TablePlan,
  tablePlanSchema,
} from '../model/reading-plan.ts';
import type { SourceFile } from './format.ts';
import { prepareFile } from './source-prepare.ts';
import { hashText, printOf } from './tables/fingerprint.ts';
import { foldHeader } from './tables/header.ts';

/*
 * What of a plan is worth remembering: what codes and documents mean holds for the whole study, how a table is read holds for every file of
 * the same layout. Other texts for cells, and rows and tables left out, belong to one file and are forgotten.
 */

/** What was said of codes and documents; a document of which nothing is known is left out. */
export function studyMapping({ codes, documents }: StudyMapping): StudyMapping {
  const isSaid = ({ org_id, municipality, respondent_role }: StudyMapping['documents'][number]): boolean =>
    org_id !== null || municipality !== null || respondent_role !== null;
  return { codes, documents: documents.filter(isSaid) };
}

/** The plan with what is remembered of codes and documents of which it says nothing itself. */
export function withStudyMapping(plan: ImportPlan, remembered: StudyMapping): ImportPlan {
  const codes = new Set(plan.codes.map(({ code }) => foldId(code)));
  const documents = new Set(plan.documents.map(({ document }) => foldId(document)));
  return {
    ...plan,
    codes: [...plan.codes, ...remembered.codes.filter(({ code }) => !codes.has(foldId(code)))],
    documents: [...plan.documents, ...remembered.documents.filter(({ document }) => !documents.has(foldId(document)))],
  };
}

export const studyMappingSchema = importPlanSchema.pick({ codes: true, documents: true });

const forgotten = { part: true, leaveOut: true, cells: true, rowsLeftOut: true } as const;
export const tableMappingSchema = tablePlanSchema
  .omit(forgotten)
  .extend(filePlanSchema.pick({ encoding: true, delimiter: true }).shape);
/** How tables of one layout are read; what is left out is found from each file. */
export type TableMapping = z.output<typeof tableMappingSchema>;

/** A table of a file with the signature of its layout. */
export type TableLayout = { readonly part: string | null; readonly signature: string };

/**
 * The layouts of a file's tables as they are found without any plan, so that a file of the same layout gives the same ones before anything
 * has been said of it. Reads the top of each table only.
 * @returns those tables that have a header
 */
export function fileLayouts(file: SourceFile): readonly TableLayout[] {
  return prepareFile(file).flatMap((table) => {
    const read = 'format' in table;
    const headers = read ? table.sheet.header.cells : table.refusal.columns.map(({ header }) => header);
    return headers.length === 0 ? [] : [{ part: table.part, signature: layoutSignature(read ? table.format.id : null, headers) }];
  });
}

/** A name for a layout, at most 128 characters: the format and the headers in order, compared folded. @param format null where none was found */
export function layoutSignature(format: string | null, headers: readonly string[]): string {
  const text = headers.map(foldHeader).join('\u001f');
  const { low, high } = printOf(text);
  const hex = [low, high, hashText(text)].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
  return `${(format ?? 'unknown').slice(0, 64)}-${headers.length}-${hex}`;
}

/** What a plan says of a table that holds for others of the same layout; null where it says nothing of the kind. */
export function tableMapping(plan: ImportPlan, file: string, part: string | null): TableMapping | null {
  const said = plan.files.find((each) => each.file === file);
  const table = said?.tables.find((each) => each.part === part);
  const mapping = tableMappingSchema.parse(withoutForgotten(said, table));
  return Object.keys(mapping).length === 0 ? null : mapping;
}

/** The plan with what is remembered of a table's layout, where it does not say otherwise itself: each field as a whole. */
export function withTableMapping(plan: ImportPlan, file: string, part: string | null, remembered: TableMapping): ImportPlan {
  const { encoding, delimiter, ...ofTable } = remembered;
  const before = plan.files.find((each) => each.file === file) ?? { file, tables: [] };
  const table = before.tables.find((each) => each.part === part) ?? { part };
  const after: FilePlan = {
    ...(encoding !== undefined && { encoding }),
    ...(delimiter !== undefined && { delimiter }),
    ...before,
    tables: [...before.tables.filter((each) => each.part !== part), { ...ofTable, ...table }],
  };
  return { ...plan, files: [...plan.files.filter((each) => each.file !== file), after] };
}

/** Reads what was remembered as text; null where it is no mapping that this version understands. */
export function readMapping<T>(schema: z.ZodType<T>, text: string): T | null {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return null;
  }
  const read = schema.safeParse(data);
  return read.success ? read.data : null;
}

function withoutForgotten(file: FilePlan | undefined, table: TablePlan | undefined): Record<string, unknown> {
  const { encoding, delimiter } = file ?? {};
  const said = { encoding, delimiter, ...table };
  const entries = Object.entries(said).filter(([key, value]) => {
    const isEmpty = value === undefined || (Array.isArray(value) && value.length === 0);
    return !isEmpty && !Object.hasOwn(forgotten, key);
  });
  return Object.fromEntries(entries);
}
