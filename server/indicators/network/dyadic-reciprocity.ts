import { conventions } from '../conventions.ts';
import type { NetworkIndicator } from '../indicator.ts';
import { tieCounts } from '../kernels/tie-counts.ts';
import { references } from '../references.ts';
import { undefinedBecause } from '../undefined-because.ts';
import { undefinedWhen } from '../undefined-when.ts';
import { units } from '../units.ts';

const common = {
  scope: 'network',
  family: 'cohesion',
  range: { min: 0, max: 1 },
  unit: units.share,
  convention: conventions.directedOnly,
  references: [references.wasserman1994],
  parameters: [],
  evidence: 'all-ties',
  headline: false,
} as const;

/** Share of tied pairs that are tied both ways, M / (M + A) (0 to 1); directed, with ties. sna grecip 'dyadic.nonnull', igraph 'ratio'. */
export const reciprocityDyadicNonnull: NetworkIndicator = {
  ...common,
  id: 'reciprocity_dyadic.nonnull',
  label: { nl: 'Wederkerige paren', en: 'Mutual pairs', fr: 'Paires réciproques' },
  definition: {
    nl: 'Welk deel van de verbonden paren in beide richtingen verbonden is. Dit telt paren, niet banden, en is daarom lager dan de gewone wederkerigheid: zet de twee niet naast elkaar alsof ze hetzelfde zeggen.',
    en: 'What share of the tied pairs is tied both ways. This counts pairs, not ties, and so is lower than the usual reciprocity: do not put the two side by side as if they said the same.',
    fr: 'Quelle part des paires liées l’est dans les deux sens. Ceci compte des paires et non des liens, et reste donc sous la réciprocité habituelle : ne mettez pas les deux côte à côte comme s’ils disaient la même chose.',
  },
  formula: 'M / (M + A)',
  undefinedWhen: undefinedWhen.undirectedOrNoTies,
  compute: (_network, { rows, shared }) => {
    if (!rows.directed) return undefinedBecause('needs-direction');
    const { pairs, mutual } = shared(tieCounts);
    return pairs === 0 ? undefinedBecause('no-ties') : mutual / pairs;
  },
};

/** Share of all pairs that are alike in both directions, (M + N) / pairs (0 to 1); directed, 2 nodes or more. sna grecip 'dyadic'. */
export const reciprocityDyadic: NetworkIndicator = {
  ...common,
  id: 'reciprocity_dyadic',
  label: { nl: 'Paren zonder eenrichting', en: 'Pairs without one-way ties', fr: 'Paires sans sens unique' },
  definition: {
    nl: 'Welk deel van alle paren in beide richtingen gelijk is: heen en terug verbonden, of helemaal niet. Paren zonder band tellen als wederkerig, dus in een schaars netwerk is dit getal vanzelf hoog.',
    en: 'What share of all pairs is alike in both directions: tied there and back, or not at all. Pairs without a tie count as mutual, so in a sparse network this is high by itself.',
    fr: 'Quelle part de toutes les paires est semblable dans les deux sens : liée aller et retour, ou pas du tout. Les paires sans lien comptent comme réciproques ; dans un réseau peu dense, ce nombre est donc élevé de lui-même.',
  },
  formula: '(M + N) / (n(n − 1) / 2)',
  undefinedWhen: undefinedWhen.undirectedOrFewerThanTwo,
  compute: (_network, { rows, shared }) => {
    if (!rows.directed) return undefinedBecause('needs-direction');
    if (rows.order < 2) return undefinedBecause('too-few-nodes', { least: 2, count: rows.order });
    const { pairs, mutual } = shared(tieCounts);
    return 1 - (pairs - mutual) / ((rows.order * (rows.order - 1)) / 2);
  },
};

