import { type CompressedRows, compressUnionRows } from '../indicators/kernels/compressed-rows.ts';
import { say } from '../model/errors.ts';
import { type Random, randomInteger, seededRandom } from '../model/random.ts';
import type { Text } from '../model/text.ts';
import type { Comparison } from './comparison.ts';

/** Below this many organisations a network's resamples repeat so few of them that an interval says nothing. */
const least = 5;

/**
 * Difference in mean degree of two networks of any size, with a vertex-bootstrap interval (Snijders & Borgatti 1999).
 * Organisations are drawn with replacement; a pair of draws of one organisation takes a dyad of the network at random.
 * Mean degree, not density, is compared: density falls with size, whatever the towns do.
 */
export const meanDegreeBootstrap: Comparison = {
  id: 'mean_degree_bootstrap',
  label: {
    nl: 'Verschil in gemiddeld aantal partners',
    en: 'Difference in mean number of partners',
    fr: 'Différence du nombre moyen de partenaires',
  },
  definition: {
    nl: 'Hoeveel partners een organisatie gemiddeld heeft in het ene netwerk min het andere, met een interval dat ontstaat door organisaties telkens opnieuw te trekken.',
    en: 'How many partners an organisation has on average in one network minus the other, with an interval from drawing organisations again and again.',
    fr: 'Le nombre moyen de partenaires d’une organisation dans un réseau moins l’autre, avec un intervalle obtenu en retirant les organisations à répétition.',
  },
  statistic: 'mean_degree_union',
  undefinedWhen: {
    nl: 'Wanneer een van de netwerken minder dan vijf organisaties telt.',
    en: 'When one of the networks has fewer than five organisations.',
    fr: 'Lorsqu’un des réseaux compte moins de cinq organisations.',
  },
  references: [
    {
      citation:
        'Snijders, T. A. B. & Borgatti, S. P. (1999). Non-parametric standard errors and tests for network statistics. Connections, 22(2), 161-170.',
    },
  ],
  compare: ([first, second], { seed, repetitions }) => {
    const networks = [compressUnionRows(first.graph), compressUnionRows(second.graph)] as const;
    const smallest = Math.min(networks[0].order, networks[1].order);
    if (smallest < least) return { undefined: say('too-few-nodes', { least, count: smallest }) };
    const random = seededRandom(seed);
    const draws = networks.map((rows) => resampledMeanDegrees(rows, repetitions, random)) as [Float64Array, Float64Array];
    const differences = draws[0].map((value, index) => value - (draws[1][index] as number)).sort();
    const observed = networks.map((rows) => rows.targets.length / rows.order) as [number, number];
    const interval = [quantile(differences, 0.025), quantile(differences, 0.975)] as const;
    return {
      observed,
      difference: observed[0] - observed[1],
      interval,
      standardErrors: draws.map(standardDeviation),
      verdict: verdictOf(interval),
      seed,
      repetitions,
    };
  },
};

/** Mean degree of each resample: 2 x ties / n, where a tie is a pair of draws whose dyad is tied. */
function resampledMeanDegrees(rows: CompressedRows, repetitions: number, random: Random): Float64Array {
  const { order } = rows;
  const tied = adjacency(rows);
  const drawn = new Int32Array(order);
  return Float64Array.from({ length: repetitions }, () => {
    for (let place = 0; place < order; place++) drawn[place] = randomInteger(random, order);
    let ties = 0;
    for (let a = 1; a < order; a++) {
      for (let b = 0; b < a; b++) {
        let [i, j] = [drawn[a] as number, drawn[b] as number];
        if (i === j) [i, j] = randomDyad(order, random);
        ties += tied[i * order + j] as number;
      }
    }
    return (2 * ties) / order;
  });
}

function randomDyad(order: number, random: Random): [number, number] {
  const i = randomInteger(random, order);
  const j = randomInteger(random, order - 1);
  return [i, j < i ? j : j + 1];
}

function adjacency({ order, offsets, targets }: CompressedRows): Uint8Array {
  const cells = new Uint8Array(order * order);
  for (let node = 0; node < order; node++) {
    for (let at = offsets[node] as number; at < (offsets[node + 1] as number); at++)
      cells[node * order + (targets[at] as number)] = 1;
  }
  return cells;
}

/** Quantile by linear interpolation between order statistics (R type 7). */
function quantile(sorted: Float64Array, share: number): number {
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const low = sorted[below] as number;
  return low + (place - below) * ((sorted[Math.min(below + 1, sorted.length - 1)] as number) - low);
}

function standardDeviation(values: Float64Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
}

function verdictOf([low, high]: readonly [number, number]): Text {
  if (low > 0) {
    return {
      nl: 'In het eerste netwerk heeft een organisatie gemiddeld meer partners; ook de ondergrens van het interval ligt boven nul.',
      en: 'An organisation in the first network has more partners on average; even the lower end of the interval lies above zero.',
      fr: 'Une organisation du premier réseau a en moyenne plus de partenaires ; même la borne inférieure de l’intervalle est supérieure à zéro.',
    };
  }
  if (high < 0) {
    return {
      nl: 'In het tweede netwerk heeft een organisatie gemiddeld meer partners; ook de bovengrens van het interval ligt onder nul.',
      en: 'An organisation in the second network has more partners on average; even the upper end of the interval lies below zero.',
      fr: 'Une organisation du second réseau a en moyenne plus de partenaires ; même la borne supérieure de l’intervalle est inférieure à zéro.',
    };
  }
  return {
    nl: 'Te klein om te zeggen: het interval laat zowel meer als minder partners toe.',
    en: 'Too small to tell: the interval allows both more and fewer partners.',
    fr: 'Trop petit pour conclure : l’intervalle permet autant plus que moins de partenaires.',
  };
}
