import type { Network } from '../graph/network.ts';
import type { Undefined } from '../indicators/indicator.ts';
import { patternStatistics } from '../indicators/kernels/pattern-statistics.ts';
import { say } from '../model/errors.ts';
import { seededRandom } from '../model/random.ts';
import type { EstimateComparison, EstimateFinding, Finding, Options, StatisticPairComparison } from './comparison.ts';
import { comparisonWords } from './comparison-words.ts';
import { findDifference, findEstimate } from './find-difference.ts';
import { inducedNetwork } from './network-parts.ts';
import { measurePatterns, patternOf } from './pattern-measure.ts';
import { tieRelation } from './relation-matrix.ts';
import { eachResample } from './resample-patterns.ts';
import { leastForResampling, resampledDensities } from './resample-vertices.ts';
import { findStatistic, type Statistic, statisticIds } from './statistic.ts';

const verdicts = {
  first: {
    nl: 'In het eerste netwerk is dit getal hoger; ook de ondergrens van het interval van het verschil ligt boven nul.',
    en: 'This number is higher in the first network; even the lower end of the interval of the difference lies above zero.',
    fr: 'Ce nombre est plus élevé dans le premier réseau ; même la borne inférieure de l’intervalle de la différence est supérieure à zéro.',
  },
  second: {
    nl: 'In het tweede netwerk is dit getal hoger; ook de bovengrens van het interval van het verschil ligt onder nul.',
    en: 'This number is higher in the second network; even the upper end of the interval of the difference lies below zero.',
    fr: 'Ce nombre est plus élevé dans le second réseau ; même la borne supérieure de l’intervalle de la différence est inférieure à zéro.',
  },
  unclear: {
    nl: 'Te klein om te zeggen: het interval laat toe dat het getal in het ene of in het andere netwerk hoger is.',
    en: 'Too small to tell: the interval allows the number to be higher in either network.',
    fr: 'Trop petit pour conclure : l’intervalle permet que le nombre soit plus élevé dans l’un ou l’autre réseau.',
  },
} as const;

const references = [
  {
    citation:
      'Snijders, T. A. B. & Borgatti, S. P. (1999). Non-parametric standard errors and tests for network statistics. Connections, 22(2), 161-170.',
  },
];
const undefinedWhen = {
  nl: 'Bij minder dan vijf organisaties, wanneer het getal voor het netwerk niet bestaat, of in meer dan de helft van de trekkingen niet.',
  en: 'With fewer than five organisations, when the number does not exist for the network, or in more than half of the draws.',
  fr: 'Avec moins de cinq organisations, lorsque le nombre n’existe pas pour le réseau, ou dans plus de la moitié des tirages.',
};
const statistics = [...patternStatistics.keys()];

/** NaN where the number does not exist in a draw. */
type Drawn = { readonly statistic: Statistic; readonly observed: number; readonly draws: Float64Array };

/** A network's number with its draws, or why there are none. */
function drawValues(network: Network, id: string, { seed, repetitions }: Options): Drawn | Undefined {
  const statistic = findStatistic(id);
  const measure = measurePatterns(network, id);
  if (measure === null || statistic === null)
    return { undefined: say('unknown-statistic', { name: id, choices: statisticIds() }) };
  const { order } = network.graph;
  if (order < leastForResampling) return { undefined: say('too-few-nodes', { least: leastForResampling, count: order }) };
  const observed = statistic.measure(network);
  if (typeof observed !== 'number') return observed;
  if (id === 'density') {
    // The same draws and values, without the patterns: a sum of ties asks only how often each organisation was drawn.
    const { cells } = tieRelation('', network);
    const [draws] = resampledDensities([cells], order, repetitions, seededRandom(seed));
    return { statistic, observed, draws: draws as Float64Array };
  }
  const draws = new Float64Array(repetitions);
  eachResample(patternOf(network), repetitions, seededRandom(seed), (pattern, drawn, repetition) => {
    draws[repetition] = measure(pattern, drawn) ?? Number.NaN;
  });
  return { statistic, observed, draws };
}

/** A number of a network with a vertex-bootstrap interval; any number that can be read quickly from the pattern of ties. */
export const networkBootstrap: EstimateComparison = {
  id: 'network_bootstrap',
  takes: 'one-network-drawn',
  label: {
    nl: 'Hoe zeker een getal is',
    en: 'How certain a number is',
    fr: 'Degré de certitude d’un nombre',
  },
  definition: {
    nl: 'Een getal van het netwerk met een interval dat ontstaat door organisaties telkens opnieuw te trekken. Het zegt hoe sterk het getal van de toevallige deelnemers afhangt, niet hoe volledig de gegevens zijn.',
    en: 'A number of the network with an interval from drawing organisations again and again. It says how much the number hangs on who happens to take part, not how complete the data are.',
    fr: 'Un nombre du réseau avec un intervalle obtenu en tirant les organisations au sort, encore et encore. Il dit à quel point le nombre dépend des participants, non si les données sont complètes.',
  },
  formula: 'θ + Q(θ_b) − mean θ_b',
  convention: comparisonWords.resampling,
  range: { min: null, max: null },
  unit: comparisonWords.ownUnit,
  undefinedWhen,
  references,
  statistics,
  compare: (network, options): EstimateFinding | Undefined => {
    const drawn = drawValues(network, options.statistic, options);
    if ('undefined' in drawn) return drawn;
    const [draws] = definedTogether(drawn.draws);
    if (draws.length * 2 < options.repetitions) return { undefined: say('seldom-defined') };
    return findEstimate(drawn.observed, draws, options, drawn.statistic.range);
  },
};

