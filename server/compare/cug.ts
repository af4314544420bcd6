import type { Network } from '../graph/network.ts';
import type { Undefined } from '../indicators/indicator.ts';
import type { ListedPattern, Pattern } from '../indicators/kernels/pattern.ts';
import { patternStatistics } from '../indicators/kernels/pattern-statistics.ts';
import { type PValues, placeAmong } from '../indicators/kernels/place-among.ts';
import { drawGivenDyads, drawGivenEdges, drawGivenSize } from '../indicators/kernels/random-networks.ts';
import { say, type Values } from '../model/errors.ts';
import type { MessageCode } from '../model/messages.ts';
import { type Random, seededRandom } from '../model/random.ts';
import { fillText, type Text } from '../model/text.ts';
import type { BaselineComparison, BaselineFinding, Options } from './comparison.ts';
import { comparisonWords, placeFormula } from './comparison-words.ts';
import { fewDraws } from './few-draws.ts';
import { summariseNull } from './null-summary.ts';
import { measurePatterns, patternOf } from './pattern-measure.ts';
import { findStatistic, statisticIds } from './statistic.ts';

/*
 * Conditional uniform graph tests (Anderson, Butts & Carley 1999): is a number remarkable, or would it come out like this in any network
 * that shares something with ours? Size and density push every number of a network, so the second and third are the honest ones for towns.
 */

/** What the random networks share with the network. */
type Baseline = {
  readonly given: Text;
  readonly draw: (pattern: Pattern) => (random: Random) => ListedPattern;
};

const references = [
  {
    citation:
      'Anderson, B. S., Butts, C., & Carley, K. (1999). The interaction of size and density with graph-level indices. Social Networks, 21(3), 239–267.',
    doi: '10.1016/S0378-8733(99)00011-8',
  },
];
const definition = {
  nl: 'Waar een getal van het netwerk staat tussen de getallen van toevalsnetwerken {given}.',
  en: 'Where a number of the network stands among those of random networks {given}.',
  fr: 'Où se situe un nombre du réseau parmi ceux de réseaux tirés au hasard {given}.',
};
const common = {
  takes: 'one-network',
  statistics: [...patternStatistics.keys()],
  references,
  formula: placeFormula,
  convention: comparisonWords.presence,
  range: { min: 0, max: 1 },
  unit: comparisonWords.pValue,
  undefinedWhen: {
    nl: 'Wanneer het getal voor dit netwerk of voor geen enkel toevalsnetwerk bestaat. Is het in alle toevalsnetwerken hetzelfde, dan is p = 1 en valt er niets te toetsen.',
    en: 'When the number does not exist for this network, or for none of the random networks. Where it is the same in all of them, p = 1 and there is nothing to test.',
    fr: 'Lorsque le nombre n’existe ni pour ce réseau ni pour aucun des réseaux tirés au hasard. S’il est le même dans tous, p = 1 et il n’y a rien à tester.',
  },
} as const;

const size: Baseline = {
  given: {
    nl: 'met evenveel organisaties',
    en: 'with as many organisations',
    fr: 'avec autant d’organisations',
  },
  draw: drawGivenSize,
};
const edges: Baseline = {
  given: {
    nl: 'met evenveel organisaties en banden',
    en: 'with as many organisations and ties',
    fr: 'avec autant d’organisations et de liens',
  },
  draw: drawGivenEdges,
};
const dyads: Baseline = {
  given: {
    nl: 'met evenveel organisaties, wederkerige en eenzijdige banden',
    en: 'with as many organisations, mutual and one-way ties',
    fr: 'avec autant d’organisations, de liens réciproques et de liens à sens unique',
  },
  draw: drawGivenDyads,
};

/** U|size: every tie is there with probability one half. */
export const cugSize: BaselineComparison = {
  ...common,
  id: 'cug_size',
  label: { nl: 'Toeval bij deze grootte', en: 'Chance given the size', fr: 'Hasard à taille égale' },
  definition: fillText(definition, { given: size.given }),
  compare: (network, options) => compareWith(network, size, options),
};

/** U|edges: exactly as many ties, at any place. The default for municipalities. */
export const cugEdges: BaselineComparison = {
  ...common,
  id: 'cug_edges',
  label: { nl: 'Toeval bij dit aantal banden', en: 'Chance given the number of ties', fr: 'Hasard à nombre de liens égal' },
  definition: fillText(definition, { given: edges.given }),
  compare: (network, options) => compareWith(network, edges, options),
};

