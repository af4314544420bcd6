import { conventions } from '../conventions.ts';
import type { NetworkIndicator, Undefined } from '../indicator.ts';
import type { CompressedRows } from '../kernels/compressed-rows.ts';
import { degrees } from '../kernels/degrees.ts';
import { type GroupTies, groupTies } from '../kernels/group-ties.ts';
import { mutualWeights } from '../kernels/structural-holes.ts';
import { weightProblem } from '../node/positive-weights.ts';
import { references } from '../references.ts';
import { undefinedBecause } from '../undefined-because.ts';
import { undefinedWhen } from '../undefined-when.ts';
import { units } from '../units.ts';

/** Correlation of the degrees at both ends of the ties; whole numbers up to the last division. */
function degreeCorrelation(union: CompressedRows): number | Undefined {
  const counts = degrees(union);
  const ends = union.targets.length;
  if (ends === 0) return undefinedBecause('no-ties');
  let sum = 0;
  let squares = 0;
  let products = 0;
  counts.forEach((count, node) => {
    sum += count ** 2;
    squares += count ** 3;
    for (const target of union.targets.subarray(union.offsets[node], union.offsets[node + 1]))
      products += count * (counts[target] ?? 0);
  });
  const variance = ends * squares - sum ** 2;
  return variance === 0 ? undefinedBecause('equal-degrees') : (ends * products - sum ** 2) / variance;
}

const common = {
  scope: 'network',
  range: { min: -1, max: 1 },
  unit: units.balance,
  evidence: 'all-ties',
  headline: false,
} as const;
const grouped = {
  ...common,
  family: 'composition',
  parameters: [{ id: 'partition', label: { nl: 'Groepen volgens', en: 'Groups by', fr: 'Groupes selon' }, kind: 'attribute' }],
} as const;

/** Correlation of degrees at the ends of ties, direction left out (-1 to 1). networkx degree_assortativity_coefficient. */
export const degreeAssortativityUnion: NetworkIndicator = {
  ...common,
  id: 'degree_assortativity_union',
  family: 'centralisation',
  label: { nl: 'Partners met evenveel partners', en: 'Like degree with like', fr: 'Nombres de partenaires semblables' },
  definition: {
    nl: 'Of organisaties met veel partners vooral met elkaar verbonden zijn (naar 1) of vooral met organisaties met weinig partners (naar −1). Een netwerk rond een spil is negatief; in kleine netwerken wisselt dit getal sterk door één band.',
    en: 'Whether organisations with many partners are mostly tied to each other (towards 1) or mostly to organisations with few (towards −1). A network around a hub is negative; in small networks one tie changes this number a lot.',
    fr: 'Indique si les organisations à nombreux partenaires sont surtout liées entre elles (vers 1) ou surtout à celles qui en ont peu (vers −1). Un réseau autour d’un pivot est négatif ; dans un petit réseau, un seul lien change beaucoup ce nombre.',
  },
  formula: '(2 m_u Σ_ij u_ij k_i k_j − (Σ_i k_i²)²) / (2 m_u Σ_i k_i³ − (Σ_i k_i²)²)',
  undefinedWhen: undefinedWhen.equalDegrees,
  convention: conventions.union,
  references: [references.newman2003],
  parameters: [],
  compute: (_network, { unionRows }) => degreeCorrelation(unionRows),
};

/** Newman's assortativity by group, (share within - chance) / (1 - chance) (-1 to 1), on ties as they stand. igraph assortativity_nominal. */
export const assortativityNominal: NetworkIndicator = {
  ...grouped,
  id: 'assortativity_nominal',
  label: { nl: 'Soort zoekt soort', en: 'Like with like', fr: 'Qui se ressemble s’assemble' },
  definition: {
    nl: 'Of banden vaker binnen dezelfde groep lopen dan toeval zou geven: 0 = zoals bij toeval, 1 = enkel binnen groepen, onder 0 = vaker ertussen. Het toeval houdt rekening met hoeveel banden elke groep heeft. Een kleine groep kan het getal sterk bepalen.',
    en: 'Whether ties run within the same group more often than chance would give: 0 = as by chance, 1 = only within groups, below 0 = more often between. Chance takes into account how many ties each group has. A small group can decide much of this number.',
    fr: 'Indique si les liens restent dans le même groupe plus souvent que par hasard : 0 = comme par hasard, 1 = seulement au sein des groupes, sous 0 = plus souvent entre eux. Le hasard tient compte du nombre de liens de chaque groupe. Un petit groupe peut beaucoup peser.',
  },
  formula: '(Σ_S m_S / m − Σ_S k_S² / m²) / (1 − Σ_S k_S² / m²)',
  undefinedWhen: undefinedWhen.noKnownTiesOrOneGroup,
  convention: {
    nl: 'Banden zoals ze zijn; k_S² is met richting: vertrekkende maal toekomende banden. Organisaties zonder gekend kenmerk tellen niet mee. Gewicht telt niet mee.',
    en: 'Ties as they stand; with direction k_S² is leaving times arriving ties. Organisations without a known attribute do not count. Weight does not count.',
    fr: 'Liens tels quels ; avec orientation k_S² vaut liens sortants fois liens entrants. Les organisations dont l’attribut est inconnu ne comptent pas. Le poids ne compte pas.',
  },
  references: [references.newman2003],
  compute: (_network, { rows, partition }) => {
    const { total, within, products } = groupTies(rows, partition.values);
    if (total === 0) return undefinedBecause('partition-missing', { name: partition.attribute });
    const room = total ** 2 - products;
    return room === 0 ? undefinedBecause('one-group-only', { name: partition.attribute }) : (within * total - products) / room;
  },
};

