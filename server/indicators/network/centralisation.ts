import { conventions } from '../conventions.ts';
import type { NetworkIndicator, NetworkOutcome } from '../indicator.ts';
import { degrees } from '../kernels/degrees.ts';
import { references } from '../references.ts';
import { undefinedBecause } from '../undefined-because.ts';
import { undefinedWhen } from '../undefined-when.ts';
import { units } from '../units.ts';

/*
 * Freeman's centralisation: how far the others stay behind the most connected, as a share of the largest such distance
 * a simple network of that size can have. (igraph's default allows self-ties in that largest value: other numbers.)
 */

/** @param largest the largest possible sum of distances; 0 or less means that there are fewer than `least` nodes */
function centralise(values: Int32Array, largest: number, least: number): NetworkOutcome {
  if (values.length < least) return undefinedBecause('too-few-nodes', { least, count: values.length });
  let most = 0;
  let sum = 0;
  for (const value of values) {
    most = Math.max(most, value);
    sum += value;
  }
  return (most * values.length - sum) / largest;
}

const common = {
  scope: 'network',
  family: 'centralisation',
  range: { min: 0, max: 1 },
  unit: units.zeroToOne,
  references: [references.freeman1979, references.provan1995],
  parameters: [],
  evidence: 'all-ties',
  headline: false,
} as const;

/** Centralisation of in-degree, largest sum (n-1)^2 (0 to 1); directed, 2 nodes or more. sna centralization, cmode 'indegree'. */
export const centralizationIndegree: NetworkIndicator = {
  ...common,
  id: 'centralization_indegree',
  label: {
    nl: 'Centralisatie van inkomende banden',
    en: 'Centralisation of incoming ties',
    fr: 'Centralisation des liens entrants',
  },
  definition: {
    nl: 'In hoeverre alle banden naar één organisatie lopen: 0 = iedereen krijgt er evenveel, 1 = alles komt bij één organisatie toe. Een spil kan goed coördineren, maar ook een flessenhals zijn.',
    en: 'How far all ties run towards one organisation: 0 = everybody receives as many, 1 = everything arrives at one organisation. A hub can coordinate well, but can also be a bottleneck.',
    fr: 'Dans quelle mesure tous les liens vont vers une seule organisation : 0 = chacun en reçoit autant, 1 = tout arrive à une seule. Un pivot peut bien coordonner, mais aussi être un goulot.',
  },
  formula: 'Σ_i (max k − k_i) / (n − 1)²;  k_i = Σ_j x_ji',
  undefinedWhen: undefinedWhen.undirectedOrFewerThanTwo,
  convention: conventions.directedOnly,
  compute: (_network, { rows }) =>
    rows.directed ? centralise(degrees(rows.reverse), (rows.order - 1) ** 2, 2) : undefinedBecause('needs-direction'),
};

/** Centralisation of out-degree, largest sum (n-1)^2 (0 to 1); directed, 2 nodes or more. sna centralization, cmode 'outdegree'. */
export const centralizationOutdegree: NetworkIndicator = {
  ...common,
  id: 'centralization_outdegree',
  label: {
    nl: 'Centralisatie van uitgaande banden',
    en: 'Centralisation of outgoing ties',
    fr: 'Centralisation des liens sortants',
  },
  definition: {
    nl: 'In hoeverre alle banden van één organisatie uitgaan: 0 = iedereen heeft er evenveel, 1 = alles vertrekt bij één organisatie. Let op: als één organisatie veel trouwer registreert of antwoordt, stijgt dit getal vanzelf.',
    en: 'How far all ties start from one organisation: 0 = everybody has as many, 1 = everything leaves from one organisation. Mind: when one organisation logs or answers far more faithfully, this rises by itself.',
    fr: 'Dans quelle mesure tous les liens partent d’une seule organisation : 0 = chacun en a autant, 1 = tout part d’une seule. Attention : si une organisation enregistre ou répond bien plus fidèlement, ce nombre monte de lui-même.',
  },
  formula: 'Σ_i (max k − k_i) / (n − 1)²;  k_i = Σ_j x_ij',
  undefinedWhen: undefinedWhen.undirectedOrFewerThanTwo,
  convention: conventions.directedOnly,
  compute: (_network, { rows }) =>
    rows.directed ? centralise(degrees(rows), (rows.order - 1) ** 2, 2) : undefinedBecause('needs-direction'),
};

