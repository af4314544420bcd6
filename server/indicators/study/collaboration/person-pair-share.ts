import { say } from '../../../model/errors.ts';
import { units } from '../../units.ts';
import { cellsOfPairs } from '../log-cells.ts';
import { keys, undefinedHere, withLog } from '../log-words.ts';
import type { StudyMeasure } from '../measure.ts';
import { notDefined, partOf } from '../measured.ts';
import { contactRefs } from '../observed-log.ts';
import { studyReferences } from '../study-references.ts';
import { mostFrequentPersons } from './most-frequent-persons.ts';

/** The share of the two persons who meet most often in the contacts of a pair: continuity and dependency at once. */
export const personPairShare: StudyMeasure = {
  id: 'person_pair_share',
  family: 'collaboration',
  label: { nl: 'Vast duo', en: 'Fixed pair of persons', fr: 'Duo fixe' },
  definition: {
    nl: 'Welk deel van de contacten tussen twee organisaties door dezelfde twee medewerkers gebeurt. Hoog is vertrouwd én kwetsbaar: bekijk het samen met de afhankelijkheid van één persoon.',
    en: 'What part of the contacts between two organisations is made by the same two workers. High is familiar and fragile: look at it together with the dependency on one person.',
    fr: 'Quelle part des contacts entre deux organisations se fait par les deux mêmes collaborateurs. Élevé est familier et fragile : à lire avec la dépendance à une seule personne.',
  },
  formula: 'max c_pq / Σ c_pq',
  range: { min: 0, max: 1 },
  unit: units.share,
  undefinedWhen: undefinedHere.noPersons,
  convention: withLog({
    nl: 'c_pq = contacten tussen medewerker p van de ene en q van de andere kant. Enkel contacten die aan beide kanten iemand noemen.',
    en: 'c_pq = contacts between worker p of the one side and q of the other. Only contacts that name somebody on both sides.',
    fr: 'c_pq = contacts entre le collaborateur p d’un côté et q de l’autre. Seuls les contacts qui nomment quelqu’un des deux côtés.',
  }),
  references: [studyReferences.brochure2017],
  ownDesign: true,
  keys: [keys.one, keys.other],
  groupings: ['study'],
  minimum: 0,
  parameters: [],
  compute: (context) =>
    cellsOfPairs(context, (pair) => {
      const persons = mostFrequentPersons(context, pair);
      if (persons === null) return notDefined(say('measure-no-persons'));
      const { a, b, contacts, named } = persons;
      return partOf(contacts.length, named.length, say('measure-no-persons'), {
        evidence: () => contactRefs(named),
        counted: () => contactRefs(contacts),
        detail: { person: a, partner_person: b, without_person: pair.contacts.length - named.length },
      });
    }),
};
