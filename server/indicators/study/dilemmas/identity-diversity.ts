import { say } from '../../../model/errors.ts';
import type { RecordRef } from '../../../model/records.ts';
import { units } from '../../units.ts';
import type { MeasureContext, StudyMeasure } from '../measure.ts';
import { notDefined, plainValue } from '../measured.ts';
import { contactRefs, endsOf, type LoggedContact, observedLog } from '../observed-log.ts';
import { organisationNumbers } from '../organisation-numbers.ts';
import { placeOf } from '../parts-of-study.ts';
import { studyReferences } from '../study-references.ts';
import { professionsOfLog, whyNoProfessions } from './professions.ts';
import { membershipOf, ownPersons, structural, unitCells, unlessTooFew } from './structural.ts';
import { undefinedStructure, withRule } from './structural-words.ts';

/** S4a: index of qualitative variation of the professions that workers meet in other organisations (0 one profession, 1 all as often). */
export const identityDiversity: StudyMeasure = {
  ...structural,
  id: 'identity_alter_diversity',
  dilemma: 'dilemma-identity',
  label: {
    nl: 'Verscheidenheid van beroepen in de contacten',
    en: 'Variety of professions in the contacts',
    fr: 'Variété des professions dans les contacts',
  },
  definition: {
    nl: 'Hoe verscheiden de beroepen zijn van de mensen die men in andere organisaties contacteert: 0 = altijd hetzelfde beroep, 1 = alle beroepen even vaak.',
    en: 'How varied the professions are of the people one contacts in other organisations: 0 = always the same profession, 1 = all professions as often.',
    fr: 'À quel point varient les professions des personnes contactées dans d’autres organisations : 0 = toujours la même profession, 1 = toutes aussi souvent.',
  },
  formula: {
    nl: '(1 − Σ_p s_p²) / (1 − 1 / k);  s_p = aandeel van de contacten met iemand van beroep p, k = aantal beroepen',
    en: '(1 − Σ_p s_p²) / (1 − 1 / k);  s_p = share of contacts with somebody of profession p, k = number of professions',
    fr: '(1 − Σ_p s_p²) / (1 − 1 / k);  s_p = part des contacts avec quelqu’un de profession p, k = nombre de professions',
  },
  range: { min: 0, max: 1 },
  unit: units.share,
  undefinedWhen: undefinedStructure.tooFew,
  convention: withRule({
    nl: 'Contacten tussen organisaties; telkens telt het beroep van de medewerker aan de andere kant. k zijn de beroepen in de contacten van de gemeente, aan welke kant ook (voor de studie, een sector of zonder gemeente: in die van de studie); omdat k per gemeente verschilt, staat het ernaast.',
    en: 'Contacts between organisations; each time the profession of the worker on the other side counts. k are the professions in the contacts of the municipality, on whichever side (for the study, a sector or without municipality: in those of the study); because k differs by municipality it stands beside the value.',
    fr: 'Contacts entre organisations ; à chaque fois compte la profession du collaborateur de l’autre côté. k est le nombre de professions dans les contacts de la commune, de quelque côté que ce soit (pour l’étude, un secteur ou sans commune : dans ceux de l’étude) ; comme k diffère par commune, il est indiqué à côté.',
  }),
  references: [studyReferences.mueller1961, studyReferences.rose2011],
  compute: (context) => {
    const isIn = membershipOf(context);
    const professions = professionsOfLog(context);
    const present = presentProfessions(context);
    const things = observedLog(context).contacts.filter(({ from, to }) => from !== to);
    return unitCells(context, { things, members: endsOf, reason: whyNoProfessions(context) }, ({ unit, items }) => {
      const counts = new Map<string, number>();
      const used: LoggedContact[] = [];
      const persons = new Set<RecordRef>();
      const meet = (contact: LoggedContact, own: number, alter: number): boolean => {
        const profession = alter < 0 || !isIn(unit, own) ? null : (professions[alter] ?? null);
        if (profession === null) return false;
        counts.set(profession.word, (counts.get(profession.word) ?? 0) + 1);
        if (used.at(-1) !== contact) used.push(contact);
        persons.add(profession.ref);
        return true;
      };
      for (const contact of items) {
        meet(contact, contact.from, contact.toPerson);
        meet(contact, contact.to, contact.fromPerson);
      }
      const met = [...counts.values()].reduce((sum, count) => sum + count, 0);
      return unlessTooFew(met, ownPersons(used, unit, isIn), () => {
        const town = unit.by === 'municipality' || unit.by === 'organisation' ? townOf(context, unit.by, unit.value) : null;
        const occurring = present.get(town) ?? present.get(null);
        const k = occurring?.size ?? 0;
        if (k < 2) return notDefined(say('one-kind-only'));
        const squares = [...counts.values()].reduce((sum, count) => sum + (count / met) ** 2, 0);
        return plainValue((1 - squares) / (1 - 1 / k), {
          evidence: () => [...contactRefs(used), ...persons, ...[...(occurring?.values() ?? [])].flat()],
          detail: { n: met, k, professions_met: counts.size },
        });
      });
    });
  },
};

/**
 * The professions in the contacts of each municipality, on either side (null = in all contacts), each with the first records that show it.
 * Whom one meets is among them, so the index is at most 1.
 */
function presentProfessions(context: MeasureContext): ReadonlyMap<string | null, ReadonlyMap<string, readonly RecordRef[]>> {
  const organisations = organisationNumbers(context);
  const professions = professionsOfLog(context);
  const present = new Map<string | null, Map<string, readonly RecordRef[]>>();
  for (const contact of observedLog(context).contacts) {
    const towns = new Set([null, ...endsOf(contact).map((end) => placeOf(organisations.get(end), 'municipality'))]);
    for (const person of [contact.fromPerson, contact.toPerson]) {
      const profession = person < 0 ? null : (professions[person] ?? null);
      if (profession === null) continue;
      for (const town of towns) {
        const words = present.get(town) ?? new Map<string, readonly RecordRef[]>();
        present.set(town, words);
        if (!words.has(profession.word)) words.set(profession.word, [contact.ref, profession.ref]);
      }
    }
  }
  return present;
}

function townOf(context: MeasureContext, by: 'municipality' | 'organisation', value: string | null): string | null {
  if (by === 'municipality' || value === null) return value;
  const organisations = organisationNumbers(context);
  const number = organisations.find(value);
  return number < 0 ? null : placeOf(organisations.get(number), 'municipality');
}