/** Centralisation of in- plus out-degree, largest sum 2(n-1)(n-2) (0 to 1); directed, 3 nodes or more. sna cmode 'freeman'. */
export const centralizationFreeman: NetworkIndicator = {
  ...common,
  id: 'centralization_freeman',
  label: {
    nl: 'Centralisatie van alle banden, met richting',
    en: 'Centralisation of all ties, directed',
    fr: 'Centralisation de tous les liens, orientés',
  },
  definition: {
    nl: 'In hoeverre inkomende en uitgaande banden samen om één organisatie draaien: 0 = iedereen heeft er evenveel, 1 = één organisatie is met elke andere heen en terug verbonden, en de andere zijn dat niet onder elkaar. Hoog is niet slecht: het is een manier van organiseren met een prijs.',
    en: 'How far incoming and outgoing ties together turn around one organisation: 0 = everybody has as many, 1 = one organisation is tied both ways with each other and nobody else is. High is not bad: it is a way of organising, at a price.',
    fr: 'Dans quelle mesure liens entrants et sortants tournent ensemble autour d’une organisation : 0 = chacun en a autant, 1 = une organisation est liée à chacune dans les deux sens et aucune autre ne l’est. Élevé n’est pas mauvais : c’est une façon de s’organiser, qui a un prix.',
  },
  formula: 'Σ_i (max k − k_i) / (2(n − 1)(n − 2));  k_i = Σ_j (x_ij + x_ji)',
  undefinedWhen: undefinedWhen.undirectedOrFewerThanThree,
  convention: conventions.directedOnly,
  compute: (_network, { rows }) => {
    if (!rows.directed) return undefinedBecause('needs-direction');
    const incoming = degrees(rows.reverse);
    const all = degrees(rows).map((out, node) => out + (incoming[node] ?? 0));
    return centralise(all, 2 * (rows.order - 1) * (rows.order - 2), 3);
  },
};

const aroundOne = {
  nl: 'In hoeverre de banden om één organisatie draaien: 0 = iedereen heeft evenveel partners, 1 = een ster, met één spil waar alles langs loopt. Een spil kan goed coördineren; de prijs is een flessenhals en macht op één plaats. Hoog is dus niet goed of slecht op zich.',
  en: 'How far the ties turn around one organisation: 0 = everybody has as many partners, 1 = a star, with one hub that everything passes. A hub can coordinate well; the price is a bottleneck and power in one place. So high is neither good nor bad in itself.',
  fr: 'Dans quelle mesure les liens tournent autour d’une organisation : 0 = chacun a autant de partenaires, 1 = une étoile, avec un pivot par où tout passe. Un pivot peut bien coordonner ; le prix est un goulot et un pouvoir concentré. Élevé n’est donc ni bon ni mauvais en soi.',
} as const;
const starFormula = 'Σ_i (max k − k_i) / ((n − 1)(n − 2));  k_i = Σ_j u_ij';

/** Degree centralisation of an undirected network, largest sum (n-1)(n-2) (0 to 1); 3 nodes or more. sna centralization, mode 'graph'. */
export const centralizationDegree: NetworkIndicator = {
  ...common,
  id: 'centralization_degree',
  label: {
    nl: 'Centralisatie, netwerk zonder richting',
    en: 'Centralisation, undirected network',
    fr: 'Centralisation, réseau non orienté',
  },
  definition: aroundOne,
  formula: starFormula,
  undefinedWhen: undefinedWhen.directedOrFewerThanThree,
  convention: conventions.undirectedOnly,
  compute: (_network, { rows }) =>
    rows.directed ? undefinedBecause('needs-no-direction') : centralise(degrees(rows), (rows.order - 1) * (rows.order - 2), 3),
};

/** Degree centralisation of the union-symmetrised network, largest sum (n-1)(n-2) (0 to 1); 3 nodes or more. */
export const centralizationDegreeUnion: NetworkIndicator = {
  ...common,
  id: 'centralization_degree_union',
  label: { nl: 'Centralisatie', en: 'Centralisation', fr: 'Centralisation' },
  definition: aroundOne,
  formula: starFormula,
  undefinedWhen: undefinedWhen.fewerThanThree,
  convention: conventions.union,
  headline: true,
  compute: (_network, { rows, unionRows }) => centralise(degrees(unionRows), (rows.order - 1) * (rows.order - 2), 3),
};
