import { conventions } from '../conventions.ts';
import type { NodeIndicator, NodeOutcome } from '../indicator.ts';
import { barratClustering, directedClustering } from '../kernels/ego-triangles.ts';
import { egoDensity, unionTwoPaths } from '../prepared.ts';
import { references } from '../references.ts';
import { undefinedBecause } from '../undefined-because.ts';
import { undefinedWhen } from '../undefined-when.ts';
import { units } from '../units.ts';
import { weightProblem } from './positive-weights.ts';

/** Share of the pairs of a node's partners that are tied, direction left out (0 to 1); undefined below 2 partners. Watts & Strogatz 1998. */
export const clusteringLocalUnion: NodeIndicator = {
  id: 'clustering_local_union',
  scope: 'node',
  family: 'cohesion',
  label: {
    nl: 'Verbondenheid van de partners',
    en: 'Local clustering',
    fr: 'Regroupement local',
  },
  definition: {
    nl: 'Welk deel van de paren van partners van deze organisatie ook onderling een band heeft: 0 = geen, 1 = alle. Hoog betekent een hechte kring, maar weinig nieuws van buiten; laag kan een verbindende rol betekenen.',
    en: 'Which share of the pairs of partners of this organisation is also tied to each other: 0 = none, 1 = all. High means a close circle, but little news from outside; low can mean a connecting role.',
    fr: 'Quelle part des paires de partenaires de cette organisation sont aussi liées entre elles : 0 = aucune, 1 = toutes. Élevée : un cercle soudé, mais peu de nouveautés du dehors ; basse : peut-être un rôle de trait d’union.',
  },
  formula: 'Σ_{j ≠ h} u_ij u_ih u_jh / (k_i (k_i − 1))',
  range: { min: 0, max: 1 },
  unit: units.share,
  undefinedWhen: undefinedWhen.fewerThanTwoPartners,
  convention: conventions.union,
  references: [references.watts1998],
  parameters: [],
  evidence: 'component-of-node',
  headline: false,
  compute: (_network, { shared }): NodeOutcome => {
    const { paths, closed } = shared(unionTwoPaths);
    return Array.from(paths, (all, node) =>
      all === 0 ? undefinedBecause('fewer-than-two-partners') : (closed[node] ?? 0) / all,
    );
  },
};

const common = {
  scope: 'node',
  family: 'cohesion',
  range: { min: 0, max: 1 },
  unit: units.share,
  parameters: [],
  evidence: 'component-of-node',
  headline: false,
} as const;

/** Arcs among a node's partners as a share of all there could be (0 to 1); fewer than 2 partners = 0. ORA, UCINET ego density. */
export const clusteringLocalArcdensity: NodeIndicator = {
  ...common,
  id: 'clustering_local_arcdensity',
  label: { nl: 'Dichtheid rond de organisatie', en: 'Ego density', fr: 'Densité autour de l’organisation' },
  definition: {
    nl: 'Welk deel van de mogelijke banden tussen de partners van de organisatie er ook is, heen en terug apart geteld: 0 = geen, of minder dan twee partners; 1 = alle. Een hoge dichtheid geeft steun en controle, maar weinig nieuws.',
    en: 'Which share of the possible ties among the partners of the organisation is there, there and back counted separately: 0 = none, or fewer than two partners; 1 = all. High density gives support and control, but little news.',
    fr: 'Quelle part des liens possibles entre les partenaires de l’organisation existe, aller et retour comptés à part : 0 = aucun, ou moins de deux partenaires ; 1 = tous. Une densité élevée donne soutien et contrôle, mais peu de nouveautés.',
  },
  formula: 'Σ_jh u_ij u_ih x_jh / (k_i (k_i − 1))',
  undefinedWhen: undefinedWhen.never,
  convention: {
    nl: 'Partners in welke richting ook; banden tussen hen zoals ze zijn. Met minder dan twee partners 0. Gewicht telt niet mee.',
    en: 'Partners in whichever direction; ties among them as they stand. With fewer than two partners 0. Weight does not count.',
    fr: 'Partenaires dans un sens ou l’autre ; les liens entre eux tels quels. Avec moins de deux partenaires 0. Le poids ne compte pas.',
  },
  references: [references.wasserman1994],
  compute: (_network, { shared }) => shared(egoDensity),
};

