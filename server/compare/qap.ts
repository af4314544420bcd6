import { isConstant, offDiagonal } from '../indicators/kernels/matrix-cells.ts';
import { correlateMatrices } from '../indicators/kernels/matrix-correlation.ts';
import { exactUpTo, permutationCount } from '../indicators/kernels/permutations.ts';
import { type PValues, placeAmong } from '../indicators/kernels/place-among.ts';
import { say } from '../model/errors.ts';
import { seededRandom } from '../model/random.ts';
import { fillText, type Text } from '../model/text.ts';
import type { AssociationComparison } from './comparison.ts';
import { comparisonWords } from './comparison-words.ts';
import { fewDraws } from './few-draws.ts';
import { summariseNull } from './null-summary.ts';
import { alignRelations, type RelationMatrix } from './relation-matrix.ts';

/** With four organisations there are 24 permutations: no result could be more than one in 24 rare. */
export const leastForPermutations = 5;

/** 10! = 3.6 million orders take a second or so; each further organisation takes more than ten times as long. */
export const mostExact = 10;

/**
 * QAP correlation of two relations among the same organisations (Krackhardt 1988): Pearson over the cells off the diagonal (above it
 * when both are symmetric), against the correlations after the organisations of the second change places. Exact up to 8 organisations, up to 10 when asked.
 */
export const qap: AssociationComparison = {
  id: 'qap_correlation',
  takes: 'two-relations',
  label: { nl: 'Samenhang van twee relaties', en: 'Association of two relations', fr: 'Association de deux relations' },
  definition: {
    nl: 'Of twee relaties tussen dezelfde organisaties vaker samen voorkomen dan wanneer de organisaties van plaats zouden wisselen. 1 = volledig samen, 0 = geen samenhang, −1 = tegengesteld.',
    en: 'Whether two relations among the same organisations go together more often than if the organisations changed places. 1 = entirely together, 0 = no association, −1 = opposite.',
    fr: 'Indique si deux relations entre les mêmes organisations vont plus souvent de pair que si les organisations échangeaient leurs places. 1 = entièrement, 0 = aucune association, −1 = opposées.',
  },
  formula: 'p = (1 + #{r_π ≥ r}) / (R + 1)',
  convention: comparisonWords.permuting,
  range: { min: -1, max: 1 },
  unit: comparisonWords.correlation,
  undefinedWhen: {
    nl: 'Bij minder dan vijf gedeelde organisaties, of wanneer een relatie voor elk paar gelijk is.',
    en: 'With fewer than five shared organisations, or when a relation is the same for every pair.',
    fr: 'Avec moins de cinq organisations communes, ou lorsqu’une relation est identique pour chaque paire.',
  },
  references: [
    {
      citation:
        'Krackhardt, D. (1988). Predicting with networks: Nonparametric multiple regression analysis of dyadic data. Social Networks, 10(4), 359–381.',
      doi: '10.1016/0378-8733(88)90004-4',
    },
  ],
  compare: (relations, { seed, repetitions, exact: wantsAll = false }) => {
    const [first, second] = alignRelations(relations) as [RelationMatrix, RelationMatrix];
    const order = first.ids.length;
    if (order < leastForPermutations) {
      return { undefined: say('too-few-shared-nodes', { least: leastForPermutations, count: order }) };
    }
    if (wantsAll && order > mostExact) {
      return { undefined: say('too-many-orders', { count: order, orders: permutationCount(order, 0, order).toExponential(1) }) };
    }
    if (isConstant(offDiagonal(first.cells, order))) return { undefined: say('same-for-every-pair', { name: first.name }) };
    if (isConstant(offDiagonal(second.cells, order))) return { undefined: say('same-for-every-pair', { name: second.name }) };
    const symmetric = first.symmetric && second.symmetric;
    const { observed, draws, exact } = correlateMatrices(
      first.cells,
      second.cells,
      order,
      symmetric,
      seededRandom(seed),
      repetitions,
      wantsAll ? mostExact : exactUpTo,
    );
    const p = placeAmong(observed, draws, exact);
    return {
      observed,
      p,
      baseline: summariseNull(draws),
      exact,
      order,
      leftOut: relations.map(({ ids }) => ids.length - order),
      verdict: (exact ? null : fewDraws(draws.length)) ?? verdictOf(p, first.name, second.name),
      seed,
      repetitions: draws.length,
    };
  },
};

const verdicts = {
  together: {
    nl: '“{first}” en “{second}” komen vaker samen voor dan bij toeval te verwachten is.',
    en: '“{first}” and “{second}” go together more often than chance would give.',
    fr: '« {first} » et « {second} » vont de pair plus souvent que le hasard ne le donnerait.',
  },
  apart: {
    nl: '“{first}” en “{second}” komen minder vaak samen voor dan bij toeval te verwachten is.',
    en: '“{first}” and “{second}” go together less often than chance would give.',
    fr: '« {first} » et « {second} » vont de pair moins souvent que le hasard ne le donnerait.',
  },
  unclear: {
    nl: 'Te klein om te zeggen: zoveel samenhang tussen “{first}” en “{second}” kan ook toeval zijn.',
    en: 'Too small to tell: this much association between “{first}” and “{second}” may also be chance.',
    fr: 'Trop petit pour conclure : une telle association entre « {first} » et « {second} » peut aussi être due au hasard.',
  },
} as const;

function verdictOf({ greaterOrEqual, lessOrEqual }: PValues, first: string, second: string): Text {
  const verdict = greaterOrEqual <= 0.025 ? verdicts.together : lessOrEqual <= 0.025 ? verdicts.apart : verdicts.unclear;
  return fillText(verdict, { first, second });
}
