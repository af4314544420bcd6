import { say } from '../../../model/errors.ts';
import { units } from '../../units.ts';
import type { StudyMeasure } from '../measure.ts';
import { shareOf } from '../measured.ts';
import { contactRefs, observedLog, sidesOf } from '../observed-log.ts';
import { studyReferences } from '../study-references.ts';
import { isKnowledge, isReferral, whyNoKnowledge } from './knowledge-contacts.ts';
import { membershipOf, ownPersons, structural, unitCells, unlessTooFew } from './structural.ts';
import { undefinedStructure, withRule } from './structural-words.ts';

/** S5b: of the pairs of organisations that refer, those without any knowledge contact (0 to 1). */
export const knowledgeGap: StudyMeasure = {
  ...structural,
  id: 'knowledge_gap_dyads',
  dilemma: 'dilemma-knowledge',
  label: {
    nl: 'Doorverwijzen zonder kennis te delen',
    en: 'Referring without sharing knowledge',
    fr: 'Orienter sans partager de savoir',
  },
  definition: {
    nl: 'Van de paren organisaties die gezinnen doorverwijzen, het deel dat nooit kennis deelt: geen informatie, overleg of vorming.',
    en: 'Of the pairs of organisations that refer families, the part that never shares knowledge: no information, consultation or training.',
    fr: 'Parmi les paires d’organisations qui orientent des familles, la part qui ne partage jamais de savoir : ni information, ni concertation, ni formation.',
  },
  formula: {
    nl: '#{paren met een doorverwijzing zonder kenniscontact} / #{paren met een doorverwijzing}',
    en: '#{pairs with some referral and no knowledge contact} / #{pairs with some referral}',
    fr: '#{paires avec une orientation sans contact de savoir} / #{paires avec une orientation}',
  },
  range: { min: 0, max: 1 },
  unit: units.share,
  undefinedWhen: undefinedStructure.tooFew,
  convention: withRule({
    nl: 'Doorverwijzing volgens type of doel van het contact; terugkoppeling telt niet als doorverwijzing. Richting telt niet. Wilson-interval (95 %).',
    en: 'Referral by type or purpose of the contact; feedback is no referral. Direction does not count. Wilson interval (95 %).',
    fr: 'Orientation selon le type ou le but du contact ; un retour n’est pas une orientation. Le sens ne compte pas. Intervalle de Wilson (95 %).',
  }),
  references: [studyReferences.hansen1999, studyReferences.brochure2017],
  compute: (context) => {
    const isIn = membershipOf(context);
    const things = observedLog(context)
      .pairs.map((pair) => ({
        ...pair,
        contacts: pair.contacts.filter((contact) => isReferral(contact) || isKnowledge(contact)),
      }))
      .filter(({ contacts }) => contacts.some(isReferral));
    return unitCells(context, { things, members: sidesOf, reason: whyNoKnowledge(context) }, ({ unit, items }) => {
      const contacts = items.flatMap((pair) => pair.contacts);
      const gaps = items.filter((pair) => !pair.contacts.some(isKnowledge));
      return unlessTooFew(items.length, ownPersons(contacts, unit, isIn), () =>
        shareOf(gaps.length, items.length, say('nothing-to-count-here'), {
          evidence: () => contactRefs(contacts),
          counted: () => contactRefs(gaps.flatMap((pair) => pair.contacts)),
          detail: { n: items.length },
        }),
      );
    });
  },
};