/** Logarithm of (reciprocity of ties / density) (0 = as by chance); directed, with mutual ties. sna grecip 'edgewise.lrr'. */
export const reciprocityEdgewiseLrr: NetworkIndicator = {
  ...common,
  id: 'reciprocity_edgewise.lrr',
  label: {
    nl: 'Wederkerigheid tegenover dichtheid',
    en: 'Reciprocity against density',
    fr: 'Réciprocité par rapport à la densité',
  },
  definition: {
    nl: 'Hoeveel vaker een band beantwoord wordt dan de dichtheid doet verwachten: 0 = een band in de ene richting maakt een band terug niet waarschijnlijker, boven 0 = wel. Zo kunnen netwerken van ongelijke dichtheid naast elkaar staan; in heel kleine netwerken wisselt dit getal sterk door één band.',
    en: 'How much more often a tie is returned than the density leads one to expect: 0 = a tie in one direction makes a tie back no more likely, above 0 = it does. In this way networks of unequal density can stand side by side; in very small networks one tie changes this number a lot.',
    fr: 'À quel point un lien est rendu plus souvent que la densité ne le fait attendre : 0 = un lien dans un sens ne rend pas un lien en retour plus probable, au-dessus de 0 = oui. Ainsi des réseaux de densités inégales peuvent se comparer ; dans un très petit réseau, un seul lien change beaucoup ce nombre.',
  },
  formula: 'ln((2 M / m) / (m / (n(n − 1))))',
  range: { min: null, max: null },
  unit: units.logRatio,
  undefinedWhen: undefinedWhen.undirectedOrNotReciprocal,
  compute: (_network, { rows, shared }) => {
    if (!rows.directed) return undefinedBecause('needs-direction');
    const { ties, mutual } = shared(tieCounts);
    if (ties === 0) return undefinedBecause('no-ties');
    if (mutual === 0) return undefinedBecause('no-mutual-ties');
    return Math.log((2 * mutual * rows.order * (rows.order - 1)) / ties ** 2);
  },
};

/**
 * Mutual pairs when as many arcs are spread by chance, each set of arcs equally likely (0 and up); directed, with ties. Detail: that,
 * the reciprocity of ties it comes to, and the mutual pairs there are. Anderson, Butts & Carley 1999.
 */
export const expectedMutual: NetworkIndicator = {
  ...common,
  id: 'cug_analytic_expected_mutual_given_edges',
  label: { nl: 'Wederkerige paren bij toeval', en: 'Mutual pairs by chance', fr: 'Paires réciproques par hasard' },
  definition: {
    nl: 'Hoeveel paren in beide richtingen verbonden zouden zijn als evenveel banden bij toeval verdeeld waren, naast hoeveel het er zijn. Veel meer dan toeval wijst op wederkerigheid; of het verschil groot is voor een netwerk van deze grootte, zegt de vergelijking met toeval.',
    en: 'How many pairs would be tied both ways if as many ties were spread by chance, beside how many there are. Far more than chance points to reciprocity; whether the difference is large for a network of this size is for the comparison with chance to say.',
    fr: 'Combien de paires seraient liées dans les deux sens si autant de liens étaient répartis au hasard, à côté du nombre réel. Bien plus que le hasard indique une réciprocité ; la comparaison avec le hasard dit si l’écart est grand pour un réseau de cette taille.',
  },
  formula: '(n(n − 1) / 2) · m(m − 1) / (n(n − 1)(n(n − 1) − 1))',
  range: { min: 0, max: null },
  unit: units.pairs,
  undefinedWhen: undefinedWhen.undirectedOrNoTies,
  references: [references.anderson1999],
  compute: (_network, { rows, shared }) => {
    if (!rows.directed) return undefinedBecause('needs-direction');
    const { ties, mutual } = shared(tieCounts);
    if (ties === 0) return undefinedBecause('no-ties');
    const cells = rows.order * (rows.order - 1);
    const value = (ties * (ties - 1)) / (2 * (cells - 1));
    const detail = { expected_mutual: value, expected_reciprocity_edgewise: (2 * value) / ties, observed_mutual: mutual };
    return { value, detail };
  },
};
