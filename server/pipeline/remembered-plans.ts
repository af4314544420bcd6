import type { FileReading, SourceFile } from '../import/format.ts';
import {
  fileLayouts,
  readMapping,
  studyMapping,
  studyMappingSchema,
  tableMapping,
  tableMappingSchema,
  withStudyMapping,
  withTableMapping,
} from '../import/remembered-plan.ts';
import { emptyPlan, type ImportPlan, type StudyMapping } from '../model/reading-plan.ts';
import type { NewMapping } from '../store/store.ts';

/*
 * What a study remembers of how files were read: by layout how a table is, and once for all what codes and documents mean.
 */

/** Asks a study for what it remembers under a signature. */
export type Recall = (signature: string) => Promise<{ readonly text: string; readonly savedAt: string } | null>;

export type RecalledPlan = {
  readonly plan: ImportPlan;
  /** The files of which something was remembered, with the last time that it was kept. */
  readonly remembered: readonly { readonly file: string; readonly savedAt: string }[];
};

/** What codes and documents mean stands under this name, which no layout has. */
const studySignature = 'codes-and-documents';
/** As many as a plan may hold. */
const mostKept = 5000;

/**
 * Fills a plan in with what is remembered; what it says itself stands.
 * @param names of the files that may be read as their like was; none = the plan as it is
 */
export async function recallPlans(
  files: readonly SourceFile[],
  names: readonly string[],
  plan: ImportPlan,
  recall: Recall,
): Promise<RecalledPlan> {
  if (names.length === 0) return { plan, remembered: [] };
  let filled = plan;
  const remembered: { file: string; savedAt: string }[] = [];
  for (const file of files.filter(({ name }) => names.includes(name))) {
    let last = '';
    for (const { part, signature } of fileLayouts(file)) {
      const found = await recall(signature);
      const mapping = found === null ? null : readMapping(tableMappingSchema, found.text);
      if (found === null || mapping === null || Object.keys(mapping).length === 0) continue;
      filled = withTableMapping(filled, file.name, part, mapping);
      if (found.savedAt > last) last = found.savedAt;
    }
    if (last !== '') remembered.push({ file: file.name, savedAt: last });
  }
  return { plan: withStudyMapping(filled, await recallStudy(recall)), remembered };
}

/**
 * What is worth keeping of a plan once its files are taken in. Where a person took back what was remembered of a layout, that is kept too:
 * as a mapping that says nothing. What is remembered of other codes and documents stays.
 * @param taken the tables that were taken in
 */
export async function mappingsToKeep(
  files: readonly SourceFile[],
  plan: ImportPlan,
  taken: readonly Pick<FileReading, 'source' | 'part'>[],
  recall: Recall,
): Promise<readonly NewMapping[]> {
  const kept: NewMapping[] = [];
  for (const [source, file] of files.entries()) {
    const parts = new Set(taken.filter((table) => table.source === source).map(({ part }) => part));
    if (parts.size === 0) continue;
    for (const { part, signature } of fileLayouts(file)) {
      if (!parts.has(part)) continue;
      const mapping = tableMapping(plan, file.name, part);
      if (mapping !== null || (await recall(signature)) !== null) kept.push({ signature, text: JSON.stringify(mapping ?? {}) });
    }
  }
  const said = studyMapping(plan);
  if (said.codes.length + said.documents.length === 0) return kept;
  const { codes, documents } = withStudyMapping({ ...emptyPlan, ...said }, await recallStudy(recall));
  const all = { codes: codes.slice(0, mostKept), documents: documents.slice(0, mostKept) };
  return [...kept, { signature: studySignature, text: JSON.stringify(all) }];
}

async function recallStudy(recall: Recall): Promise<StudyMapping> {
  const found = await recall(studySignature);
  return (found === null ? null : readMapping(studyMappingSchema, found.text)) ?? { codes: [], documents: [] };
}
