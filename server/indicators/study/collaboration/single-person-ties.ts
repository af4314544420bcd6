import { say } from '../../../model/errors.ts';
import { units } from '../../units.ts';
import { cellsOfParts, pairsInParts } from '../log-cells.ts';
import { undefinedHere, withLog } from '../log-words.ts';
import type { StudyMeasure } from '../measure.ts';
import { shareOf } from '../measured.ts';
import { contactRefs } from '../observed-log.ts';
import { placeGroupings } from '../parts-of-study.ts';
import { studyReferences } from '../study-references.ts';
import { hangsOnOne, personSides } from './person-sides.ts';

/** Of the pairs with at least two contacts, the share that hangs on one worker on at least one side. */
export const singlePersonTies: StudyMeasure = {
  id: 'single_person_ties',
  family: 'collaboration',
  label: {
    nl: 'Banden die aan één medewerker hangen',
    en: 'Ties that hang on one worker',
    fr: 'Liens qui tiennent à un seul collaborateur',
  },
  definition: {
    nl: 'Bij welk deel van de banden met minstens twee contacten minstens één kant maar één medewerker heeft die de band draagt. Banden met één contact hangen vanzelf aan één persoon en staan apart geteld.',
    en: 'For what part of the ties with at least two contacts at least one side has only one worker who carries the tie. Ties of one contact hang on one person by themselves and are counted apart.',
    fr: 'Pour quelle part des liens d’au moins deux contacts au moins un côté n’a qu’un seul collaborateur qui porte le lien. Les liens d’un seul contact tiennent forcément à une personne et sont comptés à part.',
  },
  formula: 'n_1 / n_2',
  range: { min: 0, max: 1 },
  unit: units.share,
  undefinedWhen: undefinedHere.noPersons,
  convention: withLog({
    nl: 'n_2 = banden met minstens twee contacten waarvan een kant medewerkers noemt; n_1 = die waarvan een kant er maar één noemt.',
    en: 'n_2 = ties with at least two contacts of which a side names workers; n_1 = those of which a side names only one.',
    fr: 'n_2 = liens d’au moins deux contacts dont un côté nomme des collaborateurs ; n_1 = ceux dont un côté n’en nomme qu’un.',
  }),
  references: [studyReferences.bermiss2016],
  ownDesign: true,
  keys: [],
  groupings: placeGroupings,
  minimum: 0,
  parameters: [],
  compute: (context) =>
    cellsOfParts(context, pairsInParts(context), (pairs) => {
      const read = pairs
        .map((pair) => ({ pair, sides: personSides(context, pair) }))
        .filter(({ sides }) => sides.some(({ named }) => named > 0));
      const either = read.filter(({ sides }) => sides.some(hangsOnOne));
      const repeated = read.filter(({ pair }) => pair.contacts.length >= 2);
      const single = repeated.filter(({ sides }) => sides.some(hangsOnOne));
      return shareOf(single.length, repeated.length, say(read.length === 0 ? 'measure-no-persons' : 'measure-no-repeated-ties'), {
        evidence: () => repeated.flatMap(({ pair }) => contactRefs(pair.contacts)),
        counted: () => single.flatMap(({ pair }) => contactRefs(pair.contacts)),
        detail: {
          ties: read.length,
          ties_with_one_contact: read.length - repeated.length,
          on_one_person: either.length,
          on_one_person_both_sides: either.filter(({ sides }) => sides.every(hangsOnOne)).length,
        },
      });
    }),
};
