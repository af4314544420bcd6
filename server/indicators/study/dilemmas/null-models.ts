import type { Text } from '../../../model/text.ts';
import type { StudyMeasure } from '../measure.ts';
import { draws } from './structural.ts';

/** What is drawn at random, in the words of a methods section. */
export const nullModels = {
  givenEdges: {
    nl: 'toevalsnetwerken met evenveel organisaties en banden (U|edges)',
    en: 'random networks with as many organisations and ties (U|edges)',
    fr: 'réseaux tirés au hasard avec autant d’organisations et de liens (U|edges)',
  },
  organisationsOfWorkers: {
    nl: 'medewerkers wisselen van organisatie (labelpermutatie)',
    en: 'workers change organisations (label permutation)',
    fr: 'les collaborateurs échangent leurs organisations (permutation d’étiquettes)',
  },
  professionsOfWorkers: {
    nl: 'medewerkers wisselen van beroep (labelpermutatie)',
    en: 'workers change professions (label permutation)',
    fr: 'les collaborateurs échangent leurs professions (permutation d’étiquettes)',
  },
  placesOfOrganisations: {
    nl: 'organisaties wisselen van plaats (QAP; tot acht organisaties alle volgordes)',
    en: 'organisations change places (QAP; up to eight organisations all orders)',
    fr: 'les organisations échangent leurs places (QAP ; jusqu’à huit organisations, tous les ordres)',
  },
  families: {
    nl: 'gezinnen met terugleggen getrokken, voor het interval (bootstrap)',
    en: 'families drawn with replacement, for the interval (bootstrap)',
    fr: 'familles tirées avec remise, pour l’intervalle (bootstrap)',
  },
} as const satisfies Record<string, Text>;

/** What a measure has that draws at random: how often is the user's choice. */
export function drawing(model: Text): Pick<StudyMeasure, 'parameters'> & { readonly drawn: Text } {
  return { parameters: [draws], drawn: model };
}
