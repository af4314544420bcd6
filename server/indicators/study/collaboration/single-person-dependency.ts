import { say } from '../../../model/errors.ts';
import { units } from '../../units.ts';
import { undefinedEverywhere, whyNoLog } from '../log-cells.ts';
import { keys, undefinedHere, withLog } from '../log-words.ts';
import type { Measured, StudyMeasure } from '../measure.ts';
import { notDefined, partOf } from '../measured.ts';
import { contactRefs, observedLog } from '../observed-log.ts';
import { organisationNumbers } from '../organisation-numbers.ts';
import { studyReferences } from '../study-references.ts';
import { wholeStudy } from '../study-units.ts';
import { concentration, hangsOnOne, type PersonSide, personSides } from './person-sides.ts';

function dependencyOf(side: PersonSide): Measured {
  const [first] = side.carriers;
  if (first === undefined) return notDefined(say('measure-no-persons'));
  const named = side.carriers.flatMap(({ contacts }) => contacts);
  return partOf(first.contacts.length, side.named, say('measure-no-persons'), {
    evidence: () => contactRefs(named),
    counted: () => contactRefs(first.contacts),
    detail: {
      person: first.person,
      persons: side.carriers.length,
      hhi: concentration(side),
      contacts: side.contacts.length,
      without_person: side.contacts.length - side.named,
      hangs_on_one: hangsOnOne(side) && side.named >= 2 ? 1 : 0,
    },
  });
}

/** Per pair and side: the largest share of the contacts that one worker of that side carries, and whether nobody else does. */
export const singlePersonDependency: StudyMeasure = {
  id: 'single_person_dependency',
  family: 'collaboration',
  label: { nl: 'Hangt aan één medewerker', en: 'Hangs on one worker', fr: 'Tient à un seul collaborateur' },
  definition: {
    nl: 'Welk deel van de contacten met de partner aan deze kant door één en dezelfde medewerker gedragen wordt. Bij 1 kent niemand anders van de organisatie die partner: vertrekt die persoon, dan is de band weg. Ernaast: aantal medewerkers, hun concentratie (HHI), en of minstens twee contacten iemand noemen en dat altijd dezelfde medewerker is.',
    en: 'What part of the contacts with the partner is carried, on this side, by one and the same worker. At 1 nobody else of the organisation knows that partner: if that person leaves, the tie is gone. Beside it: number of workers, their concentration (HHI), and whether at least two contacts name somebody and it is always the same worker.',
    fr: 'Quelle part des contacts avec le partenaire est portée, de ce côté, par un même collaborateur. À 1, personne d’autre de l’organisation ne connaît ce partenaire : si cette personne part, le lien disparaît. À côté : nombre de collaborateurs, leur concentration (HHI), et si au moins deux contacts nomment quelqu’un et que c’est toujours le même collaborateur.',
  },
  formula: 'max c_p / Σ c_p;  HHI = Σ (c_p / Σ c_p)²',
  range: { min: 0, max: 1 },
  unit: units.share,
  undefinedWhen: undefinedHere.noPersons,
  convention: withLog({
    nl: 'c_p = contacten die medewerker p voor deze kant draagt; contacten zonder naam aan deze kant staan ernaast. Met één contact is de waarde vanzelf 1. Wie de toestemming introk, wordt niet genoemd.',
    en: 'c_p = contacts that worker p carries for this side; contacts without a name on this side stand beside it. With one contact the value is 1 by itself. Who withdrew consent is not named.',
    fr: 'c_p = contacts que le collaborateur p porte pour ce côté ; les contacts sans nom de ce côté figurent à part. Avec un seul contact la valeur est forcément 1. Qui a retiré son consentement n’est pas nommé.',
  }),
  references: [studyReferences.bermiss2016],
  ownDesign: true,
  keys: [keys.one, keys.other],
  groupings: ['study'],
  minimum: 0,
  parameters: [],
  compute: (context) => {
    const reason = whyNoLog(context);
    if (reason !== null) return undefinedEverywhere(reason);
    const organisations = organisationNumbers(context);
    return observedLog(context).pairs.flatMap((pair) =>
      personSides(context, pair).map((side) => ({
        unit: wholeStudy,
        key: [organisations.get(side.organisation).id, organisations.get(side.partner).id],
        ...dependencyOf(side),
      })),
    );
  },
};