/** Weighted local clustering of an undirected network (0 to 1); fewer than 2 partners = 0. igraph transitivity, type 'barrat'. */
export const clusteringBarrat: NodeIndicator = {
  ...common,
  id: 'clustering_barrat',
  label: {
    nl: 'Verbondenheid van de partners, gewogen (Barrat)',
    en: 'Local clustering, weighted (Barrat)',
    fr: 'Regroupement local, pondéré (Barrat)',
  },
  definition: {
    nl: 'Van alles wat de organisatie met paren van partners heeft: welk deel met paren die ook onderling een band hebben. Hoger dan zonder gewicht: de sterke banden liggen in de hechte kring. Met minder dan twee partners 0.',
    en: 'Of all that the organisation has with pairs of partners: which share with pairs that are tied to each other too. Higher than without weight: the strong ties lie in the close circle. With fewer than two partners 0.',
    fr: 'De tout ce que l’organisation a avec des paires de partenaires : quelle part avec des paires aussi liées entre elles. Plus élevé que sans poids : les liens forts sont dans le cercle soudé. Avec moins de deux partenaires 0.',
  },
  formula: 'Σ_jh x_ij x_ih x_jh (w_ij + w_ih) / (2 Σ_j w_ij (k_i − 1))',
  undefinedWhen: undefinedWhen.directedOrWeightNotUsable,
  convention: {
    nl: 'Enkel in een netwerk zonder richting. Het gewicht van de band tussen de twee partners zelf telt niet mee.',
    en: 'Only in a network without direction. The weight of the tie between the two partners themselves does not count.',
    fr: 'Uniquement dans un réseau non orienté. Le poids du lien entre les deux partenaires eux-mêmes ne compte pas.',
  },
  references: [references.barrat2004],
  compute: (_network, { rows }) => {
    if (rows.directed) return undefinedBecause('needs-no-direction');
    return weightProblem(rows) ?? barratClustering(rows);
  },
};

/** Clustering in which a triangle counts the cube root of its three weights, each against the largest (0 to 1); fewer than 2 partners = 0. networkx clustering with weight. */
export const clusteringWOnnela: NodeIndicator = {
  ...common,
  id: 'clustering_w_onnela',
  // The largest weight of the network sets the scale.
  evidence: 'all-ties',
  label: {
    nl: 'Verbondenheid van de partners, gewogen (Onnela)',
    en: 'Local clustering, weighted (Onnela)',
    fr: 'Regroupement local, pondéré (Onnela)',
  },
  definition: {
    nl: 'Hoe hecht én sterk de driehoeken rond de organisatie zijn: een driehoek met één zwakke band telt maar weinig. Alle gewichten worden met het hoogste in het netwerk vergeleken: één uitschieter maakt alle getallen klein.',
    en: 'How close and strong the triangles around the organisation are: a triangle with one weak tie counts little. All weights are compared with the highest in the network: one outlier makes all numbers small.',
    fr: 'À quel point les triangles autour de l’organisation sont soudés et forts : un triangle avec un lien faible compte peu. Tous les poids sont comparés au plus élevé du réseau : une seule valeur extrême rend tous les nombres petits.',
  },
  formula: 'Σ_jh (s_ij s_jh s_ih) / (2 (k_i (k_i − 1) − 2 M_i));  s_ij = (w_ij / max w)^⅓ + (w_ji / max w)^⅓',
  undefinedWhen: undefinedWhen.weightNotUsable,
  convention: {
    nl: 'Alle driehoeken, in welke richting ook; k_i telt heen en terug apart, M_i de wederkerige banden. Zonder richting telt elke band als heen en terug. Met minder dan twee partners 0.',
    en: 'All triangles, in whichever direction; k_i counts there and back separately, M_i the mutual ties. Without direction each tie counts as there and back. With fewer than two partners 0.',
    fr: 'Tous les triangles, quel que soit le sens ; k_i compte aller et retour à part, M_i les liens réciproques. Sans orientation, chaque lien compte comme aller et retour. Avec moins de deux partenaires 0.',
  },
  references: [references.onnela2005, references.fagiolo2007],
  compute: (_network, { rows, unionRows }) => weightProblem(rows) ?? directedClustering(rows, unionRows, true),
};
