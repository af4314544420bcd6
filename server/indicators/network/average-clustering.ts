import { conventions } from '../conventions.ts';
import type { NetworkIndicator } from '../indicator.ts';
import { directedClustering } from '../kernels/ego-triangles.ts';
import { total } from '../kernels/two-paths.ts';
import { egoDensity } from '../prepared.ts';
import { references } from '../references.ts';
import { undefinedBecause } from '../undefined-because.ts';
import { undefinedWhen } from '../undefined-when.ts';
import { units } from '../units.ts';

/** The mean, added from low to high so that it does not depend on the order of the nodes. */
const mean = (values: Float64Array): number => total(values.toSorted()) / values.length;

const common = {
  scope: 'network',
  family: 'cohesion',
  range: { min: 0, max: 1 },
  unit: units.share,
  parameters: [],
  evidence: 'all-ties',
  headline: false,
} as const;

/** Mean of the clustering of directed networks, fewer than two partners = 0 (0 to 1); directed. networkx average_clustering of a directed graph. */
export const clusteringAvgDirectedFagiolo: NetworkIndicator = {
  ...common,
  id: 'clustering_avg_directed_fagiolo',
  label: {
    nl: 'Gemiddelde samenhang, met richting (Fagiolo)',
    en: 'Mean clustering, directed (Fagiolo)',
    fr: 'Cohésion moyenne, orientée (Fagiolo)',
  },
  definition: {
    nl: 'Hoeveel van de driehoeken die met de banden rond een organisatie mogelijk zijn er ook zijn, heen en terug apart geteld, gemiddeld over alle organisaties. Een band die niet beantwoord is omdat iemand niet bevraagd werd, drukt dit getal.',
    en: 'How many of the triangles that are possible with the ties around an organisation are there, there and back counted separately, on average over all organisations. A tie that is not returned because somebody was not asked pushes this number down.',
    fr: 'Combien des triangles possibles avec les liens autour d’une organisation existent, aller et retour comptés à part, en moyenne sur toutes les organisations. Un lien non rendu parce que quelqu’un n’a pas été interrogé fait baisser ce nombre.',
  },
  formula: '(1 / n) Σ_i Σ_jh (x_ij + x_ji)(x_jh + x_hj)(x_ih + x_hi) / (2 (k_i (k_i − 1) − 2 M_i));  k_i = Σ_j (x_ij + x_ji)',
  undefinedWhen: {
    nl: 'In een netwerk zonder richting of zonder organisaties.',
    en: 'In a network without direction or without organisations.',
    fr: 'Dans un réseau non orienté ou sans organisations.',
  },
  convention: conventions.directedOnly,
  references: [references.fagiolo2007],
  compute: (_network, { rows, unionRows }) => {
    if (!rows.directed) return undefinedBecause('needs-direction');
    return rows.order === 0 ? undefinedBecause('no-nodes') : mean(directedClustering(rows, unionRows, false));
  },
};

/** Mean density of ties among the partners of an organisation, fewer than two partners = 0 (0 to 1). ORA. */
export const clusteringAvgArcdensity: NetworkIndicator = {
  ...common,
  id: 'clustering_avg_arcdensity',
  label: {
    nl: 'Gemiddelde dichtheid rond een organisatie',
    en: 'Mean ego density',
    fr: 'Densité moyenne autour d’une organisation',
  },
  definition: {
    nl: 'Welk deel van de mogelijke banden tussen de partners van een organisatie er ook is, heen en terug apart geteld, gemiddeld over alle organisaties; wie minder dan twee partners heeft, telt als 0. Veel organisaties met één partner maken dit getal laag.',
    en: 'Which share of the possible ties among the partners of an organisation is there, there and back counted separately, on average over all organisations; who has fewer than two partners counts as 0. Many organisations with one partner make it low.',
    fr: 'Quelle part des liens possibles entre les partenaires d’une organisation existe, aller et retour comptés à part, en moyenne sur toutes les organisations ; qui a moins de deux partenaires compte pour 0. Beaucoup d’organisations à un seul partenaire font baisser ce nombre.',
  },
  formula: '(1 / n) Σ_i Σ_jh u_ij u_ih x_jh / (k_i (k_i − 1))',
  undefinedWhen: undefinedWhen.noNodes,
  convention: conventions.asItStands,
  references: [references.wasserman1994],
  compute: (_network, { rows, shared }) => (rows.order === 0 ? undefinedBecause('no-nodes') : mean(shared(egoDensity))),
};
