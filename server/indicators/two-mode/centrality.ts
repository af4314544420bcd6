import { betweenness } from '../kernels/brandes.ts';
import { degrees } from '../kernels/degrees.ts';
import { distances } from '../kernels/distances.ts';
import { pathScores } from '../path-scores.ts';
import { references } from '../references.ts';
import { undefinedBecause } from '../undefined-because.ts';
import { undefinedWhen } from '../undefined-when.ts';
import { units } from '../units.ts';
import { bothKinds } from './both-kinds.ts';
import type { TwoModeNodeIndicator, TwoModeShape } from './two-mode-indicator.ts';

/*
 * Borgatti & Everett (1997): what is largest possible differs between the two sides, so each is divided by its own.
 */

/** How many nodes each node's own side has, and the other. */
function sidesOf({ network: { first, second } }: TwoModeShape, node: number): { readonly own: number; readonly other: number } {
  const isFirst = node < first.length;
  return isFirst ? { own: first.length, other: second.length } : { own: second.length, other: first.length };
}

/** The betweenness of a node that is tied to all of the other side, when nothing else joins those. */
function largestBetweenness(own: number, other: number): number {
  const [s, t] = [Math.floor((own - 1) / other), (own - 1) % other];
  return (other ** 2 * (s + 1) ** 2 + other * (s + 1) * (2 * t - s - 1) - t * (2 * s - t + 3)) / 2;
}

const common = {
  scope: 'node',
  family: 'position',
  range: { min: 0, max: 1 },
  unit: units.share,
  convention: bothKinds,
  references: [references.borgatti1997TwoMode],
  parameters: [],
  evidence: 'component-of-node',
  headline: false,
} as const;

/** Number of ties to the other side (0 and up). */
export const degree: TwoModeNodeIndicator = {
  ...common,
  id: 'degree',
  evidence: 'ties-of-node',
  family: 'activity',
  label: { nl: 'Aantal banden met de andere soort', en: 'Ties to the other kind', fr: 'Liens avec l’autre sorte' },
  definition: {
    nl: 'Aan hoeveel bijeenkomsten (of codes, of gezinnen) een organisatie deelheeft, of hoeveel organisaties eraan deelnamen. Wie niet genoteerd werd, lijkt minder aanwezig.',
    en: 'In how many events (or codes, or families) an organisation has a part, or how many organisations took part in it. Who was not noted seems less present.',
    fr: 'À combien de rencontres (ou de codes, ou de familles) une organisation participe, ou combien d’organisations y ont participé. Qui n’a pas été noté paraît moins présent.',
  },
  formula: 'k_i',
  range: { min: 0, max: null },
  unit: units.ties,
  undefinedWhen: undefinedWhen.never,
  headline: true,
  compute: ({ rows }) => degrees(rows),
};

/** Ties as a share of the nodes of the other side (0 to 1). networkx bipartite.degree_centrality. */
export const bipartiteDegreeCentrality: TwoModeNodeIndicator = {
  ...common,
  id: 'bipartite_degree_centrality',
  label: { nl: 'Aandeel van de andere soort', en: 'Share of the other kind', fr: 'Part de l’autre sorte' },
  definition: {
    nl: 'Met welk deel van de andere soort er een band is: 1 = met alles. Het zegt hoe vaak iemand erbij was, niet wat er gedeeld werd.',
    en: 'With which share of the other kind there is a tie: 1 = with all of it. It says how often somebody was there, not what was shared.',
    fr: 'Avec quelle part de l’autre sorte il y a un lien : 1 = avec tout. Cela dit combien de fois on était présent, non ce qui a été partagé.',
  },
  formula: 'k_i / n_T',
  undefinedWhen: undefinedWhen.sideEmpty,
  compute: (shape) =>
    Array.from(degrees(shape.rows), (count, node) => {
      const { other } = sidesOf(shape, node);
      return other === 0 ? undefinedBecause('side-empty') : count / other;
    }),
};

/** Betweenness over both sides, divided by the largest possible for its side (0 to 1). networkx bipartite.betweenness_centrality. */
export const bipartiteBetweenness: TwoModeNodeIndicator = {
  ...common,
  id: 'bipartite_betweenness',
  label: { nl: 'Tussenpositie tussen twee soorten', en: 'Betweenness between two kinds', fr: 'Intermédiarité entre deux sortes' },
  definition: {
    nl: 'Welk deel van de kortste wegen die er langs kunnen lopen dat ook doet, over organisaties en wat ze delen heen. Hoog: wie of wat groepen bijeenbrengt die elkaar anders niet zien, maar ook een kwetsbaar punt.',
    en: 'Which share of the shortest paths that can run through it does, across organisations and what they share. High: who or what brings together groups that otherwise do not meet, but also a fragile point.',
    fr: 'Quelle part des plus courts chemins qui peuvent y passer le fait, à travers les organisations et ce qu’elles partagent. Élevée : qui ou ce qui réunit des groupes qui sinon ne se voient pas, mais aussi un point fragile.',
  },
  formula: 'Σ_{s ≠ i ≠ t} (g_st(i) / g_st) / max',
  undefinedWhen: undefinedWhen.sideTooSmall,
  references: [references.borgatti1997TwoMode, references.freeman1977],
  compute: (shape) => {
    const scores = pathScores(betweenness(shape.rows));
    if ('undefined' in scores) return scores;
    return Array.from(scores, (score, node) => {
      const { own, other } = sidesOf(shape, node);
      const largest = other === 0 ? 0 : largestBetweenness(own, other);
      return largest <= 0 ? undefinedBecause('no-room-between') : score / largest;
    });
  },
};

