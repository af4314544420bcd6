import { conventions } from '../conventions.ts';
import type { NetworkIndicator, NetworkOutcome, Undefined } from '../indicator.ts';
import { pathScores } from '../path-scores.ts';
import { betweennessScores, separateParts, unionBetweenness, unionDistances, unionVector } from '../prepared.ts';
import { references } from '../references.ts';
import { undefinedBecause } from '../undefined-because.ts';
import { undefinedWhen } from '../undefined-when.ts';
import { units } from '../units.ts';

/** Freeman's centralisation of values of nodes, from low to high so that the sum does not depend on their order. */
function centralise(values: Float64Array | Undefined, largest: number): NetworkOutcome {
  if ('undefined' in values) return values;
  if (values.length < 3) return undefinedBecause('too-few-nodes', { least: 3, count: values.length });
  const sorted = values.toSorted();
  const most = sorted.at(-1) ?? 0;
  return sorted.reduce((sum, value) => sum + (most - value), 0) / largest;
}

const common = {
  scope: 'network',
  family: 'centralisation',
  range: { min: 0, max: 1 },
  unit: units.zeroToOne,
  parameters: [],
  evidence: 'all-ties',
  headline: false,
} as const;
const betweenness = {
  ...common,
  walked: true,
  references: [references.freeman1977, references.freeman1979],
  undefinedWhen: undefinedWhen.fewerThanThree,
} as const;

/** Centralisation of betweenness, largest sum (n-1)^2 (n-2), undirected half of it (0 to 1); 3 nodes or more. sna centralization, igraph centr_betw. */
export const centralizationBetweenness: NetworkIndicator = {
  ...betweenness,
  id: 'centralization_betweenness',
  label: {
    nl: 'Centralisatie van tussenposities',
    en: 'Centralisation of in-between positions',
    fr: 'Centralisation des positions d’intermédiaire',
  },
  definition: {
    nl: 'In hoeverre de kortste wegen, langs de pijlen, door één organisatie lopen: 0 = iedereen ligt er evenveel tussen, 1 = alles loopt langs één. Zo’n spil kan verbinden, maar is ook een flessenhals; hoog is niet goed of slecht op zich.',
    en: 'How far the shortest paths, along the arrows, run through one organisation: 0 = all lie in between equally often, 1 = everything runs through one. Such a hub can connect, but is also a bottleneck; high is neither good nor bad in itself.',
    fr: 'Dans quelle mesure les plus courts chemins, selon les flèches, passent par une seule organisation : 0 = toutes sont autant intermédiaires, 1 = tout passe par une. Un tel pivot peut relier, mais est aussi un goulot ; élevé n’est ni bon ni mauvais en soi.',
  },
  formula: 'Σ_i (max_h Σ_st g_st(h) / g_st − Σ_st g_st(i) / g_st) / ((n − 1)² (n − 2))',
  convention: {
    nl: 'Banden zoals ze zijn; zonder richting telt elk paar één keer en is de noemer de helft. Gewicht telt niet mee.',
    en: 'Ties as they stand; without direction each pair counts once and the denominator is halved. Weight does not count.',
    fr: 'Liens tels quels ; sans orientation chaque paire compte une fois et le dénominateur est divisé par deux. Le poids ne compte pas.',
  },
  compute: (_network, { rows, shared }) =>
    centralise(pathScores(shared(betweennessScores)), ((rows.order - 1) ** 2 * (rows.order - 2)) / (rows.directed ? 1 : 2)),
};

/** Centralisation of betweenness with direction left out, largest sum (n-1)^2 (n-2) / 2 (0 to 1); 3 nodes or more. */
export const centralizationBetweennessUnion: NetworkIndicator = {
  ...betweenness,
  id: 'centralization_betweenness_union',
  label: {
    nl: 'Centralisatie van tussenposities, zonder richting',
    en: 'Centralisation of in-between positions, direction left out',
    fr: 'Centralisation des positions d’intermédiaire, sans orientation',
  },
  definition: {
    nl: 'In hoeverre de kortste wegen door één organisatie lopen, in welke richting de banden ook gaan: 0 = iedereen ligt er evenveel tussen, 1 = een ster. Zo’n spil kan verbinden, maar is ook een flessenhals.',
    en: 'How far the shortest paths run through one organisation, whichever way the ties go: 0 = all lie in between equally often, 1 = a star. Such a hub can connect, but is also a bottleneck.',
    fr: 'Dans quelle mesure les plus courts chemins passent par une seule organisation, quel que soit le sens des liens : 0 = toutes sont autant intermédiaires, 1 = une étoile. Un tel pivot peut relier, mais est aussi un goulot.',
  },
  formula: '2 Σ_i (max_h Σ_st g_st(h) / g_st − Σ_st g_st(i) / g_st) / ((n − 1)² (n − 2))',
  convention: conventions.union,
  compute: (_network, { rows, shared }) =>
    centralise(
      pathScores(shared(rows.directed ? unionBetweenness : betweennessScores)),
      ((rows.order - 1) ** 2 * (rows.order - 2)) / 2,
    ),
};

