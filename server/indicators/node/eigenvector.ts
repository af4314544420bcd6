import { conventions } from '../conventions.ts';
import type { NodeIndicator, NodeOutcome } from '../indicator.ts';
import { incomingVector } from '../kernels/incoming-vector.ts';
import { leadingVector } from '../kernels/leading-vector.ts';
import { mutualWeights } from '../kernels/structural-holes.ts';
import { unionVector } from '../prepared.ts';
import { references } from '../references.ts';
import { undefinedBecause } from '../undefined-because.ts';
import { undefinedWhen } from '../undefined-when.ts';
import { units } from '../units.ts';
import { weightProblem } from './positive-weights.ts';

/** Divides by the largest entry. */
function highestOne(vector: Float64Array): Float64Array {
  const most = vector.reduce((so, value) => Math.max(so, value), 0);
  return vector.map((value) => value / most);
}

function eigenvector(scale: (vector: Float64Array) => Float64Array): NodeIndicator['compute'] {
  return (_network, { unionRows, shared }): NodeOutcome => {
    if (unionRows.targets.length === 0) return undefinedBecause('no-ties');
    const vector = shared(unionVector);
    return vector === null ? undefinedBecause('not-settled') : scale(vector);
  };
}

const common = {
  scope: 'node',
  family: 'position',
  undefinedWhen: undefinedWhen.noTiesOrNotSettled,
  convention: {
    nl: 'Richting telt niet: een band in één richting volstaat. Gewicht telt niet mee. In een netwerk dat uiteenvalt, krijgt enkel het deel met de grootste eigenwaarde een getal boven 0.',
    en: 'Direction does not count: a tie in one direction is enough. Weight does not count. In a network that falls apart only the part with the largest eigenvalue gets numbers above 0.',
    fr: 'Le sens ne compte pas : un lien dans un seul sens suffit. Le poids ne compte pas. Dans un réseau morcelé, seule la partie à la plus grande valeur propre reçoit des valeurs supérieures à 0.',
  },
  references: [references.bonacich1972],
  parameters: [],
  evidence: 'all-ties',
  headline: false,
} as const;

/** Eigenvector centrality of the union network, highest 1 (0 to 1), as in igraph; undefined without ties. Bonacich 1972. */
export const eigenvectorUnionMax1: NodeIndicator = {
  ...common,
  id: 'eigenvector_union_max1',
  label: { nl: 'Eigenvector, hoogste = 1', en: 'Eigenvector, highest = 1', fr: 'Vecteur propre, maximum = 1' },
  definition: {
    nl: 'Of de organisatie verbonden is met organisaties die zelf goed verbonden zijn; de hoogste krijgt 1. Wie buiten het grootste hechte deel staat krijgt bijna 0, ook al werkt zij daar goed samen.',
    en: 'Whether the organisation is tied to organisations that are well connected themselves; the highest gets 1. Who stands outside the largest close-knit part gets nearly 0, even when working together well there.',
    fr: 'Indique si l’organisation est liée à des organisations elles-mêmes bien reliées ; la plus haute reçoit 1. Qui est hors de la plus grande partie soudée reçoit presque 0, même si elle y collabore bien.',
  },
  formula: 'λ e_i = Σ_j u_ij e_j, max e_i = 1',
  range: { min: 0, max: 1 },
  unit: units.highestOne,
  compute: eigenvector(highestOne),
};

/** Eigenvector centrality of the union network, squares summing to 1 (0 to 1), as in sna and networkx; undefined without ties. */
export const eigenvectorUnionUnit: NodeIndicator = {
  ...common,
  id: 'eigenvector_union_unit',
  label: { nl: 'Eigenvector, lengte 1', en: 'Eigenvector, unit length', fr: 'Vecteur propre, norme 1' },
  definition: {
    nl: 'Of de organisatie verbonden is met organisaties die zelf goed verbonden zijn; de kwadraten van alle getallen zijn samen 1. De grootte hangt dus af van hoeveel organisaties er zijn: vergelijk geen netwerken van ongelijke grootte.',
    en: 'Whether the organisation is tied to organisations that are well connected themselves; the squares of all numbers add up to 1. Its size thus depends on how many organisations there are: do not compare networks of unequal size.',
    fr: 'Indique si l’organisation est liée à des organisations elles-mêmes bien reliées ; la somme des carrés est 1. La valeur dépend donc du nombre d’organisations : ne comparez pas des réseaux de tailles inégales.',
  },
  formula: 'λ e_i = Σ_j u_ij e_j, Σ_i e_i² = 1',
  range: { min: 0, max: 1 },
  unit: units.squaresOne,
  compute: eigenvector((vector) => vector),
};

