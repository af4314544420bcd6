import { say } from '../../../model/errors.ts';
import { units } from '../../units.ts';
import type { StudyMeasure } from '../measure.ts';
import { partOf } from '../measured.ts';
import { contactRefs, endsOf, observedLog } from '../observed-log.ts';
import { studyReferences } from '../study-references.ts';
import { isKnowledge, whyNoKnowledge } from './knowledge-contacts.ts';
import { membershipOf, ownPersons, structural, unitCells, unlessTooFew } from './structural.ts';
import { undefinedStructure, withRule } from './structural-words.ts';

/** (in - out) / (in + out) of the knowledge contacts across the border of a unit (-1 gives, 1 takes). */
export const learningAppropriation: StudyMeasure = {
  ...structural,
  groupings: ['municipality', 'sector', 'organisation'],
  id: 'learning_appropriation',
  dilemma: 'dilemma-learning',
  label: { nl: 'Kennis geven of krijgen', en: 'Giving or taking knowledge', fr: 'Donner ou recevoir du savoir' },
  definition: {
    nl: 'Of kennis hier vooral toekomt of vooral vertrekt: −1 = enkel geven, 0 = evenveel, 1 = enkel krijgen.',
    en: 'Whether knowledge mostly arrives here or mostly leaves: −1 = only giving, 0 = as much, 1 = only taking.',
    fr: 'Indique si le savoir arrive surtout ici ou en part surtout : −1 = donner seulement, 0 = autant, 1 = recevoir seulement.',
  },
  formula: {
    nl: '(k − v) / (k + v);  k, v = #{kenniscontacten die toekomen, die vertrekken}',
    en: '(k − v) / (k + v);  k, v = #{knowledge contacts that arrive, that leave}',
    fr: '(k − v) / (k + v);  k, v = #{contacts de savoir qui arrivent, qui partent}',
  },
  range: { min: -1, max: 1 },
  unit: units.balance,
  undefinedWhen: undefinedStructure.tooFew,
  convention: withRule({
    nl: 'Kenniscontacten (doel informatie, overleg of vorming) met één kant in dit deel van de studie en de andere erbuiten. De richting van een contact is niet die van het leren.',
    en: 'Knowledge contacts (purpose information, consultation or training) with one side in this part of the study and the other outside it. The direction of a contact is not that of learning.',
    fr: 'Contacts de savoir (but information, concertation ou formation) dont un côté est dans cette partie de l’étude et l’autre en dehors. Le sens d’un contact n’est pas celui de l’apprentissage.',
  }),
  references: [studyReferences.larsson1998],
  compute: (context) => {
    const isIn = membershipOf(context);
    const things = observedLog(context).contacts.filter((contact) => contact.from !== contact.to && isKnowledge(contact));
    const wanted = ['municipality', 'sector', 'organisation'] as const;
    return unitCells(context, { things, members: endsOf, reason: whyNoKnowledge(context), wanted }, ({ unit, items }) => {
      const crossing = items.filter(({ from, to }) => isIn(unit, from) !== isIn(unit, to));
      const out = crossing.filter(({ from }) => isIn(unit, from)).length;
      return unlessTooFew(crossing.length, ownPersons(crossing, unit, isIn), () =>
        partOf(crossing.length - 2 * out, crossing.length, say('nothing-to-count-here'), {
          evidence: () => contactRefs(crossing),
          detail: { n: crossing.length, in: crossing.length - out, out },
        }),
      );
    });
  },
};
