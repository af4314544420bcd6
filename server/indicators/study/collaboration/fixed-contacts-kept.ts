import { say } from '../../../model/errors.ts';
import type { RecordRef } from '../../../model/records.ts';
import { units } from '../../units.ts';
import { cellsOfParts, pairsInParts } from '../log-cells.ts';
import { withLog } from '../log-words.ts';
import type { StudyMeasure } from '../measure.ts';
import { shareOf } from '../measured.ts';
import { contactRefs } from '../observed-log.ts';
import { placeGroupings } from '../parts-of-study.ts';
import { studyReferences } from '../study-references.ts';
import { type FixedContactUse, fixedContactUse } from './declared-contacts.ts';

const inPercent = 100;

/** Of the pairs with a declared fixed contact person, the share in which at least half (parameter) of the contacts run through them. */
export const fixedContactsKept: StudyMeasure = {
  id: 'fixed_contacts_kept',
  family: 'collaboration',
  label: {
    nl: 'Vaste contactpersonen die het ook zijn',
    en: 'Fixed contact persons who truly are',
    fr: 'Personnes de contact fixes qui le sont vraiment',
  },
  definition: {
    nl: 'Bij welk deel van de banden met een opgegeven vaste contactpersoon minstens de helft van de contacten ook langs die persoon loopt. Een lijstje met namen is nog geen vast contact.',
    en: 'For what part of the ties with a declared fixed contact person at least half of the contacts do run through that person. A list of names is not yet a fixed contact.',
    fr: 'Pour quelle part des liens avec une personne de contact fixe déclarée au moins la moitié des contacts passent par elle. Une liste de noms n’est pas encore un contact fixe.',
  },
  formula: '#{c_v / C_v ≥ u} / n_v',
  range: { min: 0, max: 1 },
  unit: units.share,
  undefinedWhen: {
    nl: 'Als voor geen enkele band met contacten een vaste contactpersoon opgegeven is.',
    en: 'When no tie with contacts has a declared fixed contact person.',
    fr: 'Si aucun lien avec des contacts n’a de personne de contact fixe déclarée.',
  },
  convention: withLog({
    nl: 'n_v = banden met een opgegeven persoon en contacten op die dagen; c_v / C_v = deel van die contacten met een opgegeven persoon; u = de grens.',
    en: 'n_v = ties with a declared person and contacts on those days; c_v / C_v = part of those contacts with a declared person; u = the bound.',
    fr: 'n_v = liens avec une personne déclarée et des contacts ces jours-là ; c_v / C_v = part de ces contacts avec une personne déclarée ; u = le seuil.',
  }),
  references: [studyReferences.brochure2017],
  ownDesign: true,
  keys: [],
  groupings: placeGroupings,
  minimum: 0,
  parameters: [
    {
      id: 'used_percent',
      label: {
        nl: 'Vast vanaf dit deel van de contacten',
        en: 'Fixed from this part of the contacts',
        fr: 'Fixe à partir de cette part des contacts',
      },
      unit: { nl: '%', en: '%', fr: '%' },
      standard: 50,
      min: 1,
      max: 100,
    },
  ],
  compute: (context) => {
    const least = (context.parameters['used_percent'] ?? 50) / inPercent;
    return cellsOfParts(context, pairsInParts(context), (pairs) => {
      const uses = pairs.flatMap((pair) => fixedContactUse(context, pair) ?? []);
      const kept = uses.filter(({ used, contacts }) => used.length >= least * contacts.length);
      return shareOf(kept.length, uses.length, say('measure-no-fixed-contact'), {
        evidence: () => uses.flatMap(recordsOf),
        counted: () => kept.flatMap(recordsOf),
      });
    });
  },
};

function recordsOf({ contacts, declarations }: FixedContactUse): readonly RecordRef[] {
  return [...contactRefs(contacts), ...declarations];
}
