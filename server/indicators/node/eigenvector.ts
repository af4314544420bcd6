import type { NodeIndicator, NodeOutcome, Shape } from '../indicator.ts';
import { leadingVector } from '../kernels/leading-vector.ts';
import { references } from '../references.ts';
import { undefinedBecause } from '../undefined-because.ts';
import { undefinedWhen } from '../undefined-when.ts';
import { units } from '../units.ts';

const unionVector = ({ unionRows }: Shape): Float64Array | null => leadingVector(unionRows);

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
    fr: 'Si l’organisation est liée à des organisations elles-mêmes bien reliées ; la plus haute reçoit 1. Qui est hors de la plus grande partie soudée reçoit presque 0, même si elle y collabore bien.',
  },
  formula: 'λ e_i = Σ_j u_ij e_j, max e_i = 1',
  range: { min: 0, max: 1 },
  unit: units.highestOne,
  compute: eigenvector((vector) => {
    const most = vector.reduce((so, value) => Math.max(so, value), 0);
    return vector.map((value) => value / most);
  }),
};

/** Eigenvector centrality of the union network, squares summing to 1 (0 to 1), as in sna and networkx; undefined without ties. */
export const eigenvectorUnionUnit: NodeIndicator = {
  ...common,
  id: 'eigenvector_union_unit',
  label: { nl: 'Eigenvector, lengte 1', en: 'Eigenvector, unit length', fr: 'Vecteur propre, norme 1' },
  definition: {
    nl: 'Of de organisatie verbonden is met organisaties die zelf goed verbonden zijn; de kwadraten van alle getallen zijn samen 1. De grootte hangt dus af van hoeveel organisaties er zijn: vergelijk geen netwerken van ongelijke grootte.',
    en: 'Whether the organisation is tied to organisations that are well connected themselves; the squares of all numbers add up to 1. Its size thus depends on how many organisations there are: do not compare networks of unequal size.',
    fr: 'Si l’organisation est liée à des organisations elles-mêmes bien reliées ; la somme des carrés est 1. La valeur dépend donc du nombre d’organisations : ne comparez pas des réseaux de tailles inégales.',
  },
  formula: 'λ e_i = Σ_j u_ij e_j, Σ_i e_i² = 1',
  range: { min: 0, max: 1 },
  unit: units.squaresOne,
  compute: eigenvector((vector) => vector),
};
