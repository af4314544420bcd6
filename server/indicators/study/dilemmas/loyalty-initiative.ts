import { say } from '../../../model/errors.ts';
import { units } from '../../units.ts';
import { whyNoLog } from '../log-cells.ts';
import type { StudyMeasure } from '../measure.ts';
import { partOf } from '../measured.ts';
import { contactRefs, endsOf, observedLog } from '../observed-log.ts';
import { organisationNumbers } from '../organisation-numbers.ts';
import { studyReferences } from '../study-references.ts';
import { mediatorsOf } from './mediators.ts';
import { membershipOf, ownPersons, structural, unitCells, unlessTooFew } from './structural.ts';
import { undefinedStructure, withRule } from './structural-words.ts';

/** S1b: of the contacts across the border of a unit, those that start inside (0 to 1). Detail: the mediators, as with loyalty_ei. */
export const loyaltyInitiative: StudyMeasure = {
  ...structural,
  groupings: ['municipality', 'sector', 'organisation'],
  id: 'loyalty_initiative',
  dilemma: 'dilemma-loyalty',
  label: { nl: 'Wie de eerste stap zet', en: 'Who takes the first step', fr: 'Qui fait le premier pas' },
  definition: {
    nl: 'Van de contacten met buiten, het deel dat van de eigen kant vertrekt: 0 = de anderen komen altijd naar hier, 1 = men zoekt altijd zelf de anderen op.',
    en: 'Of the contacts with the outside, the part that starts on the own side: 0 = the others always come here, 1 = one always seeks out the others.',
    fr: 'Parmi les contacts avec l’extérieur, la part qui part d’ici : 0 = les autres viennent toujours ici, 1 = on va toujours vers les autres.',
  },
  formula: {
    nl: 'v / (v + k);  v, k = #{contacten die vertrekken, die toekomen}',
    en: 'v / (v + k);  v, k = #{contacts that leave, that arrive}',
    fr: 'v / (v + k);  v, k = #{contacts qui partent, qui arrivent}',
  },
  range: { min: 0, max: 1 },
  unit: units.share,
  undefinedWhen: undefinedStructure.tooFew,
  convention: withRule({
    nl: 'Contacten met één kant in dit deel van de studie en de andere erbuiten. Wie logt, telt: een organisatie waarvan enkel de partners loggen, lijkt weinig initiatief te nemen.',
    en: 'Contacts with one side in this part of the study and the other outside it. Who logs matters: an organisation of which only the partners log seems to take little initiative.',
    fr: 'Contacts dont un côté est dans cette partie de l’étude et l’autre en dehors. Qui enregistre compte : une organisation dont seuls les partenaires enregistrent semble prendre peu d’initiative.',
  }),
  references: [studyReferences.fiol2005, studyReferences.brochure2017],
  compute: (context) => {
    const isIn = membershipOf(context);
    const organisations = organisationNumbers(context);
    const things = observedLog(context).contacts.filter(({ from, to }) => from !== to);
    const wanted = ['municipality', 'sector', 'organisation'] as const;
    return unitCells(context, { things, members: endsOf, reason: whyNoLog(context), wanted }, ({ unit, items }) => {
      const crossing = items.filter(({ from, to }) => isIn(unit, from) !== isIn(unit, to));
      const out = crossing.filter(({ from }) => isIn(unit, from));
      return unlessTooFew(crossing.length, ownPersons(crossing, unit, isIn), () =>
        partOf(out.length, crossing.length, say('nothing-to-count-here'), {
          evidence: () => contactRefs(crossing),
          counted: () => contactRefs(out),
          detail: {
            n: crossing.length,
            out: out.length,
            in: crossing.length - out.length,
            ...mediatorsOf(organisations, crossing),
          },
        }),
      );
    });
  },
};