/**
 * Least possible sum of steps / sum of steps to those reached, times their share of all others (0 to 1): 1 step to each of the other
 * side and 2 to each of the own is the least; 0 for a node without ties. In a network that falls apart it may pass 1. networkx bipartite.closeness_centrality.
 */
export const bipartiteCloseness: TwoModeNodeIndicator = {
  ...common,
  id: 'bipartite_closeness',
  label: { nl: 'Nabijheid tussen twee soorten', en: 'Closeness between two kinds', fr: 'Proximité entre deux sortes' },
  definition: {
    nl: 'Hoe weinig stappen alle anderen weg zijn, over organisaties en wat ze delen heen, tegenover het kleinst mogelijke: 1 = overal met iedereen samen. 0 = zonder banden. In een netwerk dat uiteenvalt kan het getal boven 1 komen: vergelijk de delen dan niet.',
    en: 'How few steps all others are away, across organisations and what they share, against the least possible: 1 = together with everybody everywhere. 0 = without ties. In a network that falls apart the number may pass 1: do not compare its parts.',
    fr: 'À combien peu de pas se trouvent toutes les autres, à travers les organisations et ce qu’elles partagent, par rapport au minimum possible : 1 = avec tout le monde partout. 0 = sans liens. Dans un réseau morcelé, la valeur peut dépasser 1 : ne comparez pas ses parties.',
  },
  formula: '(n_T + 2 (n_S − 1)) / Σ_j d(i,j) · r_i / (n − 1)',
  range: { min: 0, max: null },
  unit: units.ratio,
  undefinedWhen: undefinedWhen.never,
  compute: (shape) => {
    const { reached, total } = distances(shape.rows);
    return Array.from(reached, (count, node) => {
      const { own, other } = sidesOf(shape, node);
      if (count === 0) return 0;
      return ((other + 2 * (own - 1)) / (total[node] as number)) * (count / (own + other - 1));
    });
  },
};

/**
 * Mean, over those of the own side with whom something is shared, of what is shared as a part of what either has (above 0, at most 1);
 * undefined when nothing is. networkx bipartite.clustering, mode 'dot'.
 */
export const bipartiteClusteringDot: TwoModeNodeIndicator = {
  ...common,
  id: 'bipartite_clustering_dot',
  family: 'cohesion',
  label: {
    nl: 'Gelijkenis met wie iets gedeeld wordt',
    en: 'Likeness to those it shares with',
    fr: 'Ressemblance avec qui l’on partage',
  },
  definition: {
    nl: 'Hoeveel van wat de organisatie en een ander hebben ze samen hebben, gemiddeld over allen met wie ze iets deelt: 1 = altijd alles samen. Een hoog getal is een vaste kring, een laag getal losse ontmoetingen.',
    en: 'How much of what the organisation and another have they have together, on average over all with whom it shares something: 1 = always everything together. A high number is a fixed circle, a low one passing meetings.',
    fr: 'Quelle part de ce que l’organisation et une autre ont, elles l’ont ensemble, en moyenne sur toutes celles avec qui elle partage quelque chose : 1 = toujours tout ensemble. Une valeur élevée est un cercle fixe, une basse des rencontres passagères.',
  },
  formula: 'Σ_{j: t_ij > 0} t_ij / (k_i + k_j − t_ij) / #{j: t_ij > 0}',
  undefinedWhen: undefinedWhen.nothingShared,
  references: [references.latapy2008],
  compute: ({ network: { first, second }, rows, projections }) => {
    const counts = degrees(rows);
    const sums = new Float64Array(first.length + second.length);
    const partners = new Int32Array(sums.length);
    for (const [projection, start] of [
      [projections.mode0, 0],
      [projections.mode1, first.length],
    ] as const) {
      projection.shared.forEach((shared, tie) => {
        const [a, b] = [start + (projection.sources[tie] as number), start + (projection.targets[tie] as number)];
        const likeness = shared / ((counts[a] as number) + (counts[b] as number) - shared);
        for (const node of [a, b]) {
          sums[node] = (sums[node] as number) + likeness;
          partners[node] = (partners[node] as number) + 1;
        }
      });
    }
    return Array.from(sums, (sum, node) =>
      partners[node] === 0 ? undefinedBecause('nothing-shared') : sum / (partners[node] as number),
    );
  },
};
