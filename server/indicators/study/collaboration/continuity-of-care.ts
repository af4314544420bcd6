import { say } from '../../../model/errors.ts';
import { units } from '../../units.ts';
import { undefinedEverywhere } from '../log-cells.ts';
import { keys } from '../log-words.ts';
import type { StudyMeasure } from '../measure.ts';
import { partOf } from '../measured.ts';
import { contactRefs } from '../observed-log.ts';
import { studyReferences } from '../study-references.ts';
import { wholeStudy } from '../study-units.ts';
import { familyContacts } from './family-contacts.ts';

/** Per family: the largest share of its contacts in which one worker takes part (usual provider continuity). */
export const continuityOfCare: StudyMeasure = {
  id: 'continuity_of_care',
  family: 'collaboration',
  label: { nl: 'Zelfde gezicht voor het gezin', en: 'The same face for the family', fr: 'Le même visage pour la famille' },
  definition: {
    nl: 'Bij welk deel van de contacten over een gezin dezelfde medewerker betrokken is. Dicht bij 1: één vertrouwde persoon. Met weinig contacten is de waarde vanzelf hoog.',
    en: 'In what part of the contacts about a family the same worker takes part. Close to 1: one familiar person. With few contacts the value is high by itself.',
    fr: 'Dans quelle part des contacts au sujet d’une famille intervient le même collaborateur. Proche de 1 : une personne familière. Avec peu de contacts la valeur est forcément élevée.',
  },
  formula: 'max c_p / C',
  range: { min: 0, max: 1 },
  unit: units.share,
  undefinedWhen: {
    nl: 'Als geen contact over een gezin een medewerker noemt.',
    en: 'When no contact about a family names a worker.',
    fr: 'Si aucun contact au sujet d’une famille ne nomme un collaborateur.',
  },
  convention: {
    nl: 'C = contacten over het gezin die een medewerker noemen, ook die binnen één organisatie; c_p = die met medewerker p, aan welke kant ook.',
    en: 'C = contacts about the family that name a worker, those within one organisation included; c_p = those with worker p, on whichever side.',
    fr: 'C = contacts au sujet de la famille qui nomment un collaborateur, y compris au sein d’une organisation ; c_p = ceux avec le collaborateur p, de quelque côté que ce soit.',
  },
  references: [studyReferences.breslau1975],
  ownDesign: false,
  keys: [keys.family],
  groupings: ['study'],
  minimum: 0,
  parameters: [],
  compute: (context) => {
    const families = familyContacts(context);
    const reason = say('measure-no-family-persons');
    if (families.length === 0) return undefinedEverywhere(reason);
    return families.map(({ family, contacts, most, person, persons }) => ({
      unit: wholeStudy,
      key: [family],
      ...partOf(most.length, contacts.length, reason, {
        evidence: () => contactRefs(contacts),
        counted: () => contactRefs(most),
        detail: { person, persons },
      }),
    }));
  },
};
