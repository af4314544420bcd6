import { say } from '../../../model/errors.ts';
import type { StudyMeasure } from '../measure.ts';
import { shareOf } from '../measured.ts';
import { contactRefs } from '../observed-log.ts';
import { type NeededTask, neededTasks, roleTasks, whyNoTasks } from './role-tasks.ts';
import { membershipOf, ownPersons, unitCells, unlessTooFew } from './structural.ts';
import { withRule } from './structural-words.ts';

/** S7b: of the tasks that referred families need, those that nobody did (0 to 1). Detail: the list of tasks. */
export const roleVoid: StudyMeasure = {
  ...roleTasks,
  id: 'role_task_void',
  label: { nl: 'Taken die niemand doet', en: 'Tasks that nobody does', fr: 'Tâches que personne ne fait' },
  definition: {
    nl: 'Van de taken die voor een doorverwezen gezin nodig zijn, het deel dat niemand op zich nam volgens het logboek.',
    en: 'Of the tasks that a referred family needs, the part that nobody took on according to the log.',
    fr: 'Parmi les tâches nécessaires à une famille orientée, la part que personne n’a prise en charge selon le journal.',
  },
  formula: {
    nl: '#{nodige taken voor een gezin die niemand deed} / #{nodige taken}',
    en: '#{needed tasks for one family done by nobody} / #{needed tasks}',
    fr: '#{tâches nécessaires pour une famille faites par personne} / #{tâches nécessaires}',
  },
  convention: withRule({
    nl: 'Nodig voor elk gezin dat minstens één keer doorverwezen is: de codes van de groep “task” in het codeboek; zonder zulke codes plaats zoeken, kindcode, attest inkomenstarief en inschrijvingsformulier. Een gezin telt in elk deel van de studie dat doorverwees of doorverwezen kreeg. Wat buiten het logboek gedaan werd, lijkt niet gedaan. Wilson-interval (95 %).',
    en: 'Needed for every family referred at least once: the codes of the group “task” of the codebook; without such codes finding a place, child code, income certificate and enrolment form. A family counts in every part of the study that referred or received it. What was done outside the log seems not done. Wilson interval (95 %).',
    fr: 'Nécessaire pour chaque famille orientée au moins une fois : les codes du groupe « task » du livre de codes ; sans ceux-ci, trouver une place, code enfant, attestation de revenu et formulaire d’inscription. Une famille compte dans chaque partie de l’étude qui l’a orientée ou reçue. Ce qui s’est fait hors du journal semble non fait. Intervalle de Wilson (95 %).',
  }),
  compute: (context) => {
    const isIn = membershipOf(context);
    const { tasks, needed } = neededTasks(context);
    const reason = whyNoTasks(context) ?? (needed.length === 0 ? say('no-required-tasks') : null);
    const members = ({ organisations }: NeededTask) => organisations;
    return unitCells(context, { things: needed, members, reason }, ({ unit, items }) => {
      const contacts = items.flatMap((task) => [...task.referrals, ...task.contacts]);
      const undone = items.filter((task) => task.contacts.length === 0);
      return unlessTooFew(items.length, ownPersons(contacts, unit, isIn), () =>
        shareOf(undone.length, items.length, say('no-required-tasks'), {
          evidence: () => contactRefs(contacts),
          counted: () => contactRefs(undone.flatMap((task) => task.referrals)),
          detail: { n: items.length, tasks },
        }),
      );
    });
  },
};
