import type { NodeIndicator } from '../indicator.ts';
import { pageRank } from '../kernels/page-rank.ts';
import { references } from '../references.ts';
import { undefinedWhen } from '../undefined-when.ts';
import { units } from '../units.ts';
import { weightProblem } from './positive-weights.ts';

const common = {
  scope: 'node',
  family: 'position',
  range: { min: 0, max: 1 },
  unit: units.sumOne,
  references: [references.brin1998],
  parameters: [],
  evidence: 'all-ties',
  headline: false,
} as const;

/** PageRank with damping 0.85, summing to 1 over the network; weight does not count. Brin & Page 1998. */
export const pagerank: NodeIndicator = {
  ...common,
  id: 'pagerank',
  label: { nl: 'PageRank', en: 'PageRank', fr: 'PageRank' },
  definition: {
    nl: 'Waar een wandelaar die telkens een willekeurige band volgt, en af en toe ergens anders begint, het vaakst uitkomt. Alle getallen samen zijn 1, dus in een groter netwerk liggen ze lager. Veel aanloop kan ook overbelasting zijn.',
    en: 'Where a walker who keeps following a random tie, and now and then starts elsewhere, ends up most often. All numbers together are 1, so they are lower in a larger network. Many arrivals can also be overload.',
    fr: 'Où aboutit le plus souvent un promeneur qui suit chaque fois un lien au hasard et recommence parfois ailleurs. Toutes les valeurs font ensemble 1 : elles sont plus basses dans un plus grand réseau. Beaucoup d’arrivées peut aussi être une surcharge.',
  },
  formula: 'b_i = 0.15 / n + 0.85 Σ_j x_ji b_j / Σ_h x_jh',
  undefinedWhen: undefinedWhen.never,
  convention: {
    nl: 'De wandelaar volgt de pijlen; zonder richting elke band in beide richtingen. Waar niets vertrekt, springt hij naar een willekeurige organisatie. Gewicht telt niet mee.',
    en: 'The walker follows the arrows; without direction each tie both ways. Where nothing leaves, the walker jumps to a random organisation. Weight does not count.',
    fr: 'Le promeneur suit les flèches ; sans orientation chaque lien dans les deux sens. Là où rien ne part, il saute vers une organisation au hasard. Le poids ne compte pas.',
  },
  compute: (_network, { rows }) => pageRank(rows, false),
};

/** PageRank with damping 0.85 in which the walker follows ties in proportion to their weight; undefined without usable weights. */
export const pagerankW: NodeIndicator = {
  ...common,
  id: 'pagerank_w',
  label: { nl: 'PageRank, gewogen', en: 'PageRank, weighted', fr: 'PageRank, pondéré' },
  definition: {
    nl: 'Zoals PageRank, maar de wandelaar kiest een sterke band vaker dan een zwakke. Eén erg drukke band kan het getal van de partner bepalen; lees het naast het ongewogen getal.',
    en: 'Like PageRank, but the walker takes a strong tie more often than a weak one. One very busy tie can decide the number of the partner; read it beside the unweighted number.',
    fr: 'Comme PageRank, mais le promeneur prend plus souvent un lien fort qu’un lien faible. Un seul lien très actif peut déterminer la valeur du partenaire ; à lire à côté de la valeur non pondérée.',
  },
  formula: 'b_i = 0.15 / n + 0.85 Σ_j w_ji b_j / Σ_h w_jh',
  undefinedWhen: undefinedWhen.weightNotUsable,
  convention: {
    nl: 'De wandelaar volgt de pijlen, in verhouding tot het gewicht; zonder richting elke band in beide richtingen. Waar niets vertrekt, springt hij naar een willekeurige organisatie.',
    en: 'The walker follows the arrows in proportion to weight; without direction each tie both ways. Where nothing leaves, the walker jumps to a random organisation.',
    fr: 'Le promeneur suit les flèches en proportion du poids ; sans orientation chaque lien dans les deux sens. Là où rien ne part, il saute vers une organisation au hasard.',
  },
  compute: (_network, { rows }) => weightProblem(rows) ?? pageRank(rows, true),
};
