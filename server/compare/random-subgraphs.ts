import type { Network } from '../graph/network.ts';
import type { Undefined } from '../indicators/indicator.ts';
import { compressUnionRows } from '../indicators/kernels/compressed-rows.ts';
import type { Pattern } from '../indicators/kernels/pattern.ts';
import { type PatternStatistic, patternStatistics } from '../indicators/kernels/pattern-statistics.ts';
import { type PValues, placeAmong } from '../indicators/kernels/place-among.ts';
import { say } from '../model/errors.ts';
import { randomInteger, seededRandom } from '../model/random.ts';
import { fillText, type Text } from '../model/text.ts';
import type { AmongComparison, AmongOptions } from './comparison.ts';
import { comparisonWords, placeFormula } from './comparison-words.ts';
import { fewDraws } from './few-draws.ts';
import { growPart } from './grow-part.ts';
import { centresOf, inducedNetwork } from './network-parts.ts';
import { summariseNull } from './null-summary.ts';
import { patternOf } from './pattern-measure.ts';
import type { PlaceFinding } from './place-finding.ts';
import { findStatistic, type Statistic, statisticIds } from './statistic.ts';

/**
 * A network among random parts of a larger one with as many organisations, each grown from one of its centres: its partners, then theirs.
 * Conditional on the centres: the parts are surroundings of a centre, not any set of organisations, which would hardly be tied.
 */
export const randomSubgraphs: AmongComparison = {
  id: 'random_subgraphs',
  takes: 'network-among',
  label: {
    nl: 'Tussen even grote delen van een stad',
    en: 'Among parts of a city of the same size',
    fr: 'Parmi des parties d’une ville de même taille',
  },
  definition: {
    nl: 'Waar een getal van een klein netwerk staat tussen toevallige delen van een groter met evenveel organisaties, telkens gegroeid rond een sociaal centrum (of, zonder centra, rond eender welke organisatie). Het is voorwaardelijk op dat centrum: afgelegen organisaties komen minder vaak voor.',
    en: 'Where a number of a small network stands among random parts of a larger one with as many organisations, each grown round a social centre (or, without centres, round any organisation). It is conditional on that centre: remote organisations occur less often.',
    fr: 'Où se situe un nombre d’un petit réseau parmi des parties aléatoires d’un plus grand avec autant d’organisations, chacune développée autour d’un centre social (ou, sans centres, autour de n’importe quelle organisation). C’est conditionnel à ce centre : les organisations éloignées apparaissent moins souvent.',
  },
  formula: placeFormula,
  convention: comparisonWords.presence,
  range: { min: 0, max: 1 },
  unit: comparisonWords.pValue,
  undefinedWhen: {
    nl: 'Wanneer het tweede netwerk niet groter is dan het eerste, of het getal niet bestaat.',
    en: 'When the second network is not larger than the first, or the number does not exist.',
    fr: 'Lorsque le second réseau n’est pas plus grand que le premier, ou que le nombre n’existe pas.',
  },
  references: [],
  ownDesign: true,
  compare: (focal, pool, options) => compareSubgraphs(focal, pool, options),
};

function compareSubgraphs(focal: Network, pool: Network, options: AmongOptions): PlaceFinding | Undefined {
  const statistic = findStatistic(options.statistic);
  if (statistic === null) return { undefined: say('unknown-statistic', { name: options.statistic, choices: statisticIds() }) };
  const size = focal.graph.order;
  if (size === 0) return { undefined: say('no-nodes') };
  if (pool.graph.order <= size) return { undefined: say('not-larger', { first: size, second: pool.graph.order }) };
  const observed = statistic.measure(focal);
  if (typeof observed !== 'number') return observed;
  const rows = compressUnionRows(pool.graph);
  const named = new Set(centresOf(pool, options.centreKind));
  const centres = rows.ids.flatMap((id, node) => (named.size === 0 || named.has(id) ? [node] : []));
  const measure = measureParts(pool, rows.ids, statistic);
  const random = seededRandom(options.seed);
  const draws: number[] = [];
  for (let repetition = 0; repetition < options.repetitions; repetition++) {
    const centre = centres[randomInteger(random, centres.length)] as number;
    const value = measure(growPart(rows, centre, size, random));
    if (value !== null) draws.push(value);
  }
  if (draws.length === 0) return { undefined: say('not-defined-here') };
  const values = Float64Array.from(draws);
  const placed = placeAmong(observed, values);
  const p = { ...placed, twoSided: Math.min(1, 2 * Math.min(placed.greaterOrEqual, placed.lessOrEqual)) };
  return {
    observed,
    order: size,
    cut: options.isCatchment ? 'catchment' : 'whole',
    p,
    baseline: summariseNull(values),
    among: [],
    withoutValue: options.repetitions - draws.length,
    verdict: fewDraws(draws.length) ?? verdictOf(p),
    seed: options.seed,
    repetitions: options.repetitions,
  };
}

/** Measures a statistic of some of a network's organisations, by position. */
function measureParts(pool: Network, ids: readonly string[], statistic: Statistic): (members: Int32Array) => number | null {
  const quick = patternStatistics.get(statistic.id);
  if (quick !== undefined) return quickly(patternOf(pool), quick);
  return (members) => {
    const kept = new Set(Array.from(members, (node) => ids[node]));
    const value = statistic.measure(inducedNetwork(pool, (id) => kept.has(id)));
    return typeof value === 'number' ? value : null;
  };
}

function quickly({ order, directed, cells }: Pattern, measure: PatternStatistic): (members: Int32Array) => number | null {
  return (members) => {
    const part = { order: members.length, directed, cells: new Uint8Array(members.length ** 2) };
    members.forEach((row, i) => {
      members.forEach((column, j) => {
        part.cells[i * part.order + j] = cells[row * order + column] as number;
      });
    });
    return measure(part);
  };
}

const verdicts = {
  high: {
    nl: 'Hoger dan in minstens {share} van de 100 even grote delen rond een centrum.',
    en: 'Higher than in at least {share} of 100 parts of the same size round a centre.',
    fr: 'Plus élevé que dans au moins {share} parties de même taille sur 100 autour d’un centre.',
  },
  low: {
    nl: 'Lager dan in minstens {share} van de 100 even grote delen rond een centrum.',
    en: 'Lower than in at least {share} of 100 parts of the same size round a centre.',
    fr: 'Plus bas que dans au moins {share} parties de même taille sur 100 autour d’un centre.',
  },
  among: {
    nl: 'Te klein om te zeggen: even grote delen rond een centrum geven vaak ook zo’n waarde.',
    en: 'Too small to tell: parts of the same size round a centre often give such a value as well.',
    fr: 'Trop petit pour conclure : des parties de même taille autour d’un centre donnent souvent aussi une telle valeur.',
  },
} as const;

function verdictOf({ greaterOrEqual, lessOrEqual }: PValues): Text {
  if (greaterOrEqual <= 0.025) return fillText(verdicts.high, { share: Math.floor(100 * (1 - greaterOrEqual)) });
  if (lessOrEqual <= 0.025) return fillText(verdicts.low, { share: Math.floor(100 * (1 - lessOrEqual)) });
  return verdicts.among;
}
