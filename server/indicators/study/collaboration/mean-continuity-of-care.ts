import { say } from '../../../model/errors.ts';
import type { StudyMeasure } from '../measure.ts';
import { meanOf } from '../measured.ts';
import { contactRefs, endsOf } from '../observed-log.ts';
import { organisationNumbers } from '../organisation-numbers.ts';
import { partsOfStudy, placeGroupings } from '../parts-of-study.ts';
import { continuityOfCare } from './continuity-of-care.ts';
import { familyContacts } from './family-contacts.ts';

/** The mean continuity of care of the families of a part of the study that have at least two contacts. */
export const meanContinuityOfCare: StudyMeasure = {
  ...continuityOfCare,
  id: 'mean_continuity_of_care',
  label: {
    nl: 'Zelfde gezicht, gemiddeld per gezin',
    en: 'The same face, mean over families',
    fr: 'Le même visage, moyenne des familles',
  },
  definition: {
    nl: 'Gemiddeld over de gezinnen met minstens twee contacten: bij welk deel van hun contacten dezelfde medewerker betrokken is.',
    en: 'Mean over the families with at least two contacts: in what part of their contacts the same worker takes part.',
    fr: 'En moyenne sur les familles ayant au moins deux contacts : dans quelle part de leurs contacts intervient le même collaborateur.',
  },
  formula: 'Σ (max c_p / C) / n',
  convention: {
    nl: 'n = gezinnen met minstens twee contacten die een medewerker noemen; C en c_p als bij één gezin. Een gezin telt mee in elk deel waar een organisatie ligt die zo’n contact had.',
    en: 'n = families with at least two contacts that name a worker; C and c_p as for one family. A family counts in every part where an organisation lies that had such a contact.',
    fr: 'n = familles ayant au moins deux contacts qui nomment un collaborateur ; C et c_p comme pour une famille. Une famille compte dans chaque partie où se trouve une organisation qui a eu un tel contact.',
  },
  keys: [],
  groupings: placeGroupings,
  compute: (context) => {
    const several = familyContacts(context).filter(({ contacts }) => contacts.length >= 2);
    const members = new Map(several.map((family) => [family, [...new Set(family.contacts.flatMap(endsOf))]]));
    const parts = partsOfStudy(organisationNumbers(context), placeGroupings, several, (family) => members.get(family) ?? []);
    return parts.map(({ unit, items }) => ({
      unit,
      key: [],
      ...meanOf(
        items.reduce((sum, { most, contacts }) => sum + most.length / contacts.length, 0),
        items.length,
        say('measure-no-family-persons'),
        { evidence: () => items.flatMap(({ contacts }) => contactRefs(contacts)) },
      ),
    }));
  },
};