/** Centralisation of closeness, largest sum (n-1)(n-2)/(2n-3) (0 to 1); connected, 3 nodes or more. sna centralization, igraph centr_clo. */
export const centralizationClosenessUnion: NetworkIndicator = {
  ...common,
  walked: true,
  id: 'centralization_closeness_union',
  label: { nl: 'Centralisatie van nabijheid', en: 'Centralisation of closeness', fr: 'Centralisation de la proximité' },
  definition: {
    nl: 'In hoeverre één organisatie dichter bij alle andere staat dan de rest: 0 = iedereen staat even dicht, 1 = een ster. Eén geïsoleerde organisatie volstaat om dit getal niet te kunnen berekenen.',
    en: 'How far one organisation is closer to all others than the rest: 0 = all are equally close, 1 = a star. One isolated organisation is enough to make this impossible to compute.',
    fr: 'Dans quelle mesure une organisation est plus proche de toutes les autres que le reste : 0 = toutes sont aussi proches, 1 = une étoile. Une seule organisation isolée suffit à rendre ce calcul impossible.',
  },
  formula: 'Σ_i (max_h (n − 1) / Σ_j d_u(h,j) − (n − 1) / Σ_j d_u(i,j)) / ((n − 1)(n − 2) / (2n − 3))',
  undefinedWhen: undefinedWhen.apartOrFewerThanThree,
  convention: conventions.union,
  references: [references.freeman1979],
  compute: (_network, { rows, shared }) => {
    const { order } = rows;
    const { count } = shared(separateParts);
    if (order >= 3 && count > 1) return undefinedBecause('network-falls-apart', { count });
    const closeness = shared(unionDistances).total.map((sum) => (order - 1) / sum);
    return centralise(closeness, ((order - 1) * (order - 2)) / (2 * order - 3));
  },
};

/** Centralisation of the eigenvector with its highest 1, largest sum n - 2 (0 to 1); with ties, 3 nodes or more. igraph centr_eigen, scale = TRUE. */
export const centralizationEigenvectorUnion: NetworkIndicator = {
  ...common,
  id: 'centralization_eigenvector_union',
  label: {
    nl: 'Centralisatie van de eigenvector',
    en: 'Centralisation of the eigenvector',
    fr: 'Centralisation du vecteur propre',
  },
  definition: {
    nl: 'In hoeverre enkele goed verbonden organisaties vooral met elkaar verbonden zijn en de rest ver achterblijft: 0 = iedereen staat even centraal. Alles buiten het hechtste deel telt als 0, dus een netwerk dat uiteenvalt scoort vanzelf hoog.',
    en: 'How far a few well-connected organisations are mostly tied to each other and the rest stays far behind: 0 = all stand equally central. Whatever is outside the closest part counts as 0, so a network that falls apart scores high by itself.',
    fr: 'Dans quelle mesure quelques organisations bien reliées le sont surtout entre elles et le reste suit de loin : 0 = toutes sont aussi centrales. Tout ce qui est hors de la partie la plus soudée compte pour 0 ; un réseau morcelé obtient donc d’office une valeur élevée.',
  },
  formula: 'Σ_i (1 − e_i) / (n − 2);  max e_i = 1',
  range: { min: 0, max: null },
  unit: units.ratio,
  undefinedWhen: undefinedWhen.noTiesOrFewerThanThreeOrNotSettled,
  convention: conventions.union,
  references: [references.freeman1979, references.bonacich1972],
  compute: (_network, { unionRows: { order, targets }, shared }) => {
    if (order < 3) return undefinedBecause('too-few-nodes', { least: 3, count: order });
    if (targets.length === 0) return undefinedBecause('no-ties');
    const vector = shared(unionVector);
    if (vector === null) return undefinedBecause('not-settled');
    const most = vector.reduce((so, value) => Math.max(so, value), 0);
    return centralise(
      vector.map((value) => value / most),
      order - 2,
    );
  },
};
