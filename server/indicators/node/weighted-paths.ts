import { conventions } from '../conventions.ts';
import type { NodeIndicator, Shape } from '../indicator.ts';
import type { WeightedPaths } from '../kernels/weighted-paths.ts';
import { pathScores } from '../path-scores.ts';
import { references } from '../references.ts';
import { undefinedBecause } from '../undefined-because.ts';
import { undefinedWhen } from '../undefined-when.ts';
import { units } from '../units.ts';
import { weightProblem } from './positive-weights.ts';

const strongestPaths = ({ walk }: Shape): WeightedPaths => walk('weightedPaths');

const common = {
  walked: true,
  scope: 'node',
  family: 'position',
  range: { min: 0, max: null },
  convention: conventions.inverseWeight,
  references: [references.newman2001, references.opsahl2010],
  parameters: [],
  evidence: 'all-ties',
  headline: false,
} as const;

/** Betweenness with ties 1 / weight long; raw, each pair of ends once without direction. Equal lengths are recognised exactly for whole weights. Newman 2001; Brandes 2001. */
export const betweennessWInvstrengthExact: NodeIndicator = {
  ...common,
  id: 'betweenness_w_invstrength_exact',
  label: { nl: 'Tussenpositie, gewogen', en: 'Betweenness, weighted', fr: 'Intermédiarité, pondérée' },
  definition: {
    nl: 'Voor hoeveel paren van andere organisaties deze op de sterkste weg ligt: een sterke band telt als een kortere stap. Zo kan een omweg langs twee sterke banden korter zijn dan één zwakke. Hoog kan ook een flessenhals zijn.',
    en: 'For how many pairs of other organisations this one lies on the strongest path: a strong tie counts as a shorter step. A detour over two strong ties can thus be shorter than one weak tie. High can also be a bottleneck.',
    fr: 'Pour combien de paires d’autres organisations celle-ci est sur le chemin le plus fort : un lien fort compte comme un pas plus court. Un détour par deux liens forts peut ainsi être plus court qu’un lien faible. Une valeur élevée peut aussi signaler un goulot.',
  },
  formula: 'Σ_{s ≠ i ≠ t} g_st(i) / g_st; d_w',
  unit: units.pairs,
  undefinedWhen: undefinedWhen.weightNotUsable,
  references: [references.newman2001, references.brandes2001],
  compute: (_network, { rows, shared }) => weightProblem(rows) ?? pathScores(shared(strongestPaths).betweenness),
};

/** Mean over the others of 1 / length of the path to them, a tie being 1 / weight long (at least 0); undefined below 2 nodes. */
export const harmonicWInvstrengthNorm: NodeIndicator = {
  ...common,
  id: 'harmonic_w_invstrength_norm',
  label: { nl: 'Bereik, gewogen', en: 'Reach, weighted', fr: 'Portée, pondérée' },
  definition: {
    nl: 'Hoe sterk de organisatie gemiddeld met alle anderen verbonden is, langs de sterkste weg: een rechtstreekse band telt voor zijn gewicht, een omweg voor minder, onbereikbaar voor 0. Het getal staat in de eenheid van het gewicht.',
    en: 'How strongly the organisation is connected to all others on average, along the strongest path: a direct tie counts its weight, a detour less, out of reach 0. The number is in the unit of the weight.',
    fr: 'À quel point l’organisation est en moyenne fortement reliée à toutes les autres, par le chemin le plus fort : un lien direct compte pour son poids, un détour pour moins, hors d’atteinte 0. La valeur est dans l’unité du poids.',
  },
  formula: 'Σ_{j ≠ i} (1 / d_w(i,j)) / (n − 1)',
  unit: units.weight,
  inWeightUnit: true,
  undefinedWhen: undefinedWhen.fewerThanTwoOrWeightNotUsable,
  compute: (_network, { rows, shared }) => {
    const others = rows.order - 1;
    if (others < 1) return undefinedBecause('too-few-nodes', { least: 2, count: rows.order });
    return weightProblem(rows) ?? shared(strongestPaths).harmonicSums.map((sum) => sum / others);
  },
};
