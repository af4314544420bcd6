import { conventions } from '../conventions.ts';
import type { NodeIndicator } from '../indicator.ts';
import { pathScores } from '../path-scores.ts';
import { betweennessScores, unionBetweenness } from '../prepared.ts';
import { references } from '../references.ts';
import { undefinedBecause } from '../undefined-because.ts';
import { undefinedWhen } from '../undefined-when.ts';
import { units } from '../units.ts';

const common = {
  walked: true,
  scope: 'node',
  family: 'position',
  references: [references.freeman1977, references.brandes2001],
  parameters: [],
  evidence: 'component-of-node',
} as const;

/**
 * For each node the sum, over pairs of others, of the share of shortest paths through it (0 to (n-1)(n-2), half of that
 * undirected: each pair of ends once). Raw and unweighted. Freeman 1977, Brandes 2001.
 */
export const betweenness: NodeIndicator = {
  ...common,
  id: 'betweenness',
  label: { nl: 'Tussenpositie (betweenness)', en: 'Betweenness', fr: 'Intermédiarité (betweenness)' },
  definition: {
    nl: 'Voor hoeveel paren van andere organisaties deze organisatie op de kortste weg ligt; bij meerdere even korte wegen telt ze voor haar deel. Wie hoog scoort kan verbinden, maar ook een flessenhals of een kwetsbaar punt zijn.',
    en: 'For how many pairs of other organisations this one lies on the shortest path; with several equally short paths it counts for its share. A high score can mean a connector, but also a bottleneck or a fragile point.',
    fr: 'Pour combien de paires d’autres organisations celle-ci se trouve sur le plus court chemin ; s’il y en a plusieurs aussi courts, elle compte pour sa part. Une valeur élevée peut signaler un trait d’union, mais aussi un goulot ou un point fragile.',
  },
  formula: 'Σ_{s ≠ i ≠ t} g_st(i) / g_st',
  range: { min: 0, max: null },
  unit: units.pairs,
  undefinedWhen: undefinedWhen.tooLarge,
  convention: {
    nl: 'Wegen volgen de pijlen en elk geordend paar telt; zonder richting telt elk paar één keer. Gewicht telt niet mee: elke band is één stap.',
    en: 'Paths follow the arrows and each ordered pair counts; without direction each pair counts once. Weight does not count: each tie is one step.',
    fr: 'Les chemins suivent les flèches et chaque paire ordonnée compte ; sans orientation chaque paire compte une fois. Le poids ne compte pas : chaque lien est un pas.',
  },
  headline: false,
  compute: (_network, { shared }) => pathScores(shared(betweennessScores)),
};

/** Betweenness divided by its largest possible value, (n-1)(n-2) or half of that undirected (0 to 1); undefined below 3 nodes. */
export const betweennessNorm: NodeIndicator = {
  ...common,
  id: 'betweenness_norm',
  label: { nl: 'Tussenpositie, genormeerd', en: 'Betweenness, normalised', fr: 'Intermédiarité, normalisée' },
  definition: {
    nl: 'Het aandeel van de kortste wegen tussen andere organisaties dat langs deze organisatie loopt: 0 = geen, 1 = alle. Wie hoog scoort kan verbinden, maar ook een flessenhals zijn. Geïsoleerde organisaties in het netwerk drukken het getal.',
    en: 'The share of the shortest paths between other organisations that runs through this one: 0 = none, 1 = all. A high score can mean a connector, but also a bottleneck. Isolated organisations in the network push the number down.',
    fr: 'La part des plus courts chemins entre les autres organisations qui passe par celle-ci : 0 = aucun, 1 = tous. Une valeur élevée peut signaler un trait d’union, mais aussi un goulot. Les organisations isolées du réseau font baisser la valeur.',
  },
  formula: 'Σ_{s ≠ i ≠ t} (g_st(i) / g_st) / ((n − 1)(n − 2))',
  range: { min: 0, max: 1 },
  unit: units.share,
  undefinedWhen: undefinedWhen.fewerThanThree,
  convention: {
    nl: 'Wegen volgen de pijlen; gedeeld door (n − 1)(n − 2), zonder richting door de helft daarvan. Gewicht telt niet mee: elke band is één stap.',
    en: 'Paths follow the arrows; divided by (n − 1)(n − 2), without direction by half of that. Weight does not count: each tie is one step.',
    fr: 'Les chemins suivent les flèches ; divisé par (n − 1)(n − 2), sans orientation par la moitié. Le poids ne compte pas : chaque lien est un pas.',
  },
  headline: true,
  compute: (_network, { rows, shared }) => {
    const { order, directed } = rows;
    if (order < 3) return undefinedBecause('too-few-nodes', { least: 3, count: order });
    const most = ((order - 1) * (order - 2)) / (directed ? 1 : 2);
    return pathScores(shared(betweennessScores).map((score) => score / most));
  },
};

/** Betweenness in the union-symmetrised network; raw, each pair of ends once (0 to (n-1)(n-2)/2). */
export const betweennessUnion: NodeIndicator = {
  ...common,
  id: 'betweenness_union',
  label: {
    nl: 'Tussenpositie, zonder richting',
    en: 'Betweenness, direction left out',
    fr: 'Intermédiarité, sans orientation',
  },
  definition: {
    nl: 'Zoals tussenpositie, maar een band in één richting volstaat om in beide richtingen te gaan: nuttig als richting enkel zegt wie iets meldde. Voor hoeveel paren ligt deze organisatie op de kortste weg? Hoog kan ook een flessenhals zijn.',
    en: 'Like betweenness, but a tie in one direction is enough to walk both ways: useful when direction only says who reported it. For how many pairs does this organisation lie on the shortest path? High can also be a bottleneck.',
    fr: 'Comme l’intermédiarité, mais un lien dans un sens suffit pour passer dans les deux : utile quand le sens dit seulement qui l’a signalé. Pour combien de paires cette organisation est-elle sur le plus court chemin ? Une valeur élevée peut aussi signaler un goulot.',
  },
  formula: 'Σ_{s < t} g_st(i) / g_st',
  range: { min: 0, max: null },
  unit: units.pairs,
  undefinedWhen: undefinedWhen.tooLarge,
  convention: conventions.union,
  headline: false,
  compute: (_network, { rows, shared }) => pathScores(shared(rows.directed ? unionBetweenness : betweennessScores)),
};
