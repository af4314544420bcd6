import type { WaitingFile } from '../jobs/job.ts';
import type { FilePlan, ImportPlan } from '../model/reading-plan.ts';
import type { DraftNow } from './draft-model.ts';

type Contents = Pick<DraftNow, 'files' | 'plan' | 'remembered' | 'checks'>;

/**
 * Puts files into a draft. One of a name that is there takes the place of the earlier one and is read as that was, but for what was said of
 * single rows: they may stand elsewhere now. Files of one name that come together are told apart by a number, so that none is lost.
 * @returns what is there then, the files that are there no longer, and the names of those of which the plan says nothing
 */
export function withFiles(
  before: Contents,
  more: readonly WaitingFile[],
): { readonly contents: Contents; readonly replaced: readonly WaitingFile[]; readonly unspoken: readonly string[] } {
  const files = [...before.files];
  const replaced: WaitingFile[] = [];
  const taken = new Set<string>();
  for (const file of more) {
    const name = freeName(file.name, taken);
    taken.add(name);
    const place = files.findIndex((each) => each.name === name);
    const earlier = files[place];
    if (earlier === undefined) files.push({ ...file, name });
    else {
      replaced.push(earlier);
      files[place] = { ...file, name };
    }
  }
  const names = new Set(replaced.map(({ name }) => name));
  const plan = { ...before.plan, files: before.plan.files.map((each) => (names.has(each.file) ? withoutRows(each) : each)) };
  const unspoken = [...taken].filter((name) => !names.has(name) && !saysOf(plan, name));
  return { contents: { ...before, files, plan }, replaced, unspoken };
}

/** Takes a file out of a draft, with what was said and found of it. */
export function withoutFile(before: Contents, place: number): Contents {
  const name = before.files[place]?.name;
  return {
    files: before.files.filter((_file, at) => at !== place),
    plan: { ...before.plan, files: before.plan.files.filter(({ file }) => file !== name) },
    remembered: before.remembered.filter(({ file }) => file !== name),
    checks: before.checks
      .filter(({ source }) => source !== place)
      .map((check) => (check.source > place ? { ...check, source: check.source - 1 } : check)),
  };
}

/** Whether a plan says anything of a file. */
export function saysOf(plan: ImportPlan, name: string): boolean {
  return plan.files.some(
    ({ file, encoding, delimiter, tables }) =>
      file === name && (encoding !== undefined || delimiter !== undefined || tables.length > 0),
  );
}

function withoutRows(file: FilePlan): FilePlan {
  return { ...file, tables: file.tables.map(({ cells: _cells, rowsLeftOut: _rows, ...table }) => table) };
}

/**
 * The files of which something can be stored by the last check, for somebody who goes on without the rest. Where nothing can, all of them, so
 * that it is said why.
 */
export function storableFiles({ files, checks }: Pick<DraftNow, 'files' | 'checks'>): readonly WaitingFile[] {
  const storable = files.filter((_file, place) => {
    const read = checks.filter(({ source, leftOut }) => source === place && leftOut === undefined);
    return read.length === 0 || read.some(({ outcome }) => outcome !== 'reject');
  });
  return storable.length === 0 ? files : storable;
}

/** `list.csv`, or `list (2).csv` where that is taken. */
function freeName(name: string, taken: ReadonlySet<string>): string {
  const dot = name.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  let free = name;
  for (let number = 2; taken.has(free); number++) free = `${stem} (${number})${ending}`;
  return free;
}
