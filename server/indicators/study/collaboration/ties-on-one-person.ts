import { say } from '../../../model/errors.ts';
import { units } from '../../units.ts';
import { undefinedEverywhere, whyNoLog } from '../log-cells.ts';
import { keys, undefinedHere, withLog } from '../log-words.ts';
import type { StudyMeasure } from '../measure.ts';
import { plainValue } from '../measured.ts';
import { contactRefs } from '../observed-log.ts';
import { organisationNumbers } from '../organisation-numbers.ts';
import { studyReferences } from '../study-references.ts';
import { wholeStudy } from '../study-units.ts';
import { tiesOfPersons } from './ties-of-persons.ts';

/** Per organisation and worker: how many partners the organisation has contact with through this worker alone. */
export const tiesOnOnePerson: StudyMeasure = {
  id: 'ties_on_one_person',
  family: 'collaboration',
  label: {
    nl: 'Banden weg als deze medewerker vertrekt',
    en: 'Ties lost if this worker leaves',
    fr: 'Liens perdus si ce collaborateur part',
  },
  definition: {
    nl: 'Met hoeveel partners de organisatie enkel via deze medewerker contact heeft. Vertrekt die, dan moeten die banden opnieuw gelegd worden. Ernaast: met welke partners ook anderen contact hebben.',
    en: 'With how many partners the organisation has contact through this worker alone. If they leave, those ties have to be made again. Beside it: the partners with whom others have contact too.',
    fr: 'Avec combien de partenaires l’organisation n’a de contact que par ce collaborateur. S’il part, ces liens sont à refaire. À côté : les partenaires avec qui d’autres ont aussi contact.',
  },
  formula: '#{j: c_pj = c_j}',
  range: { min: 0, max: null },
  unit: units.partners,
  undefinedWhen: undefinedHere.noPersons,
  convention: withLog({
    nl: 'c_j = contacten met partner j die iemand van deze organisatie noemen; c_pj = die met medewerker p.',
    en: 'c_j = contacts with partner j that name somebody of this organisation; c_pj = those with worker p.',
    fr: 'c_j = contacts avec le partenaire j qui nomment quelqu’un de cette organisation ; c_pj = ceux avec le collaborateur p.',
  }),
  references: [studyReferences.bermiss2016],
  ownDesign: true,
  keys: [keys.one, keys.person],
  groupings: ['study'],
  minimum: 0,
  parameters: [],
  compute: (context) => {
    const reason = whyNoLog(context);
    if (reason !== null) return undefinedEverywhere(reason);
    const organisations = organisationNumbers(context);
    const carried = tiesOfPersons(context);
    if (carried.length === 0) return undefinedEverywhere(say('measure-no-persons'));
    return carried.map(({ organisation, person, lost, weakened, contacts }) => ({
      unit: wholeStudy,
      key: [organisations.get(organisation).id, person],
      ...plainValue(lost.length, { evidence: () => contactRefs(contacts()), detail: { lost, weakened } }),
    }));
  },
};
