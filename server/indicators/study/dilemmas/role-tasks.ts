import { say } from '../../../model/errors.ts';
import { byCodePoint } from '../../../model/identity.ts';
import { tables } from '../../../model/tables.ts';
import type { Text } from '../../../model/text.ts';
import { findTerm, foldWord } from '../../../model/vocabulary.ts';
import { units } from '../../units.ts';
import type { MeasureContext, StudyMeasure } from '../measure.ts';
import { type LoggedContact, observedLog } from '../observed-log.ts';
import { studyCodes } from '../study-codes.ts';
import { studyReferences } from '../study-references.ts';
import { isReferral } from './knowledge-contacts.ts';
import { structural } from './structural.ts';
import { undefinedStructure } from './structural-words.ts';

/** What a family that is referred needs done, where the codebook has no list of its own. Ours, after the administrative support of the brochure. */
const standardTasks = ['find-place', 'child-code', 'income-certificate', 'enrolment-form'];
const taskGroups = new Set(['task', 'taak', 'tache', 'tâche', 'required-task']);

/** A task for one family, with the contacts in which it was done, and by which organisations. */
export type CaseTask = { readonly contacts: readonly LoggedContact[]; readonly doers: readonly number[] };
/** A task that a referred family needs. */
export type NeededTask = CaseTask & { readonly referrals: readonly LoggedContact[]; readonly organisations: readonly number[] };

/** What measures of tasks share. */
export const roleTasks = {
  ...structural,
  dilemma: 'dilemma-role',
  range: { min: 0, max: 1 },
  unit: units.share,
  undefinedWhen: undefinedStructure.tooFew,
  references: [studyReferences.rose2011, studyReferences.brochure2017],
} as const satisfies Partial<StudyMeasure>;

/** Why tasks cannot be told; null where they can. */
export function whyNoTasks(context: MeasureContext): Text | null {
  const { contacts } = observedLog(context);
  if (contacts.length === 0) return say('measure-no-log');
  for (const column of ['family_code', 'task'] as const) {
    if (contacts.every(({ record }) => record[column] === null))
      return say('needs-column', { table: tables.contacts.label, column });
  }
  return null;
}

const taskKey = (task: string): string => findTerm('task', task)?.key ?? foldWord(task);

/** The tasks done, by family and by task, in the order of the log. */
export function tasksDone(context: MeasureContext): ReadonlyMap<number, ReadonlyMap<string, CaseTask>> {
  const done = new Map<number, Map<string, { contacts: LoggedContact[]; doers: number[] }>>();
  for (const contact of observedLog(context).contacts) {
    const { family } = contact;
    const { task } = contact.record;
    if (family < 0 || task === null || taskKey(task) === 'other') continue;
    const tasks = done.get(family) ?? new Map<string, { contacts: LoggedContact[]; doers: number[] }>();
    done.set(family, tasks);
    const known = tasks.get(taskKey(task)) ?? { contacts: [], doers: [] };
    tasks.set(taskKey(task), known);
    known.contacts.push(contact);
    if (!known.doers.includes(contact.from)) known.doers.push(contact.from);
  }
  return done;
}

/** The tasks that referred families need, by family in the order of the log, with who did them. */
export function neededTasks(context: MeasureContext): {
  readonly tasks: readonly string[];
  readonly needed: readonly NeededTask[];
} {
  const own = studyCodes(context.records).filter(({ group }) => group !== null && taskGroups.has(group));
  const tasks = (own.length === 0 ? standardTasks : own.map(({ row }) => taskKey(row.code))).toSorted(byCodePoint);
  const referrals = new Map<number, LoggedContact[]>();
  for (const contact of observedLog(context).contacts) {
    const { family } = contact;
    if (family < 0 || contact.from === contact.to || !isReferral(contact)) continue;
    const list = referrals.get(family);
    if (list === undefined) referrals.set(family, [contact]);
    else list.push(contact);
  }
  const done = tasksDone(context);
  const needed = [...referrals].flatMap(([family, sent]) =>
    tasks.map((task) => ({
      contacts: done.get(family)?.get(task)?.contacts ?? [],
      doers: done.get(family)?.get(task)?.doers ?? [],
      referrals: sent,
      organisations: [...new Set(sent.flatMap(({ from, to }) => [from, to]))],
    })),
  );
  return { tasks, needed };
}
