import { conventions } from '../conventions.ts';
import type { TieIndicator } from '../indicator.ts';
import { pathScores } from '../path-scores.ts';
import { tiePathShares, unionTiePathShares } from '../prepared.ts';
import { references } from '../references.ts';
import { undefinedWhen } from '../undefined-when.ts';
import { units } from '../units.ts';

const common = {
  walked: true,
  scope: 'tie',
  family: 'position',
  range: { min: 0, max: null },
  unit: units.pairs,
  undefinedWhen: undefinedWhen.tooLarge,
  references: [references.girvan2002, references.brandes2008],
  parameters: [],
  evidence: 'all-ties',
} as const;

/**
 * For each tie the sum, over pairs of nodes, of the share of shortest paths along it, its own ends included (at least 1); raw and
 * unweighted. Without direction each pair counts once. networkx edge_betweenness_centrality, normalized = False.
 */
export const edgeBetweenness: TieIndicator = {
  ...common,
  id: 'edge_betweenness',
  label: { nl: 'Tussenpositie van de band', en: 'Betweenness of the tie', fr: 'Intermédiarité du lien' },
  definition: {
    nl: 'Voor hoeveel paren van organisaties de kortste weg over deze band loopt; bij meerdere even korte wegen voor zijn deel. Hoog: een band die delen van het netwerk verbindt, en dus een kwetsbare schakel kan zijn.',
    en: 'For how many pairs of organisations the shortest path runs over this tie; with several equally short paths for its share. High: a tie that connects parts of the network, and so may be a fragile link.',
    fr: 'Pour combien de paires d’organisations le plus court chemin passe par ce lien ; s’il y en a plusieurs aussi courts, pour sa part. Élevée : un lien qui relie des parties du réseau, et peut donc être un maillon fragile.',
  },
  formula: 'Σ_{s ≠ t} g_st(i,j) / g_st',
  convention: conventions.asItStands,
  headline: true,
  compute: (_network, { shared, rows, ties }) => {
    const { arcs } = shared(rows.directed ? tiePathShares : unionTiePathShares);
    return pathScores(Float64Array.from(ties.places, (place) => arcs[place] as number));
  },
};

/** Betweenness of the pair that a tie joins, direction left out: each pair of ends once, both arcs of a mutual tie alike (at least 1). */
export const edgeBetweennessUnion: TieIndicator = {
  ...common,
  id: 'edge_betweenness_union',
  label: {
    nl: 'Tussenpositie van de band, zonder richting',
    en: 'Betweenness of the tie, direction left out',
    fr: 'Intermédiarité du lien, sans orientation',
  },
  definition: {
    nl: 'Zoals de tussenpositie van de band, maar een band in één richting volstaat om in beide richtingen te gaan: nuttig als richting enkel zegt wie iets meldde. Hoog kan een verbinding zijn, maar ook een flessenhals.',
    en: 'Like the betweenness of the tie, but a tie in one direction is enough to walk both ways: useful when direction only says who reported it. High can be a connection, but also a bottleneck.',
    fr: 'Comme l’intermédiarité du lien, mais un lien dans un sens suffit pour passer dans les deux : utile quand le sens dit seulement qui l’a signalé. Élevée : une liaison, mais peut-être aussi un goulot.',
  },
  formula: 'Σ_{s < t} g_st(i,j) / g_st',
  convention: conventions.unionPair,
  headline: false,
  compute: (_network, { shared, ties }) => {
    const { arcs } = shared(unionTiePathShares);
    return pathScores(Float64Array.from(ties.unionPlaces, (place) => arcs[place] as number));
  },
};
