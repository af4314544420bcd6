import { conventions } from '../conventions.ts';
import type { Context, NodeIndicator, NodeOutcome, Shape } from '../indicator.ts';
import { degrees } from '../kernels/degrees.ts';
import { constraints, constraintsByAll, effectiveSizes, hierarchies, mutualWeights } from '../kernels/structural-holes.ts';
import { references } from '../references.ts';
import { undefinedBecause } from '../undefined-because.ts';
import { undefinedWhen } from '../undefined-when.ts';
import { units } from '../units.ts';
import { weightProblem } from './positive-weights.ts';

/*
 * Burt's structural holes. As in igraph and Burt, only partners are summed over, in whichever direction the tie runs:
 * an organisation that names nobody but is named has values too (networkx gives none).
 */

const unionSizes = ({ unionRows }: Shape): Float64Array => effectiveSizes(unionRows, unionRows.weights);

function ofPartners({ unionRows }: Context, values: Float64Array): NodeOutcome {
  const partners = degrees(unionRows);
  return Array.from(values, (value, node) => (partners[node] === 0 ? undefinedBecause('no-partners') : value));
}

const common = {
  scope: 'node',
  family: 'position',
  undefinedWhen: undefinedWhen.isolated,
  references: [references.burt1992, references.everett2020],
  parameters: [],
  evidence: 'component-of-node',
  headline: false,
} as const;
const constraint = {
  formula: 'Σ_{j: u_ij = 1} (p_ij + Σ_h p_ih p_hj)²',
  range: { min: 0, max: null },
  unit: units.constraint,
} as const;
const size = {
  range: { min: 0, max: null },
  unit: units.partners,
  references: [references.burt1992, references.borgatti1997],
} as const;

/** Burt's constraint, direction and weight left out (above 0; 1 with one partner, 1.125 in a triad); undefined for isolates. Burt 1992. */
export const constraintUnion: NodeIndicator = {
  ...common,
  ...constraint,
  id: 'constraint_union',
  label: { nl: 'Gebondenheid (constraint)', en: 'Constraint', fr: 'Contrainte (constraint)' },
  definition: {
    nl: 'Hoe sterk de organisatie vastzit aan partners die ook elkaar kennen. Laag: partners die los van elkaar staan, dus ruimte om te verbinden. Hoog: één partner of een gesloten kring; dat kan ook vertrouwen geven.',
    en: 'How tightly the organisation is bound to partners that also know each other. Low: partners that stand apart, so room to connect. High: one partner or a closed circle; that can give trust as well.',
    fr: 'À quel point l’organisation est tenue par des partenaires qui se connaissent aussi entre eux. Bas : des partenaires séparés, donc de la place pour relier. Élevé : un seul partenaire ou un cercle fermé ; cela peut aussi donner confiance.',
  },
  convention: conventions.union,
  compute: (_network, context) => ofPartners(context, constraints(context.unionRows, context.unionRows.weights)),
};

/** Burt's constraint in which a mutual tie weighs double, weight left out (above 0); undefined for isolates. */
export const constraintDirected: NodeIndicator = {
  ...common,
  ...constraint,
  id: 'constraint_directed',
  label: {
    nl: 'Gebondenheid, met richting',
    en: 'Constraint, with direction',
    fr: 'Contrainte, avec orientation',
  },
  definition: {
    nl: 'Zoals gebondenheid, maar een partner met wie de band in beide richtingen loopt telt dubbel. Wie niet bevraagd werd, kan geen band teruggeven: het getal hangt dan van de bevraging af.',
    en: 'Like constraint, but a partner with whom the tie runs both ways counts double. Who was not asked cannot return a tie: the number then depends on who was surveyed.',
    fr: 'Comme la contrainte, mais un partenaire lié dans les deux sens compte double. Qui n’a pas été interrogé ne peut rendre un lien : la valeur dépend alors de l’enquête.',
  },
  convention: conventions.shares,
  compute: (_network, context) =>
    ofPartners(context, constraints(context.unionRows, mutualWeights(context.rows, context.unionRows, false))),
};

