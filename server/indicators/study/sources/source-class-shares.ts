import { pairClasses } from '../../../graph/network.ts';
import { say } from '../../../model/errors.ts';
import { references } from '../../references.ts';
import { units } from '../../units.ts';
import { keys, undefinedHere } from '../log-words.ts';
import type { StudyMeasure } from '../measure.ts';
import { partOf } from '../measured.ts';
import { ofSources, pairRecords, sourceParts } from './source-pairs.ts';

/** Of all pairs, the share of each class of agreement between sources. */
export const sourceClassShares: StudyMeasure = {
  ...ofSources,
  id: 'source_classes',
  label: { nl: 'Hoe de bronnen overeenkomen', en: 'How the sources agree', fr: 'Comment les sources s’accordent' },
  definition: {
    nl: 'Welk deel van alle paren van organisaties door beide kanten gemeld wordt, door één, enkel in het logboek staat, betwist is, volgens beide kanten afwezig is, of niet gekend.',
    en: 'What part of all pairs of organisations is reported by both sides, by one, stands in the log only, is disputed, is absent by both sides, or is not known.',
    fr: 'Quelle part de toutes les paires d’organisations est déclarée par les deux côtés, par un seul, figure seulement au journal, est contestée, absente selon les deux côtés, ou inconnue.',
  },
  formula: {
    nl: '#{paren in de klasse} / (n(n − 1) / 2)',
    en: '#{pairs in the class} / (n(n − 1) / 2)',
    fr: '#{paires de la classe} / (n(n − 1) / 2)',
  },
  range: { min: 0, max: 1 },
  unit: units.share,
  undefinedWhen: undefinedHere.noPairs,
  references: [references.krackhardt1987],
  keys: [keys.sourceClass],
  compute: (context) =>
    sourceParts(context).flatMap(({ unit, organisations, possible, pairs }) =>
      pairClasses.map((wanted) => {
        const own = pairs.filter(({ pairClass }) => pairClass === wanted);
        const silent = wanted === 'unknown' ? possible - pairs.length : 0;
        return {
          unit,
          key: [wanted],
          ...partOf(own.length + silent, possible, say('measure-too-few-organisations'), {
            // Who is in no class is known from all who are in one.
            evidence: () => pairRecords(wanted === 'unknown' ? pairs : own),
            counted: () => pairRecords(own),
            detail: { organisations: organisations.length },
          }),
        };
      }),
    ),
};
