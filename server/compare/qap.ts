import { say } from '../model/errors.ts';
import { seededRandom } from '../model/random.ts';
import { fillText, type Text } from '../model/text.ts';
import type { AssociationComparison, PValues } from './comparison.ts';
import { meanOf, placeAmong, summariseNull } from './null-summary.ts';
import { eachPermutation, exactUpTo, permutationCount } from './permutations.ts';
import { alignRelations, isConstant, type RelationMatrix, readCells } from './relation-matrix.ts';

/** With four organisations there are 24 permutations: no result could be more than one in 24 rare. */
export const leastForPermutations = 5;

/**
 * QAP correlation of two relations among the same organisations (Krackhardt 1988): Pearson over the cells off the diagonal (above it
 * when both are symmetric), against the correlations after the organisations of the second change places. Exact up to 8 organisations.
 */
export const qap: AssociationComparison = {
  id: 'qap_correlation',
  takes: 'two-relations',
  label: { nl: 'Samenhang van twee relaties', en: 'Association of two relations', fr: 'Association de deux relations' },
  definition: {
    nl: 'Of twee relaties tussen dezelfde organisaties vaker samen voorkomen dan wanneer de organisaties van plaats zouden wisselen. 1 = volledig samen, 0 = geen samenhang, −1 = tegengesteld.',
    en: 'Whether two relations among the same organisations go together more often than if the organisations changed places. 1 = entirely together, 0 = no association, −1 = opposite.',
    fr: 'Si deux relations entre les mêmes organisations vont plus souvent de pair que si les organisations échangeaient leurs places. 1 = entièrement, 0 = aucune association, −1 = opposées.',
  },
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
  compare: (relations, { seed, repetitions }) => {
    const [first, second] = alignRelations(relations) as [RelationMatrix, RelationMatrix];
    const order = first.ids.length;
    if (order < leastForPermutations) {
      return { undefined: say('too-few-shared-nodes', { least: leastForPermutations, count: order }) };
    }
    const { rows, columns } = readCells(order, first.symmetric && second.symmetric);
    const read = ({ cells }: RelationMatrix) =>
      Float64Array.from(rows, (row, place) => cells[row * order + (columns[place] as number)] as number);
    const [a, b] = [read(first), read(second)];
    if (isConstant(a)) return { undefined: say('same-for-every-pair', { name: first.name }) };
    if (isConstant(b)) return { undefined: say('same-for-every-pair', { name: second.name }) };
    const centred = centre(a);
    // Centring both sides and scaling once leaves one product per cell and permutation.
    const scale = Math.sqrt(squares(centred) * squares(centre(b)));
    const mean = meanOf(b);
    const permuted = (places: Int32Array): number => {
      let sum = 0;
      for (let cell = 0; cell < rows.length; cell++) {
        const from = (places[rows[cell] as number] as number) * order + (places[columns[cell] as number] as number);
        sum += (centred[cell] as number) * ((second.cells[from] as number) - mean);
      }
      return sum / scale;
    };
    const observed = permuted(Int32Array.from({ length: order }, (_, place) => place));
    const draws = new Float64Array(permutationCount(order, repetitions));
    eachPermutation(order, repetitions, seededRandom(seed), (places, index) => {
      draws[index] = permuted(places);
    });
    const exact = order <= exactUpTo;
    const p = placeAmong(observed, draws, exact);
    return {
      observed,
      p,
      baseline: summariseNull(draws),
      exact,
      order,
      verdict: verdictOf(p, first.name, second.name),
      seed,
      repetitions: draws.length,
    };
  },
};

function centre(values: Float64Array): Float64Array {
  const mean = meanOf(values);
  return values.map((value) => value - mean);
}

function squares(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value * value, 0);
}

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