/** Difference in any such number between two networks of different organisations, each drawn for itself. */
export const statisticBootstrap: StatisticPairComparison = {
  id: 'statistic_bootstrap',
  takes: 'two-networks-by-statistic',
  label: {
    nl: 'Verschil tussen twee netwerken',
    en: 'Difference between two networks',
    fr: 'Différence entre deux réseaux',
  },
  definition: {
    nl: 'Een getal van het ene netwerk min dat van het andere, met een interval dat ontstaat door organisaties telkens opnieuw te trekken. Veel getallen veranderen vanzelf met de grootte en de dichtheid: kijk ook waar elk netwerk staat tussen toevalsnetwerken.',
    en: 'A number of one network minus that of the other, with an interval from drawing organisations again and again. Many numbers change with size and density by themselves: look also at where each network stands among random networks.',
    fr: 'Un nombre d’un réseau moins celui de l’autre, avec un intervalle obtenu en tirant les organisations au sort, encore et encore. Bien des nombres changent d’eux-mêmes avec la taille et la densité : voyez aussi la place de chaque réseau parmi des réseaux tirés au hasard.',
  },
  formula: 'δ + Q(δ_b) − mean δ_b',
  convention: comparisonWords.resampling,
  range: { min: null, max: null },
  unit: comparisonWords.ownUnit,
  undefinedWhen,
  references,
  statistics,
  // The two draw apart: with one seed for both, equal networks would be drawn alike.
  compare: ([first, second], options) => compareDrawn(first, second, options, options.seed + 1),
};

/** The same of two relations among the same organisations, drawn together. Organisations that only one of them has are left out. */
export const statisticBootstrapPaired: StatisticPairComparison = {
  id: 'statistic_bootstrap_paired',
  takes: 'two-networks-by-statistic',
  label: {
    nl: 'Verschil tussen twee relaties',
    en: 'Difference between two relations',
    fr: 'Différence entre deux relations',
  },
  definition: {
    nl: 'Een getal van de ene relatie min dat van de andere, tussen de organisaties die in beide voorkomen. In elke trekking komen voor beide relaties dezelfde organisaties.',
    en: 'A number of one relation minus that of the other, among the organisations that occur in both. Each draw takes the same organisations for both relations.',
    fr: 'Un nombre d’une relation moins celui de l’autre, entre les organisations présentes dans les deux. Chaque tirage prend les mêmes organisations pour les deux relations.',
  },
  formula: 'δ + Q(δ_b) − mean δ_b',
  convention: comparisonWords.resampling,
  range: { min: null, max: null },
  unit: comparisonWords.ownUnit,
  undefinedWhen,
  references,
  statistics,
  compare: ([first, second], options) => {
    const a = inducedNetwork(first, (id) => second.graph.hasNode(id));
    const b = inducedNetwork(second, (id) => first.graph.hasNode(id));
    const { order } = a.graph;
    if (order < leastForResampling)
      return { undefined: say('too-few-shared-nodes', { least: leastForResampling, count: order }) };
    // One seed draws both alike: see eachResample.
    return compareDrawn(a, b, options, options.seed);
  },
};

type Asked = Options & { readonly statistic: string };

function compareDrawn(first: Network, second: Network, options: Asked, secondSeed: number): Finding | Undefined {
  const a = drawValues(first, options.statistic, options);
  if ('undefined' in a) return a;
  const b = drawValues(second, options.statistic, { ...options, seed: secondSeed });
  if ('undefined' in b) return b;
  const [ofA, ofB] = definedTogether(a.draws, b.draws);
  if (ofA.length * 2 < options.repetitions) return { undefined: say('seldom-defined') };
  return findDifference([a.observed, b.observed], [ofA, ofB], verdicts, options, a.statistic.range);
}

/** The draws in which all have a value. */
function definedTogether<Draws extends readonly Float64Array[]>(...draws: Draws): Draws {
  const isDefined = (_value: number, at: number): boolean => draws.every((each) => !Number.isNaN(each[at]));
  // As many as were given.
  return draws.map((each) => each.filter(isDefined)) as readonly Float64Array[] as Draws;
}
