import { say } from '../../../model/errors.ts';
import { references } from '../../references.ts';
import { units } from '../../units.ts';
import type { StudyMeasure } from '../measure.ts';
import { shareOf } from '../measured.ts';
import { bothHeard, bothReport, isReported, ofSources, pairRecords, reportsAmong, sourceParts } from './source-pairs.ts';

/** Of the pairs that both sides answered about and at least one reports, the share that both report. */
export const confirmationRate: StudyMeasure = {
  ...ofSources,
  id: 'confirmation_rate',
  label: { nl: 'Melding bevestigd', en: 'Report confirmed', fr: 'Déclaration confirmée' },
  definition: {
    nl: 'Als één kant een band meldt en de andere ook antwoordde: hoe vaak die dat bevestigt. In gepubliceerde netwerken van hulpdiensten lag dit tussen 40 en 65 %.',
    en: 'When one side reports a tie and the other answered too: how often that one confirms it. In published networks of emergency services this lay between 40 and 65 %.',
    fr: 'Lorsqu’un côté déclare un lien et que l’autre a aussi répondu : combien de fois celui-ci le confirme. Dans des réseaux publiés de services d’urgence, entre 40 et 65 %.',
  },
  formula: '#{r_i = r_j = 1} / #{r_i + r_j ≥ 1}',
  range: { min: 0, max: 1 },
  unit: units.share,
  undefinedWhen: {
    nl: 'Als bij geen enkel paar beide kanten antwoordden en minstens één een band meldt.',
    en: 'When for no pair both sides answered and at least one reports a tie.',
    fr: 'Si pour aucune paire les deux côtés n’ont répondu avec au moins un lien déclaré.',
  },
  references: [references.krackhardt1987],
  keys: [],
  compute: (context) =>
    sourceParts(context).map(({ unit, pairs }) => {
      const answered = pairs.filter((pair) => bothHeard(pair) && isReported(pair));
      return {
        unit,
        key: [],
        ...shareOf(answered.filter(bothReport).length, answered.length, say('measure-no-pair-both-answered'), {
          evidence: () => reportsAmong(pairRecords(answered)),
          counted: () => reportsAmong(pairRecords(answered.filter(bothReport))),
        }),
      };
    }),
};
