import { say } from '../../../model/errors.ts';
import { cellsOfPairs } from '../log-cells.ts';
import { keys, measureUnits, undefinedHere, withLog } from '../log-words.ts';
import type { StudyMeasure } from '../measure.ts';
import { notDefined, plainValue } from '../measured.ts';
import { contactRefs, type LoggedPair } from '../observed-log.ts';
import { studyReferences } from '../study-references.ts';
import { stageOf } from './contact-stage.ts';

/** The furthest stage that a pair reached, 0 to 3; null where no contact names a type. */
export function stageReached({ contacts }: LoggedPair): number | null {
  const stages = contacts.flatMap((contact) => stageOf(contact) ?? []);
  return stages.length === 0 ? null : Math.max(...stages);
}

/** Per pair: 0 none, 1 referral, 2 administrative support, 3 joint follow-up. */
export const collaborationStage: StudyMeasure = {
  id: 'collaboration_stage',
  family: 'collaboration',
  label: { nl: 'Hoever de samenwerking gaat', en: 'How far the collaboration goes', fr: 'Jusqu’où va la collaboration' },
  definition: {
    nl: 'De verst reikende vorm van samenwerking die twee organisaties minstens één keer hadden. Dat de stappen op elkaar volgen is onze lezing, geen ladder van kwaliteit: soms volstaat doorverwijzen.',
    en: 'The furthest type of collaboration that two organisations had at least once. That the steps follow one another is our reading, no ladder of quality: sometimes a referral is enough.',
    fr: 'La forme de collaboration la plus poussée que deux organisations ont eue au moins une fois. Que les étapes se suivent est notre lecture, pas une échelle de qualité : parfois une orientation suffit.',
  },
  formula: 'max s_c',
  range: { min: 0, max: 3 },
  unit: measureUnits.stage,
  undefinedWhen: undefinedHere.noTypes,
  convention: withLog({
    nl: 's_c = stap van contact c. Contacten met een andere vorm, of zonder, tellen niet mee.',
    en: 's_c = step of contact c. Contacts of another type, or without one, do not count.',
    fr: 's_c = étape du contact c. Les contacts d’un autre type, ou sans type, ne comptent pas.',
  }),
  references: [studyReferences.brochure2017],
  ownDesign: true,
  keys: [keys.one, keys.other],
  groupings: ['study'],
  minimum: 0,
  parameters: [],
  compute: (context) =>
    cellsOfPairs(context, (pair) => {
      const typed = pair.contacts.filter((contact) => stageOf(contact) !== null);
      const stage = stageReached(pair);
      return stage === null
        ? notDefined(say('measure-no-collaboration-type'))
        : plainValue(stage, { evidence: () => contactRefs(typed), detail: { contacts: typed.length } });
    }),
};
