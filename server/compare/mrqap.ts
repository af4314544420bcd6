import { isConstant, readCells } from '../indicators/kernels/matrix-cells.ts';
import { eachPermutation, exactUpTo, permutationCount } from '../indicators/kernels/permutations.ts';
import { meanOf, placeAmong } from '../indicators/kernels/place-among.ts';
import { say } from '../model/errors.ts';
import { seededRandom } from '../model/random.ts';
import { fillText, type Text } from '../model/text.ts';
import type { RegressionComparison, Term } from './comparison.ts';
import { comparisonWords } from './comparison-words.ts';
import { fewDraws } from './few-draws.ts';
import { type Columns, dot, orthonormalBasis, residual } from './least-squares.ts';
import { summariseNull } from './null-summary.ts';
import { leastForPermutations } from './qap.ts';
import { alignRelations, type RelationMatrix } from './relation-matrix.ts';

/** A fit this near to perfect is told as this near, so that t stays a number. */
const nearlyPerfect = 1 - 1e-12;

/**
 * Multiple regression QAP by double semi-partialling (Dekker, Krackhardt & Snijders 2007): what the other explanations leave of an explanation
 * is permuted over the organisations, the regression is fitted again, and |t| is compared. Linear also for a relation of 0 and 1, as sna netlm is.
 * |t| is ordered as the partial correlation is (t^2 = r^2 df / (1 - r^2)), so that is what the draws are compared by.
 */
export const mrqap: RegressionComparison = {
  id: 'mrqap_dsp',
  takes: 'relations',
  label: {
    nl: 'Een relatie verklaard uit andere',
    en: 'One relation explained from others',
    fr: 'Une relation expliquée par d’autres',
  },
  definition: {
    nl: 'Wat elke verklaring toevoegt aan een relatie tussen dezelfde organisaties wanneer de andere verklaringen meetellen, tegenover organisaties die van plaats wisselen.',
    en: 'What each explanation adds to a relation among the same organisations when the other explanations count as well, against organisations changing places.',
    fr: 'Ce que chaque explication ajoute à une relation entre les mêmes organisations lorsque les autres comptent aussi, face à des organisations qui échangent leurs places.',
  },
  formula: 'p = (1 + #{|τ_π| ≥ |τ|}) / (R + 1)',
  convention: {
    nl: `${comparisonWords.permuting.nl} De verklaring wordt eerst ontdaan van wat de andere ervan verklaren; dat wordt gewisseld. Gewone kleinste kwadraten, ook voor een relatie van 0 en 1.`,
    en: `${comparisonWords.permuting.en} What the others explain is first taken out of an explanation; what is left changes places. Ordinary least squares, for a relation of 0 and 1 too.`,
    fr: `${comparisonWords.permuting.fr} On retire d’abord d’une explication ce que les autres en expliquent ; c’est le reste qui change de place. Moindres carrés ordinaires, même pour une relation de 0 et de 1.`,
  },
  range: { min: null, max: null },
  unit: {
    nl: 'verandering van de relatie per eenheid van de verklaring',
    en: 'change of the relation per unit of the explanation',
    fr: 'changement de la relation par unité de l’explication',
  },
  undefinedWhen: {
    nl: 'Bij minder dan vijf gedeelde organisaties, wanneer de relatie voor elk paar gelijk is, of wanneer er meer verklaringen dan paren zijn.',
    en: 'With fewer than five shared organisations, when the relation is the same for every pair, or with more explanations than pairs.',
    fr: 'Avec moins de cinq organisations communes, lorsque la relation est identique pour chaque paire, ou avec plus d’explications que de paires.',
  },
  references: [
    {
      citation:
        'Dekker, D., Krackhardt, D., & Snijders, T. A. B. (2007). Sensitivity of MRQAP tests to collinearity and autocorrelation conditions. Psychometrika, 72(4), 563–581.',
      doi: '10.1007/s11336-007-9016-1',
    },
  ],
  compare: (outcome, explanations, { seed, repetitions }) => {
    const [aligned, ...others] = alignRelations([outcome, ...explanations]) as [RelationMatrix, ...RelationMatrix[]];
    const order = aligned.ids.length;
    if (order < leastForPermutations) {
      return { undefined: say('too-few-shared-nodes', { least: leastForPermutations, count: order }) };
    }
    const symmetric = [aligned, ...others].every((relation) => relation.symmetric);
    const { rows, columns } = readCells(order, symmetric);
    const read = ({ cells }: RelationMatrix) =>
      Float64Array.from(rows, (row, place) => cells[row * order + (columns[place] as number)] as number);
    const y = read(aligned);
    if (isConstant(y)) return { undefined: say('same-for-every-pair', { name: outcome.name }) };

    const one = new Float64Array(y.length).fill(1);
    const kept: { readonly name: string; readonly values: Float64Array }[] = [];
    const reasons = new Map<number, Text>();
    others.forEach((relation, index) => {
      const { name } = relation;
      const values = read(relation);
      const earlier = orthonormalBasis([one, ...kept.map((each) => each.values)]);
      if (isConstant(values)) reasons.set(index, say('same-for-every-pair', { name }));
      else if (residual(values, earlier) === null) reasons.set(index, say('explained-by-the-others', { name }));
      else kept.push({ name, values });
    });
    const degreesOfFreedom = y.length - kept.length - 1;
    if (degreesOfFreedom < 1) return { undefined: say('too-few-pairs', { count: y.length }) };

    const random = seededRandom(seed);
    const estimate = ({ name, values }: (typeof kept)[number]): Term => {
      const basis = orthonormalBasis([one, ...kept.filter((each) => each.values !== values).map((each) => each.values)]);
      const rest = residual(y, basis) ?? new Float64Array(y.length);
      const left = residual(values, basis) ?? new Float64Array(y.length);
      const spread = residualMatrix(left, order, rows, columns, symmetric);
      const observed = partial(left, rest);
      const length = dot(left, left);
      // The first of the basis is the intercept; residuals sum to 0 in any order, so it takes nothing out.
      const slopes = basis.slice(1);
      const draws = new Float64Array(permutationCount(order, repetitions));
      const moved = new Float64Array(y.length);
      const restLength = dot(rest, rest);
      eachPermutation(order, repetitions, random, (places, index) => {
        let along = 0;
        for (let cell = 0; cell < moved.length; cell++) {
          const row = places[rows[cell] as number] as number;
          const value = spread[row * order + (places[columns[cell] as number] as number)] as number;
          moved[cell] = value;
          along += value * (rest[cell] as number);
        }
        const size = lengthBeside(moved, length, slopes) * restLength;
        draws[index] = size > 0 ? along / Math.sqrt(size) : 0;
      });
      const tOf = (r: number) => {
        const bounded = Math.min(r * r, nearlyPerfect);
        return Math.sign(r) * Math.sqrt((bounded * degreesOfFreedom) / (1 - bounded));
      };
      const p = placeAmong(observed, draws, order <= exactUpTo);
      return {
        name,
        coefficient: dot(left, rest) / length,
        t: tOf(observed),
        p,
        baseline: summariseNull(draws.map(tOf)),
        verdict: fillText(p.twoSided > 0.05 ? verdicts.unclear : observed > 0 ? verdicts.more : verdicts.less, { name }),
      };
    };
    const estimated = kept.map(estimate);
    const found = estimated.values();
    const terms = others.map(({ name }, index) => {
      const reason = reasons.get(index);
      return reason === undefined ? (found.next().value as Term) : { name, undefined: reason };
    });
    const everything = residual(y, orthonormalBasis([one, ...kept.map(({ values }) => values)]));
    const mean = meanOf(y);
    const total = y.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    const few = order <= exactUpTo ? null : fewDraws(repetitions);
    const clear = estimated.filter(({ p }) => p.twoSided <= 0.05).map(({ name }) => name);
    return {
      intercept: mean - estimated.reduce((sum, term, index) => sum + term.coefficient * meanOf(kept[index]?.values ?? one), 0),
      terms,
      rSquared: everything === null ? 1 : 1 - dot(everything, everything) / total,
      degreesOfFreedom,
      exact: order <= exactUpTo,
      order,
      leftOut: [outcome, ...explanations].map(({ ids }) => ids.length - order),
      verdict: few ?? (clear.length > 0 ? fillText(verdicts.some, { clear }) : verdicts.none),
      seed,
      repetitions: permutationCount(order, repetitions),
    };
  },
};

