import { say } from '../../../model/errors.ts';
import { references } from '../../references.ts';
import { undefinedEverywhere } from '../log-cells.ts';
import { keys, measureUnits, undefinedHere } from '../log-words.ts';
import type { StudyMeasure } from '../measure.ts';
import { plainValue } from '../measured.ts';
import { wholeStudy } from '../study-units.ts';
import { ofSources, pairRecords, sourcesOfStudy } from './source-pairs.ts';

/** Per pair of which some record speaks: how many independent sources speak for a tie, and the class. */
export const pairSourceClass: StudyMeasure = {
  ...ofSources,
  id: 'pair_sources',
  label: { nl: 'Bronnen per paar', en: 'Sources per pair', fr: 'Sources par paire' },
  definition: {
    nl: 'Hoeveel onafhankelijke bronnen van een band tussen twee organisaties spreken: de ene kant, de andere kant, een derde, het logboek. Ernaast: hoe ze overeenkomen. Bij 0 zegt enkel een uitdrukkelijke nul iets.',
    en: 'How many independent sources speak for a tie between two organisations: the one side, the other side, a third party, the log. Beside it: how they agree. At 0 only an explicit zero speaks.',
    fr: 'Combien de sources indépendantes parlent d’un lien entre deux organisations : un côté, l’autre, un tiers, le journal. À côté : comment elles s’accordent. À 0, seul un zéro explicite parle.',
  },
  formula: {
    nl: '#{bronnen die van de band spreken}',
    en: '#{sources that speak for the tie}',
    fr: '#{sources qui parlent du lien}',
  },
  range: { min: 0, max: 4 },
  unit: measureUnits.sources,
  undefinedWhen: undefinedHere.noPairs,
  references: [references.krackhardt1987],
  keys: [keys.one, keys.other],
  groupings: ['study'],
  compute: (context) => {
    const { pairs } = sourcesOfStudy(context);
    if (pairs.length === 0) return undefinedEverywhere(say('measure-no-pair-spoken-of'));
    return pairs.map((pair) => ({
      unit: wholeStudy,
      key: [pair.a, pair.b],
      ...plainValue(pair.sources, {
        evidence: () => pairRecords([pair]),
        detail: {
          class: pair.pairClass,
          said_by_organisation: pair.saidByA,
          said_by_partner: pair.saidByB,
          contacts: pair.contactsFromA + pair.contactsFromB,
        },
      }),
    }));
  },
};