function modularity({ total, within, products }: GroupTies, name: string): number | Undefined {
  return total === 0 ? undefinedBecause('partition-missing', { name }) : (within * total - products) / total ** 2;
}

/** Modularity of the groups, direction left out (-1 to 1; in fact at least -1/2). igraph and networkx modularity, resolution 1. */
export const modularityUnion: NetworkIndicator = {
  ...grouped,
  id: 'modularity_union',
  label: { nl: 'Netwerk valt samen met groepen', en: 'Network follows groups', fr: 'Le réseau suit les groupes' },
  definition: {
    nl: 'In hoeverre het netwerk in de gegeven groepen uiteenvalt: het aandeel verbonden paren binnen groepen min wat toeval zou geven. 0 = zoals bij toeval. De hoogst mogelijke waarde hangt af van aantal en grootte van de groepen: vergelijk niet zomaar tussen netwerken.',
    en: 'How far the network falls into the given groups: the share of tied pairs within groups minus what chance would give. 0 = as by chance. The highest possible value depends on number and size of the groups: do not simply compare between networks.',
    fr: 'Dans quelle mesure le réseau se divise selon les groupes donnés : la part de paires liées au sein des groupes moins ce que donnerait le hasard. 0 = comme par hasard. La valeur maximale dépend du nombre et de la taille des groupes : ne comparez pas sans plus entre réseaux.',
  },
  formula: 'Σ_S (m_S / m_u − (k_S / (2 m_u))²)',
  undefinedWhen: undefinedWhen.noKnownTies,
  convention: {
    nl: 'Richting telt niet. k_S: som van de banden van de leden van S. Organisaties zonder gekend kenmerk tellen niet mee. Gewicht telt niet mee.',
    en: 'Direction does not count. k_S: sum of the ties of the members of S. Organisations without a known attribute do not count. Weight does not count.',
    fr: 'Le sens ne compte pas. k_S : somme des liens des membres de S. Les organisations dont l’attribut est inconnu ne comptent pas. Le poids ne compte pas.',
  },
  references: [references.newman2004],
  compute: (_network, { unionRows, partition }) => modularity(groupTies(unionRows, partition.values), partition.attribute),
};

/** Modularity of the groups on arcs, Leicht and Newman (2008) (-1 to 1); directed. igraph modularity of a directed graph. */
export const modularityDirected: NetworkIndicator = {
  ...grouped,
  id: 'modularity_directed',
  label: {
    nl: 'Netwerk valt samen met groepen, met richting',
    en: 'Network follows groups, directed',
    fr: 'Le réseau suit les groupes, orienté',
  },
  definition: {
    nl: 'Zoals de telling zonder richting, maar met banden heen en terug apart, en met het toeval volgens wat elke groep geeft en krijgt. 0 = zoals bij toeval. Wie niet bevraagd werd, geeft niets: dat vertekent de verwachting.',
    en: 'Like the count without direction, but with ties there and back counted separately, and with chance by what each group gives and receives. 0 = as by chance. Who was not asked gives nothing: that distorts the expectation.',
    fr: 'Comme le calcul sans orientation, mais avec les liens aller et retour comptés séparément, et le hasard selon ce que chaque groupe donne et reçoit. 0 = comme par hasard. Qui n’a pas été interrogé ne donne rien : cela fausse l’attente.',
  },
  formula: 'Σ_S (m_S / m − k_S² / m²)',
  undefinedWhen: undefinedWhen.undirectedOrNoKnownTies,
  convention: {
    nl: 'Banden met richting; k_S²: vertrekkende maal toekomende banden van S. Organisaties zonder gekend kenmerk tellen niet mee. Gewicht telt niet mee.',
    en: 'Directed ties; k_S²: leaving times arriving ties of S. Organisations without a known attribute do not count. Weight does not count.',
    fr: 'Liens orientés ; k_S² : liens sortants fois liens entrants de S. Les organisations dont l’attribut est inconnu ne comptent pas. Le poids ne compte pas.',
  },
  references: [references.leicht2008],
  compute: (_network, { rows, partition }) =>
    rows.directed ? modularity(groupTies(rows, partition.values), partition.attribute) : undefinedBecause('needs-direction'),
};

/** Modularity of the groups on the weights of both directions together (-1 to 1). igraph and networkx modularity with weights, resolution 1. */
export const modularityW: NetworkIndicator = {
  ...grouped,
  id: 'modularity_w',
  label: {
    nl: 'Netwerk valt samen met groepen, gewogen',
    en: 'Network follows groups, weighted',
    fr: 'Le réseau suit les groupes, pondéré',
  },
  definition: {
    nl: 'Zoals de telling zonder gewicht, maar sterke banden binnen groepen tellen meer. 0 = zoals bij toeval. Wie zijn contacten trouwer registreert, weegt hierin zwaarder door.',
    en: 'Like the count without weight, but strong ties within groups count more. 0 = as by chance. Who logs contacts more faithfully weighs more heavily in this.',
    fr: 'Comme le calcul sans poids, mais les liens forts au sein des groupes comptent davantage. 0 = comme par hasard. Qui enregistre plus fidèlement ses contacts y pèse plus lourd.',
  },
  formula: 'Σ_S (w_S / w − (k_S / (2 w))²);  k_S = Σ_{i ∈ S} Σ_j (w_ij + w_ji)',
  undefinedWhen: undefinedWhen.noKnownTiesOrWeightNotUsable,
  convention: conventions.sharesWeighted,
  references: [references.newmanWeighted2004],
  compute: (_network, { rows, unionRows, partition }) =>
    weightProblem(rows) ??
    modularity(groupTies(unionRows, partition.values, mutualWeights(rows, unionRows, true)), partition.attribute),
};
