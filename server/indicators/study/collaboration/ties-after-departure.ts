import { say } from '../../../model/errors.ts';
import type { RecordRef } from '../../../model/records.ts';
import { units } from '../../units.ts';
import { cellsOfParts } from '../log-cells.ts';
import { measureUnits, withLog } from '../log-words.ts';
import type { StudyMeasure } from '../measure.ts';
import { shareOf } from '../measured.ts';
import { contactRefs } from '../observed-log.ts';
import { organisationNumbers } from '../organisation-numbers.ts';
import { partsOfStudy, placeGroupings } from '../parts-of-study.ts';
import { studyReferences } from '../study-references.ts';
import { type Departure, departures } from './departures.ts';

const standardDays = 180;

/** Of the ties that somebody carried who then left, the share in which contact went on. */
export const tiesAfterDeparture: StudyMeasure = {
  id: 'ties_after_departure',
  family: 'collaboration',
  label: { nl: 'Banden die een vertrek overleven', en: 'Ties that survive a departure', fr: 'Liens qui survivent à un départ' },
  definition: {
    nl: 'Bij welk deel van de banden het contact doorging nadat een medewerker die de band mee droeg, vertrokken was. Een band die doorgaat, hangt niet aan één persoon.',
    en: 'For what part of the ties contact went on after a worker who carried the tie had left. A tie that goes on does not hang on one person.',
    fr: 'Pour quelle part des liens le contact a continué après le départ d’un collaborateur qui le portait. Un lien qui continue ne tient pas à une seule personne.',
  },
  formula: 'n_s / n_d',
  range: { min: 0, max: 1 },
  unit: units.share,
  undefinedWhen: {
    nl: 'Als niemand die een band droeg, lang genoeg voor het einde van de waarneming vertrok.',
    en: 'When nobody who carried a tie left long enough before the end of the observation.',
    fr: 'Si personne portant un lien n’est parti assez longtemps avant la fin de l’observation.',
  },
  convention: withLog({
    nl: 'n_d = keren dat iemand vertrok (einddatum van de aanstelling) die in de W dagen ervoor contact had voor de band, minstens W dagen voor het einde van de waarneming; n_s = die waarbij er in de W dagen erna nog contact was, door wie ook.',
    en: 'n_d = times that somebody left (last day of the affiliation) who had contact for the tie in the W days before, at least W days before the end of the observation; n_s = those with contact, by whomever, in the W days after.',
    fr: 'n_d = départs (dernier jour de l’affectation) de personnes ayant eu contact pour le lien dans les W jours précédents, au moins W jours avant la fin de l’observation ; n_s = ceux suivis d’un contact, par quiconque, dans les W jours suivants.',
  }),
  references: [studyReferences.bermiss2016, studyReferences.brochure2017],
  ownDesign: true,
  keys: [],
  groupings: placeGroupings,
  minimum: 0,
  parameters: [
    {
      id: 'departure_days',
      label: {
        nl: 'Dagen voor en na het vertrek (W)',
        en: 'Days before and after the departure (W)',
        fr: 'Jours avant et après le départ (W)',
      },
      unit: measureUnits.days,
      standard: standardDays,
      min: 1,
      max: 3650,
    },
  ],
  compute: (context) => {
    const all = departures(context, context.parameters['departure_days'] ?? standardDays);
    const parts = partsOfStudy(organisationNumbers(context), placeGroupings, all, ({ organisation, partner }) => [
      organisation,
      partner,
    ]);
    return cellsOfParts(context, parts, (items) =>
      shareOf(items.filter(isCarriedOn).length, items.length, say('measure-no-departures'), {
        evidence: () => items.flatMap(recordsOf),
        counted: () => items.filter(isCarriedOn).flatMap(recordsOf),
      }),
    );
  },
};

function isCarriedOn({ after }: Departure): boolean {
  return after.length > 0;
}

function recordsOf({ before, after, affiliations }: Departure): readonly RecordRef[] {
  return [...contactRefs([...before, ...after]), ...affiliations];
}