/** Burt's constraint on the weights of both directions together (above 0); undefined for isolates or without usable weights. */
export const constraintW: NodeIndicator = {
  ...common,
  ...constraint,
  id: 'constraint_w',
  // A weight that is not known, wherever it is, leaves it undefined.
  evidence: 'all-ties',
  label: { nl: 'Gebondenheid, gewogen', en: 'Constraint, weighted', fr: 'Contrainte, pondérée' },
  definition: {
    nl: 'Zoals gebondenheid, maar sterke banden binden meer dan zwakke. Wie al zijn tijd aan één partner geeft, scoort hoog, ook met veel andere partners. Lees het naast het aantal partners.',
    en: 'Like constraint, but strong ties bind more than weak ones. Who gives all its time to one partner scores high, even with many other partners. Read it beside the number of partners.',
    fr: 'Comme la contrainte, mais les liens forts tiennent plus que les faibles. Qui donne tout son temps à un seul partenaire a une valeur élevée, même avec beaucoup d’autres partenaires. À lire à côté du nombre de partenaires.',
  },
  undefinedWhen: undefinedWhen.isolatedOrWeightNotUsable,
  convention: conventions.sharesWeighted,
  compute: (_network, context) =>
    weightProblem(context.rows) ??
    ofPartners(context, constraints(context.unionRows, mutualWeights(context.rows, context.unionRows, true))),
};

/** Burt's effective size, direction and weight left out: partners less their mean number of ties to each other (at least 1); undefined for isolates. */
export const effectiveSizeUnion: NodeIndicator = {
  ...common,
  ...size,
  id: 'effective_size_union',
  label: { nl: 'Niet-overlappende partners', en: 'Effective size', fr: 'Taille effective' },
  definition: {
    nl: 'Met hoeveel partners de organisatie verbonden is die niet al via een andere partner bereikbaar zijn: het aantal partners min wat ze overlappen. Overlap is geen verspilling: ze maakt een net dat niet scheurt als iemand wegvalt.',
    en: 'To how many partners the organisation is tied that are not already reached through another partner: the number of partners less their overlap. Overlap is no waste: it makes a net that does not tear when somebody drops out.',
    fr: 'À combien de partenaires l’organisation est liée sans déjà les atteindre par un autre : le nombre de partenaires moins leur recoupement. Le recoupement n’est pas du gaspillage : il fait un filet qui ne se déchire pas si quelqu’un disparaît.',
  },
  formula: 'k_i − Σ_{j ≠ h} u_ij u_ih u_jh / k_i',
  convention: conventions.union,
  compute: (_network, context) => ofPartners(context, context.shared(unionSizes)),
};

/** Burt's effective size in which a mutual tie weighs double (at most the number of partners); undefined for isolates. */
export const effectiveSizeDirected: NodeIndicator = {
  ...common,
  ...size,
  id: 'effective_size_directed',
  label: {
    nl: 'Niet-overlappende partners, met richting',
    en: 'Effective size, with direction',
    fr: 'Taille effective, avec orientation',
  },
  definition: {
    nl: 'Zoals het aantal niet-overlappende partners, maar een band in beide richtingen telt dubbel als overlap. Wie niet bevraagd werd, geeft geen banden terug en lijkt daardoor minder te overlappen.',
    en: 'Like effective size, but a tie both ways counts double as overlap. Who was not asked returns no ties and so seems to overlap less.',
    fr: 'Comme la taille effective, mais un lien dans les deux sens compte double comme recoupement. Qui n’a pas été interrogé ne rend pas de liens et semble donc moins se recouper.',
  },
  formula: 'Σ_{j: u_ij = 1} (1 − Σ_h p_ih m_jh)',
  convention: conventions.shares,
  compute: (_network, context) =>
    ofPartners(context, effectiveSizes(context.unionRows, mutualWeights(context.rows, context.unionRows, false))),
};

/** Burt's effective size on the weights of both directions together; undefined for isolates or without usable weights. */
export const effectiveSizeW: NodeIndicator = {
  ...common,
  ...size,
  id: 'effective_size_w',
  // A weight that is not known, wherever it is, leaves it undefined.
  evidence: 'all-ties',
  label: {
    nl: 'Niet-overlappende partners, gewogen',
    en: 'Effective size, weighted',
    fr: 'Taille effective, pondérée',
  },
  definition: {
    nl: 'Zoals het aantal niet-overlappende partners, maar een zwakke band tussen partners telt maar weinig als overlap. Het hangt af van hoe zorgvuldig de sterkte van banden gemeten is.',
    en: 'Like effective size, but a weak tie between partners counts little as overlap. It depends on how carefully the strength of ties was measured.',
    fr: 'Comme la taille effective, mais un lien faible entre partenaires compte peu comme recoupement. Elle dépend du soin avec lequel la force des liens a été mesurée.',
  },
  formula: 'Σ_{j: u_ij = 1} (1 − Σ_h p_ih m_jh)',
  undefinedWhen: undefinedWhen.isolatedOrWeightNotUsable,
  convention: conventions.sharesWeighted,
  compute: (_network, context) =>
    weightProblem(context.rows) ??
    ofPartners(context, effectiveSizes(context.unionRows, mutualWeights(context.rows, context.unionRows, true))),
};