/** U|dyad census: as many mutual and one-way ties, at any place. For an undirected network the same as U|edges. */
export const cugDyads: BaselineComparison = {
  ...common,
  id: 'cug_dyad_census',
  label: {
    nl: 'Toeval bij deze wederkerigheid',
    en: 'Chance given the reciprocity',
    fr: 'Hasard à réciprocité égale',
  },
  definition: fillText(definition, { given: dyads.given }),
  compare: (network, options) => compareWith(network, dyads, options),
};

function compareWith(
  network: Network,
  baseline: Baseline,
  { statistic, seed, repetitions }: Options & { readonly statistic: string },
): BaselineFinding | Undefined {
  const measure = measurePatterns(network, statistic);
  if (measure === null) return because('unknown-statistic', { name: statistic, choices: statisticIds() });
  const pattern = patternOf(network);
  if (pattern.order === 0) return because('no-nodes');
  const observed = measure(pattern);
  if (observed === null) {
    const named = findStatistic(statistic)?.measure(network);
    return typeof named === 'object' ? named : because('not-defined-here');
  }
  const random = seededRandom(seed);
  const draw = baseline.draw(pattern);
  const draws: number[] = [];
  for (let repetition = 0; repetition < repetitions; repetition++) {
    const value = measure(draw(random));
    if (value !== null) draws.push(value);
  }
  if (draws.length === 0) return because('not-defined-here');
  const values = Float64Array.from(draws);
  const p = twice(placeAmong(observed, values));
  return {
    observed,
    p,
    baseline: summariseNull(values),
    withoutValue: repetitions - draws.length,
    verdict: fewDraws(draws.length) ?? verdictOf(p, baseline.given, isFixed(observed, values)),
    seed,
    repetitions,
  };
}

/** Random networks lie around no natural zero, so both sides together are twice the smaller one. */
function twice(p: PValues): PValues {
  return { ...p, twoSided: Math.min(1, 2 * Math.min(p.greaterOrEqual, p.lessOrEqual)) };
}

/** Whether what the random networks share with this one leaves the number no choice. */
function isFixed(observed: number, draws: Float64Array): boolean {
  return draws.every((draw) => Math.abs(draw - observed) < 1e-10);
}

function because(code: MessageCode, values: Values = {}): Undefined {
  return { undefined: say(code, values) };
}

const verdicts = {
  fixed: {
    nl: 'Niets te toetsen: alle toevalsnetwerken {given} hebben hetzelfde getal. Vergelijk met toevalsnetwerken die minder met dit netwerk delen.',
    en: 'Nothing to test: all random networks {given} have the same number. Compare with random networks that share less with this one.',
    fr: 'Rien à tester : tous les réseaux tirés au hasard {given} ont le même nombre. Comparez avec des réseaux qui partagent moins avec celui-ci.',
  },
  higher: {
    nl: 'Hoger dan in minstens {share} van de 100 toevalsnetwerken {given}: toeval alleen verklaart dit niet.',
    en: 'Higher than in at least {share} of 100 random networks {given}: chance alone does not explain this.',
    fr: 'Plus élevé que dans au moins {share} réseaux tirés au hasard sur 100 {given} : le hasard seul ne l’explique pas.',
  },
  lower: {
    nl: 'Lager dan in minstens {share} van de 100 toevalsnetwerken {given}: toeval alleen verklaart dit niet.',
    en: 'Lower than in at least {share} of 100 random networks {given}: chance alone does not explain this.',
    fr: 'Plus bas que dans au moins {share} réseaux tirés au hasard sur 100 {given} : le hasard seul ne l’explique pas.',
  },
  unclear: {
    nl: 'Te klein om te zeggen: ook toevalsnetwerken {given} geven vaak zo’n waarde.',
    en: 'Too small to tell: random networks {given} often give such a value as well.',
    fr: 'Trop petit pour conclure : des réseaux tirés au hasard {given} donnent souvent aussi une telle valeur.',
  },
} as const;

function verdictOf({ greaterOrEqual, lessOrEqual }: PValues, given: Text, fixed: boolean): Text {
  if (fixed) return fillText(verdicts.fixed, { given });
  if (greaterOrEqual <= 0.025) return fillText(verdicts.higher, { given, share: Math.floor(100 * (1 - greaterOrEqual)) });
  if (lessOrEqual <= 0.025) return fillText(verdicts.lower, { given, share: Math.floor(100 * (1 - lessOrEqual)) });
  return fillText(verdicts.unclear, { given });
}
