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
