import { say } from '../../../model/errors.ts';
import type { StudyMeasure } from '../measure.ts';
import { shareOf } from '../measured.ts';
import { contactRefs } from '../observed-log.ts';
import { roleTasks, tasksDone, whyNoTasks } from './role-tasks.ts';
import { membershipOf, ownPersons, unitCells, unlessTooFew } from './structural.ts';
import { withRule } from './structural-words.ts';

/** S7a: of the tasks done for families, those that two or more organisations did (0 to 1). */
export const roleOverlap: StudyMeasure = {
  ...roleTasks,
  id: 'role_task_overlap',
  label: {
    nl: 'Taken die meerdere organisaties doen',
    en: 'Tasks that several organisations do',
    fr: 'Tâches faites par plusieurs organisations',
  },
  definition: {
    nl: 'Van de taken die voor een gezin gedaan zijn, het deel dat minstens twee organisaties op zich namen: overlap, of net samen optrekken.',
    en: 'Of the tasks that were done for a family, the part that at least two organisations took on: overlap, or doing it together.',
    fr: 'Parmi les tâches faites pour une famille, la part prise en charge par au moins deux organisations : double emploi, ou travail commun.',
  },
  formula: {
    nl: '#{taken voor een gezin die twee of meer organisaties deden} / #{taken die gedaan zijn}',
    en: '#{tasks for one family done by two organisations or more} / #{tasks done}',
    fr: '#{tâches pour une famille faites par deux organisations ou plus} / #{tâches faites}',
  },
  convention: withRule({
    nl: 'Een taak is gedaan door de organisatie van wie het contact uitgaat. Dezelfde taak voor hetzelfde gezin telt één keer. “Andere” telt niet. Wilson-interval (95 %).',
    en: 'A task is done by the organisation that the contact starts from. The same task for the same family counts once. “Other” does not count. Wilson interval (95 %).',
    fr: 'Une tâche est faite par l’organisation d’où part le contact. La même tâche pour la même famille compte une fois. « Autre » ne compte pas. Intervalle de Wilson (95 %).',
  }),
  compute: (context) => {
    const isIn = membershipOf(context);
    const things = [...tasksDone(context).values()].flatMap((tasks) => [...tasks.values()]);
    return unitCells(context, { things, members: ({ doers }) => doers, reason: whyNoTasks(context) }, ({ unit, items }) => {
      const contacts = items.flatMap((task) => task.contacts);
      const doubled = items.filter(({ doers }) => doers.length > 1);
      return unlessTooFew(items.length, ownPersons(contacts, unit, isIn), () =>
        shareOf(doubled.length, items.length, say('nothing-to-count-here'), {
          evidence: () => contactRefs(contacts),
          counted: () => contactRefs(doubled.flatMap((task) => task.contacts)),
          detail: { n: items.length },
        }),
      );
    });
  },
};