/** Effective size divided by the number of partners, direction left out (above 0, at most 1); undefined for isolates. */
export const efficiencyUnion: NodeIndicator = {
  ...common,
  ...size,
  id: 'efficiency_union',
  label: { nl: 'Aandeel niet-overlappend', en: 'Efficiency of partners', fr: 'Part sans recoupement' },
  definition: {
    nl: 'Welk deel van de partners niet overlapt: 1 = geen enkele partner kent een andere. Met één partner is het altijd 1. Een lager getal is geen verlies: overlap geeft vertrouwen en vangt uitval op.',
    en: 'Which share of the partners does not overlap: 1 = no partner knows another. With one partner it is always 1. A lower number is no loss: overlap gives trust and catches dropouts.',
    fr: 'Quelle part des partenaires ne se recoupe pas : 1 = aucun partenaire n’en connaît un autre. Avec un seul partenaire c’est toujours 1. Une valeur plus basse n’est pas une perte : le recoupement donne confiance et amortit les défections.',
  },
  formula: '1 − Σ_{j ≠ h} u_ij u_ih u_jh / k_i²',
  range: { min: 0, max: 1 },
  unit: units.share,
  convention: conventions.union,
  compute: (_network, context) => {
    const partners = degrees(context.unionRows);
    return ofPartners(
      context,
      context.shared(unionSizes).map((value, node) => value / (partners[node] || 1)),
    );
  },
};

/** Burt's constraint summed over everybody held through a partner, not only partners (above 0); undefined for isolates. */
export const constraintUnionAllj: NodeIndicator = {
  ...common,
  ...constraint,
  id: 'constraint_union_allj',
  label: {
    nl: 'Gebondenheid, ook aan partners van partners',
    en: 'Constraint, partners of partners too',
    fr: 'Contrainte, y compris les partenaires de partenaires',
  },
  definition: {
    nl: 'Zoals gebondenheid, maar ook wie enkel via een partner bereikt wordt, telt mee. Sommige programma’s rekenen zo; vergelijk dit getal dus niet met de gewone gebondenheid.',
    en: 'Like constraint, but who is reached only through a partner counts too. Some programs compute it this way; so do not compare this number with ordinary constraint.',
    fr: 'Comme la contrainte, mais qui n’est atteint que par un partenaire compte aussi. Certains logiciels calculent ainsi ; ne comparez donc pas cette valeur avec la contrainte ordinaire.',
  },
  formula: 'Σ_{j ≠ i} (p_ij + Σ_h p_ih p_hj)²',
  convention: conventions.union,
  references: [references.burt1992, references.everett2020],
  compute: (_network, context) => ofPartners(context, constraintsByAll(context.unionRows, context.unionRows.weights)),
};

/** Burt's hierarchy, how far the constraint comes from one partner (0 all alike, 1 all from one); undefined below 2 partners. Burt 1992. */
export const hierarchyUnion: NodeIndicator = {
  ...common,
  id: 'hierarchy_union',
  label: { nl: 'Gebonden aan één partner', en: 'Hierarchy of constraint', fr: 'Hiérarchie de la contrainte' },
  definition: {
    nl: 'In hoeverre de gebondenheid van de organisatie van één partner komt: 0 = elke partner bindt evenveel, 1 = alles hangt aan één. Zo’n partner kan een steun zijn, maar ook degene zonder wie niets lukt.',
    en: 'How far the constraint of the organisation comes from one partner: 0 = each partner binds equally, 1 = everything hangs on one. Such a partner can be a support, but also the one without whom nothing works.',
    fr: 'Dans quelle mesure la contrainte de l’organisation vient d’un seul partenaire : 0 = chaque partenaire tient autant, 1 = tout tient à un seul. Un tel partenaire peut être un soutien, mais aussi celui sans qui rien ne réussit.',
  },
  formula: 'Σ_j (c_ij / c) ln(c_ij / c) / (k_i ln k_i);  c_ij = (p_ij + Σ_h p_ih p_hj)², c = Σ_j c_ij / k_i',
  range: { min: 0, max: 1 },
  unit: units.zeroToOne,
  undefinedWhen: undefinedWhen.fewerThanTwoPartners,
  references: [references.burt1992],
  convention: conventions.union,
  compute: (_network, { unionRows }) => {
    const partners = degrees(unionRows);
    return Array.from(hierarchies(unionRows, unionRows.weights), (value, node) =>
      (partners[node] as number) < 2 ? undefinedBecause('fewer-than-two-partners') : value,
    );
  },
};