/** Eigenvector centrality on the weights of both directions together, highest 1 (0 to 1). igraph eigen_centrality with weights. */
export const eigenvectorWMax1: NodeIndicator = {
  ...common,
  id: 'eigenvector_w_max1',
  label: {
    nl: 'Eigenvector, gewogen, hoogste = 1',
    en: 'Eigenvector, weighted, highest = 1',
    fr: 'Vecteur propre, pondéré, maximum = 1',
  },
  definition: {
    nl: 'Zoals de eigenvector, maar een sterke band met een goed verbonden organisatie telt meer dan een zwakke. Eén zeer sterk paar kan alle andere naar 0 duwen: lees het naast de versie zonder gewicht.',
    en: 'Like the eigenvector, but a strong tie with a well-connected organisation counts more than a weak one. One very strong pair can push all others towards 0: read it beside the version without weight.',
    fr: 'Comme le vecteur propre, mais un lien fort avec une organisation bien reliée compte plus qu’un lien faible. Une seule paire très forte peut pousser toutes les autres vers 0 : à lire avec la version sans poids.',
  },
  formula: 'λ e_i = Σ_j (w_ij + w_ji) e_j, max e_i = 1',
  range: { min: 0, max: 1 },
  unit: units.highestOne,
  undefinedWhen: undefinedWhen.noTiesOrWeightNotUsable,
  convention: conventions.sharesWeighted,
  compute: (_network, { rows, unionRows }): NodeOutcome => {
    if (unionRows.targets.length === 0) return undefinedBecause('no-ties');
    const problem = weightProblem(rows);
    if (problem !== null) return problem;
    const vector = leadingVector({ ...unionRows, weights: mutualWeights(rows, unionRows, true) });
    return vector === null ? undefinedBecause('not-settled') : highestOne(vector);
  },
};

/** Eigenvector centrality over incoming arcs, squares summing to 1 (0 to 1); without direction the union version. networkx eigenvector_centrality of a directed graph. */
export const eigenvectorIn: NodeIndicator = {
  ...common,
  id: 'eigenvector_in',
  label: { nl: 'Eigenvector, inkomend', en: 'Eigenvector, incoming', fr: 'Vecteur propre, entrant' },
  definition: {
    nl: 'Of de organisatie genoemd of gecontacteerd wordt door organisaties die dat zelf ook worden. Wie enkel naar anderen wijst, krijgt niets; wie niet bevraagd werd kan toch hoog scoren. Zonder kringen van pijlen bestaat dit getal niet.',
    en: 'Whether the organisation is named or contacted by organisations that are so themselves. Who only points to others gets nothing; who was not asked can still score high. Without circles of arrows this number does not exist.',
    fr: 'Indique si l’organisation est citée ou contactée par des organisations qui le sont elles-mêmes. Qui ne fait que désigner d’autres ne reçoit rien ; qui n’a pas été interrogée peut être haute. Sans boucles de flèches, cette valeur n’existe pas.',
  },
  formula: 'λ e_i = Σ_j x_ji e_j, Σ_i e_i² = 1',
  range: { min: 0, max: 1 },
  unit: units.squaresOne,
  undefinedWhen: undefinedWhen.noTiesOrNoCircle,
  convention: conventions.incoming,
  references: [references.bonacich1987],
  compute: (_network, { rows, shared }): NodeOutcome => {
    if (rows.targets.length === 0) return undefinedBecause('no-ties');
    const vector = rows.directed ? incomingVector(rows.reverse) : shared(unionVector);
    return vector ?? undefinedBecause('no-circle');
  },
};
