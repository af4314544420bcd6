import { say } from '../../../model/errors.ts';
import { refsOf } from '../evidence-of.ts';
import type { StudyMeasure } from '../measure.ts';
import { meanOf } from '../measured.ts';
import { studyReferences } from '../study-references.ts';
import { keyLabels } from '../study-words.ts';
import { dimensionsOf, qualityMeasure, scoreCells, sumOf } from './study-scores.ts';

const sources = ['parent', 'professional', 'researcher', 'unknown'] as const;

/** The mean score (1 to 5) of a dimension of quality by who judges. Detail: how many scores of each height, rounded to a whole. */
export const qualityMean: StudyMeasure = {
  ...qualityMeasure,
  id: 'quality_mean',
  label: { nl: 'Kwaliteit (5 B’s)', en: 'Quality (5 B’s)', fr: 'Qualité (5 B)' },
  definition: {
    nl: 'De gemiddelde score per kenmerk van kwaliteit (beschikbaar, bereikbaar, betaalbaar, bruikbaar, begrijpbaar, of wat het codeboek noemt), apart voor ouders, professionals en onderzoekers: 1 = laagst, 5 = hoogst. Kijk naast het gemiddelde naar de verdeling.',
    en: 'The mean score of each dimension of quality (availability, accessibility, affordability, usefulness, comprehensibility, or what the codebook names), apart for parents, professionals and researchers: 1 = lowest, 5 = highest. Look at the distribution beside the mean.',
    fr: 'Le score moyen de chaque dimension de la qualité (disponibilité, accessibilité, caractère abordable, utilité, compréhensibilité, ou ce que nomme le livre de codes), séparément pour parents, professionnels et chercheurs : 1 = le plus bas, 5 = le plus haut. Regardez la répartition à côté de la moyenne.',
  },
  formula: {
    nl: 'Σ s / n;  s = de score, n = aantal scores',
    en: 'Σ s / n;  s = the score, n = number of scores',
    fr: 'Σ s / n;  s = le score, n = nombre de scores',
  },
  range: { min: 1, max: 5 },
  unit: { nl: 'score, van 1 tot 5', en: 'score, from 1 to 5', fr: 'score, de 1 à 5' },
  undefinedWhen: {
    nl: 'Waar niemand een score gaf.',
    en: 'Where nobody gave a score.',
    fr: 'Là où personne n’a donné de score.',
  },
  convention: {
    nl: 'Elke score telt even zwaar. Scores uit een interview waarvan de toestemming ingetrokken is, worden niet gelezen. Een score telt waar de beoordeelde organisatie ligt.',
    en: 'Every score counts the same. Scores from an interview whose consent was withdrawn are not read. A score counts where the organisation judged lies.',
    fr: 'Chaque score compte autant. Les scores d’un entretien dont le consentement est retiré ne sont pas lus. Un score compte là où se trouve l’organisation jugée.',
  },
  references: [studyReferences.roose2003],
  keys: [
    { id: 'dimension', label: keyLabels.dimension },
    { id: 'source', label: keyLabels.source },
  ],
  compute: (context) => {
    const groups = dimensionsOf(context).flatMap(({ id, label, scores }) =>
      sources.flatMap((source) => {
        const own = scores.filter((score) => (score.source ?? 'unknown') === source);
        return own.length === 0 && source !== 'parent' && source !== 'professional'
          ? []
          : [{ key: [id, source], label, scores: own }];
      }),
    );
    return scoreCells(context, groups, (scores) =>
      meanOf(sumOf(scores), scores.length, say('nothing-to-count-here'), {
        evidence: () => refsOf('quality', scores),
        detail: Object.fromEntries(
          [1, 2, 3, 4, 5].map((height) => [
            `scores_${height}`,
            scores.filter(({ score }) => Math.round(score) === height).length,
          ]),
        ),
      }),
    );
  },
};
