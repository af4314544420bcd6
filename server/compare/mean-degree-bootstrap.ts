import { meanOf } from '../indicators/kernels/place-among.ts';
import { say } from '../model/errors.ts';
import { seededRandom } from '../model/random.ts';
import type { NetworkPairComparison } from './comparison.ts';
import { comparisonWords } from './comparison-words.ts';
import { findDifference } from './find-difference.ts';
import { type RelationMatrix, relationFrom, tieRelation } from './relation-matrix.ts';
import { leastForResampling, resampledDensities } from './resample-vertices.ts';

const verdicts = {
  first: {
    nl: 'In het eerste netwerk heeft een organisatie gemiddeld meer partners; ook de ondergrens van het interval ligt boven nul.',
    en: 'An organisation in the first network has more partners on average; even the lower end of the interval lies above zero.',
    fr: 'Une organisation du premier réseau a en moyenne plus de partenaires ; même la borne inférieure de l’intervalle est supérieure à zéro.',
  },
  second: {
    nl: 'In het tweede netwerk heeft een organisatie gemiddeld meer partners; ook de bovengrens van het interval ligt onder nul.',
    en: 'An organisation in the second network has more partners on average; even the upper end of the interval lies below zero.',
    fr: 'Une organisation du second réseau a en moyenne plus de partenaires ; même la borne supérieure de l’intervalle est inférieure à zéro.',
  },
  unclear: {
    nl: 'Te klein om te zeggen: het interval laat zowel meer als minder partners toe.',
    en: 'Too small to tell: the interval allows both more and fewer partners.',
    fr: 'Trop petit pour conclure : l’intervalle permet autant plus que moins de partenaires.',
  },
} as const;

/**
 * Difference in mean degree of two networks of any size, with a vertex-bootstrap interval (Snijders & Borgatti 1999).
 * Organisations are drawn with replacement; a pair of draws of one organisation takes a dyad of the network at random.
 * Mean degree, not density, is compared: density falls with size, whatever the towns do.
 */
export const meanDegreeBootstrap: NetworkPairComparison = {
  id: 'mean_degree_bootstrap',
  takes: 'two-networks',
  paired: false,
  label: {
    nl: 'Verschil in gemiddeld aantal partners',
    en: 'Difference in mean number of partners',
    fr: 'Différence du nombre moyen de partenaires',
  },
  definition: {
    nl: 'Hoeveel partners een organisatie gemiddeld heeft in het ene netwerk min het andere, met een interval dat ontstaat door organisaties telkens opnieuw te trekken.',
    en: 'How many partners an organisation has on average in one network minus the other, with an interval from drawing organisations again and again.',
    fr: 'Le nombre moyen de partenaires d’une organisation dans un réseau moins l’autre, avec un intervalle obtenu en tirant les organisations au sort, encore et encore.',
  },
  statistic: 'mean_degree_union',
  formula: 'δ + Q(δ_b) − mean δ_b',
  convention: comparisonWords.resampling,
  range: { min: null, max: null },
  unit: { nl: 'partners', en: 'partners', fr: 'partenaires' },
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
  compare: ([first, second], options) => {
    const [a, b] = [unite(tieRelation('', first)), unite(tieRelation('', second))];
    const smallest = Math.min(a.ids.length, b.ids.length);
    if (smallest < leastForResampling) return { undefined: say('too-few-nodes', { least: leastForResampling, count: smallest }) };
    const random = seededRandom(options.seed);
    const draw = ({ cells, ids }: RelationMatrix) => {
      const densities = resampledDensities([cells], ids.length, options.repetitions, random)[0] as Float64Array;
      return densities.map((density) => density * (ids.length - 1));
    };
    return findDifference([meanDegree(a), meanDegree(b)], [draw(a), draw(b)], verdicts, options, { min: 0, max: null });
  },
};

/** A pair is tied when either reports it. */
function unite({ name, ids, cells }: RelationMatrix): RelationMatrix {
  const order = ids.length;
  return relationFrom(name, ids, (row, column) =>
    Math.max(cells[row * order + column] as number, cells[column * order + row] as number),
  );
}

function meanDegree({ ids, cells }: RelationMatrix): number {
  return meanOf(cells) * ids.length;
}
