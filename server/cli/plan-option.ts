import { basename } from 'node:path';
import { StudyError, say } from '../model/errors.ts';
import { problemOf } from '../model/problem.ts';
import { emptyPlan, type ImportPlan, importPlanSchema } from '../model/reading-plan.ts';
import { readSource } from '../pipeline/read-source.ts';

export const planOption = ['--plan <file>', 'how the files are to be read, as JSON (the plan of an earlier import)'] as const;

/** The plan in a file; without one, the plan that says nothing. @throws StudyError `plan-invalid`, naming the field; `file-missing` */
export async function readPlanFile(path: string | undefined): Promise<ImportPlan> {
  if (path === undefined) return emptyPlan;
  const file = basename(path);
  const text = new TextDecoder().decode((await readSource(path, file)).bytes);
  const parsed = importPlanSchema.safeParse(parseJson(text, file), { reportInput: true });
  if (parsed.success) return parsed.data;
  const { field, problem } = problemOf(parsed.error.issues);
  throw new StudyError('usage', 'plan-invalid', { file, field, problem }, { file, field });
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new StudyError('usage', 'plan-invalid', { file, field: '', problem: say('problem-json') }, { file }, { cause });
  }
}
