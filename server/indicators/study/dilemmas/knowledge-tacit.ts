import { say } from '../../../model/errors.ts';
import { units } from '../../units.ts';
import { addUpRichness, richFrom } from '../collaboration/channel-richness.ts';
import type { StudyMeasure } from '../measure.ts';
import { partOf } from '../measured.ts';
import { contactRefs, endsOf, observedLog } from '../observed-log.ts';
import { studyReferences } from '../study-references.ts';
import { isKnowledge, whyNoKnowledge } from './knowledge-contacts.ts';
import { membershipOf, ownPersons, structural, unitCells, unlessTooFew } from './structural.ts';
import { undefinedStructure, withRule } from './structural-words.ts';

/** S5a: of the knowledge contacts whose channel is known, those over a rich channel (0 to 1). */
export const knowledgeTacit: StudyMeasure = {
  ...structural,
  id: 'knowledge_tacit_capacity',
  dilemma: 'dilemma-knowledge',
  label: {
    nl: 'Ruimte voor kennis die niet op papier staat',
    en: 'Room for knowledge that is not on paper',
    fr: 'Place pour le savoir non écrit',
  },
  definition: {
    nl: 'Van de kenniscontacten, het deel dat in persoon of met beeld gebeurt. Over mail en formulieren gaat vooral kennis die zich laat opschrijven.',
    en: 'Of the knowledge contacts, the part that is in person or by video. Mail and forms carry mostly knowledge that can be written down.',
    fr: 'Parmi les contacts de savoir, la part en personne ou en vidéo. Courriels et formulaires portent surtout un savoir qui s’écrit.',
  },
  formula: {
    nl: '#{kenniscontacten met rijkdom ≥ 4} / #{kenniscontacten met gekend kanaal}',
    en: '#{knowledge contacts with richness ≥ 4} / #{knowledge contacts of known channel}',
    fr: '#{contacts de savoir de richesse ≥ 4} / #{contacts de savoir de canal connu}',
  },
  range: { min: 0, max: 1 },
  unit: units.share,
  undefinedWhen: undefinedStructure.tooFew,
  convention: withRule({
    nl: 'Kenniscontacten tussen organisaties (doel informatie, overleg of vorming). Rijk vanaf 4: video 4, in persoon 5. De rangorde van kanalen is een afspraak, en het bewijs voor de theorie erachter is gemengd.',
    en: 'Knowledge contacts between organisations (purpose information, consultation or training). Rich from 4 on: video 4, in person 5. The order of channels is a convention, and evidence for the theory behind it is mixed.',
    fr: 'Contacts de savoir entre organisations (but information, concertation ou formation). Riche à partir de 4 : vidéo 4, en personne 5. L’ordre des canaux est une convention, et les preuves de la théorie sont mitigées.',
  }),
  references: [studyReferences.daft1986, studyReferences.hansen1999],
  compute: (context) => {
    const isIn = membershipOf(context);
    const things = observedLog(context).contacts.filter((contact) => contact.from !== contact.to && isKnowledge(contact));
    const known = things.some(({ richness }) => richness !== null);
    const reason = whyNoKnowledge(context) ?? (things.length > 0 && !known ? say('measure-no-channel') : null);
    return unitCells(context, { things, members: endsOf, reason }, ({ unit, items }) => {
      const richness = addUpRichness(items);
      return unlessTooFew(richness.known.length, ownPersons(richness.known, unit, isIn), () =>
        partOf(richness.rich, richness.known.length, say('measure-no-channel'), {
          evidence: () => contactRefs(richness.known),
          counted: () => contactRefs(richness.known.filter((contact) => (contact.richness ?? 0) >= richFrom)),
          detail: { n: richness.known.length, rich_from: richFrom, mean_richness: richness.sum / richness.known.length },
        }),
      );
    });
  },
};