/** Partial correlation of two residuals; 0 when one is nothing. */
function partial(left: Float64Array, rest: Float64Array): number {
  const size = dot(left, left) * dot(rest, rest);
  return size > 0 ? dot(left, rest) / Math.sqrt(size) : 0;
}

/**
 * The squared length of what the basis does not explain of residuals after a permutation, which may have brought back something that the others
 * explain; 0 when nothing is left. (What is left of the outcome has nothing in common with the basis, so their product needs no such care.)
 * @param length what `moved` had before any permutation: a permutation keeps it
 */
function lengthBeside(moved: Float64Array, length: number, basis: Columns): number {
  let left = length;
  for (const column of basis) left -= dot(moved, column) ** 2;
  return left > 1e-12 * length ? left : 0;
}

/** Residuals put back in their cells; from the upper triangle both ways. */
function residualMatrix(
  values: Float64Array,
  order: number,
  rows: Int32Array,
  columns: Int32Array,
  symmetric: boolean,
): Float64Array {
  const cells = new Float64Array(order * order);
  values.forEach((value, place) => {
    const [row, column] = [rows[place] as number, columns[place] as number];
    cells[row * order + column] = value;
    if (symmetric) cells[column * order + row] = value;
  });
  return cells;
}

const verdicts = {
  more: {
    nl: '“{name}” gaat samen met meer banden, ook wanneer de andere verklaringen meetellen.',
    en: '“{name}” goes with more ties, also when the other explanations count.',
    fr: '« {name} » va de pair avec plus de liens, même en tenant compte des autres explications.',
  },
  less: {
    nl: '“{name}” gaat samen met minder banden, ook wanneer de andere verklaringen meetellen.',
    en: '“{name}” goes with fewer ties, also when the other explanations count.',
    fr: '« {name} » va de pair avec moins de liens, même en tenant compte des autres explications.',
  },
  unclear: {
    nl: 'Te klein om te zeggen: wat “{name}” toevoegt, kan ook toeval zijn.',
    en: 'Too small to tell: what “{name}” adds may also be chance.',
    fr: 'Trop petit pour conclure : ce que « {name} » ajoute peut aussi être dû au hasard.',
  },
  some: {
    nl: 'Meer dan toeval, ook wanneer de andere verklaringen meetellen: {clear}.',
    en: 'More than chance, also when the other explanations count: {clear}.',
    fr: 'Plus que le hasard, même en tenant compte des autres explications : {clear}.',
  },
  none: {
    nl: 'Te klein om te zeggen: geen van de verklaringen is te onderscheiden van toeval.',
    en: 'Too small to tell: none of the explanations can be told from chance.',
    fr: 'Trop petit pour conclure : aucune des explications ne se distingue du hasard.',
  },
} as const;
