import { conventions } from '../conventions.ts';
import type { Context, NetworkIndicator, NetworkOutcome, Shape } from '../indicator.ts';
import { tieCounts } from '../kernels/tie-counts.ts';
import { type TwoPaths, total, twoPaths } from '../kernels/two-paths.ts';
import { unionTwoPaths } from '../prepared.ts';
import { references } from '../references.ts';
import { undefinedBecause } from '../undefined-because.ts';
import { undefinedWhen } from '../undefined-when.ts';
import { units } from '../units.ts';

const asItStands = ({ rows }: Shape): TwoPaths => twoPaths(rows);

function shareClosed({ paths, closed }: TwoPaths): NetworkOutcome {
  const all = total(paths);
  return all === 0 ? undefinedBecause('no-two-steps') : total(closed) / all;
}

/** Ordered trios (i, j, h) in which i -> j -> h and i -> h are both there or both not. */
function agreeing({ rows, shared }: Context): number {
  const { paths, closed } = shared(asItStands);
  const { order } = rows;
  const directTies = shared(tieCounts).ties * (rows.directed ? 1 : 2) * Math.max(order - 2, 0);
  const both = total(closed);
  return order * (order - 1) * (order - 2) - (total(paths) - both) - (directTies - both);
}

function tooSmall(order: number): NetworkOutcome {
  return undefinedBecause('too-few-nodes', { least: 3, count: order });
}

const common = {
  scope: 'network',
  family: 'cohesion',
  references: [references.holland1970, references.wasserman1994],
  parameters: [],
  evidence: 'all-ties',
  headline: false,
} as const;

/** Share of connected trios that are closed, 3 triangles / connected trios (0 to 1); igraph transitivity, type 'global'. */
export const transitivityGlobalUnion: NetworkIndicator = {
  ...common,
  id: 'transitivity_global_union',
  label: { nl: 'Gesloten driehoeken', en: 'Closed triangles', fr: 'Triangles fermés' },
  definition: {
    nl: 'Hoe vaak twee partners van dezelfde organisatie ook met elkaar verbonden zijn: 0 = nooit, 1 = altijd. In kleine, dichte netwerken is dit vanzelf hoog; vergelijk het met de dichtheid.',
    en: 'How often two partners of the same organisation are also tied to each other: 0 = never, 1 = always. In small, dense networks this is high by itself; compare it with the density.',
    fr: 'À quelle fréquence deux partenaires d’une même organisation sont aussi liés entre eux : 0 = jamais, 1 = toujours. Dans un petit réseau dense, il est élevé de lui-même ; comparez-le à la densité.',
  },
  formula: 'Σ_ijh u_ij u_jh u_ih / Σ_ijh u_ij u_jh  (i ≠ h)',
  range: { min: 0, max: 1 },
  unit: units.share,
  undefinedWhen: undefinedWhen.noTwoSteps,
  convention: conventions.union,
  compute: (_network, { shared }) => shareClosed(shared(unionTwoPaths)),
};

/** Share of two-step paths i -> j -> h with i -> h (0 to 1); sna gtrans, measure 'weak' (which calls no path at all 1). */
export const transitivityWeak: NetworkIndicator = {
  ...common,
  id: 'transitivity_weak',
  label: {
    nl: 'Partners van partners, langs de pijlen',
    en: 'Partners of partners, along the arrows',
    fr: 'Partenaires de partenaires, selon les flèches',
  },
  definition: {
    nl: 'Hoe vaak een organisatie ook rechtstreeks een band heeft met wie zij in twee stappen bereikt: 0 = nooit, 1 = altijd. Wie niet bevraagd werd, heeft geen vertrekkende banden en drukt dit getal.',
    en: 'How often an organisation also has a direct tie to whom it reaches in two steps: 0 = never, 1 = always. Who was not asked has no leaving ties and pushes this number down.',
    fr: 'À quelle fréquence une organisation a aussi un lien direct avec celle qu’elle atteint en deux pas : 0 = jamais, 1 = toujours. Qui n’a pas été interrogé n’a pas de liens sortants et fait baisser ce nombre.',
  },
  formula: 'Σ_ijh x_ij x_jh x_ih / Σ_ijh x_ij x_jh  (i ≠ h)',
  range: { min: 0, max: 1 },
  unit: units.share,
  undefinedWhen: undefinedWhen.noTwoSteps,
  convention: conventions.asItStands,
  compute: (_network, { shared }) => shareClosed(shared(asItStands)),
};

/** Number of two-step paths i -> j -> h with i -> h (0 and up); sna gtrans, measure 'weakcensus'. */
export const transitivityWeakcensus: NetworkIndicator = {
  ...common,
  id: 'transitivity_weakcensus',
  label: {
    nl: 'Aantal gesloten wegen van twee stappen',
    en: 'Number of closed two-step paths',
    fr: 'Nombre de chemins de deux pas fermés',
  },
  definition: {
    nl: 'Hoe vaak drie organisaties zo verbonden zijn dat de eerste de derde zowel in twee stappen als rechtstreeks bereikt. Zonder richting telt elke driehoek zes keer. Dit aantal groeit snel met de grootte van het netwerk: vergelijk het niet tussen netwerken.',
    en: 'How often three organisations are tied such that the first reaches the third both in two steps and directly. Without direction each triangle counts six times. The number grows fast with the size of the network: do not compare it between networks.',
    fr: 'Combien de fois trois organisations sont liées de sorte que la première atteint la troisième en deux pas et directement. Sans orientation, chaque triangle compte six fois. Ce nombre croît vite avec la taille du réseau : ne le comparez pas entre réseaux.',
  },
  formula: 'Σ_ijh x_ij x_jh x_ih',
  range: { min: 0, max: null },
  unit: units.trios,
  undefinedWhen: undefinedWhen.never,
  convention: conventions.asItStands,
  compute: (_network, { shared }) => total(shared(asItStands).closed),
};

/** Number of ordered trios in which i -> j -> h and i -> h go together or are both absent; sna gtrans, measure 'strongcensus'. */
export const transitivityStrongcensus: NetworkIndicator = {
  ...common,
  id: 'transitivity_strongcensus',
  label: {
    nl: 'Aantal drietallen volgens de strenge regel',
    en: 'Number of trios by the strict rule',
    fr: 'Nombre de trios selon la règle stricte',
  },
  definition: {
    nl: 'In hoeveel geordende drietallen de weg in twee stappen en de rechtstreekse band samen voorkomen of samen ontbreken. De meeste zijn drietallen zonder banden: een hoog getal zegt dus weinig over samenwerking.',
    en: 'In how many ordered trios the two-step path and the direct tie occur together or are both absent. Most are trios without ties: so a high number says little about collaboration.',
    fr: 'Dans combien de trios ordonnés le chemin en deux pas et le lien direct existent ensemble ou manquent ensemble. La plupart sont des trios sans liens : un nombre élevé dit donc peu sur la collaboration.',
  },
  formula: '#{(i,j,h): x_ij x_jh = x_ih}',
  range: { min: 0, max: null },
  unit: units.trios,
  undefinedWhen: undefinedWhen.fewerThanThree,
  convention: conventions.asItStands,
  compute: (_network, context) => (context.rows.order < 3 ? tooSmall(context.rows.order) : agreeing(context)),
};

/** Share of ordered trios in which i -> j -> h and i -> h go together (0 to 1); sna gtrans, measure 'strong'. */
export const transitivityStrong: NetworkIndicator = {
  ...common,
  id: 'transitivity_strong',
  label: {
    nl: 'Partners van partners, strenge regel',
    en: 'Partners of partners, strict rule',
    fr: 'Partenaires de partenaires, règle stricte',
  },
  definition: {
    nl: 'In welk deel van alle geordende drietallen de weg in twee stappen en de rechtstreekse band samen voorkomen of samen ontbreken. In een schaars netwerk ontbreken ze bijna overal, en is dit getal vanzelf hoog: vergelijk het niet zonder de dichtheid.',
    en: 'In what share of all ordered trios the two-step path and the direct tie occur together or are both absent. In a sparse network both are absent nearly everywhere, and this is high by itself: do not compare it without the density.',
    fr: 'Dans quelle part de tous les trios ordonnés le chemin en deux pas et le lien direct existent ensemble ou manquent ensemble. Dans un réseau peu dense, ils manquent presque partout et ce nombre est élevé de lui-même : ne le comparez pas sans la densité.',
  },
  formula: '#{(i,j,h): x_ij x_jh = x_ih} / (n(n − 1)(n − 2))',
  range: { min: 0, max: 1 },
  unit: units.share,
  undefinedWhen: undefinedWhen.fewerThanThree,
  convention: conventions.asItStands,
  compute: (_network, context) => {
    const { order } = context.rows;
    return order < 3 ? tooSmall(order) : agreeing(context) / (order * (order - 1) * (order - 2));
  },
};

/** The share of closed paths around each node, for those with two partners or more, from low to high: a sum in fixed order. */
function localShares({ paths, closed }: TwoPaths): Float64Array {
  const shares: number[] = [];
  paths.forEach((count, node) => {
    if (count > 0) shares.push((closed[node] ?? 0) / count);
  });
  return Float64Array.from(shares).sort();
}

const clustering = {
  ...common,
  references: [references.watts1998],
  range: { min: 0, max: 1 },
  unit: units.share,
  convention: conventions.union,
} as const;

/** Mean of local clustering, fewer than two partners = 0 (0 to 1); networkx average_clustering. */
export const clusteringAvgUnionZero: NetworkIndicator = {
  ...clustering,
  id: 'clustering_avg_union_zero',
  label: {
    nl: 'Gemiddelde samenhang rond een organisatie, iedereen telt',
    en: 'Mean clustering around an organisation, all count',
    fr: 'Cohésion moyenne autour d’une organisation, toutes comptent',
  },
  definition: {
    nl: 'Hoe vaak de partners van een organisatie onderling verbonden zijn, gemiddeld over alle organisaties; wie minder dan twee partners heeft, telt als 0. Veel organisaties met één partner maken dit getal laag: zie ook de telling zonder hen.',
    en: 'How often the partners of an organisation are tied among themselves, on average over all organisations; who has fewer than two partners counts as 0. Many organisations with one partner make it low: see also the count without them.',
    fr: 'À quelle fréquence les partenaires d’une organisation sont liés entre eux, en moyenne sur toutes les organisations ; qui a moins de deux partenaires compte pour 0. Beaucoup d’organisations à un seul partenaire font baisser ce nombre : voyez aussi le calcul sans elles.',
  },
  formula: '(1 / n) Σ_i Σ_jh u_ij u_ih u_jh / (k_i (k_i − 1))',
  undefinedWhen: undefinedWhen.noNodes,
  compute: (_network, { rows, shared }) =>
    rows.order === 0 ? undefinedBecause('no-nodes') : total(localShares(shared(unionTwoPaths))) / rows.order,
};

/** Mean of local clustering over nodes with two partners or more (0 to 1); igraph transitivity, type 'localaverage'. */
export const clusteringAvgUnionNan: NetworkIndicator = {
  ...clustering,
  id: 'clustering_avg_union_nan',
  label: {
    nl: 'Gemiddelde samenhang rond een organisatie',
    en: 'Mean clustering around an organisation',
    fr: 'Cohésion moyenne autour d’une organisation',
  },
  definition: {
    nl: 'Hoe vaak de partners van een organisatie onderling verbonden zijn, gemiddeld over de organisaties met minstens twee partners. Het zegt niets over wie maar één of geen partner heeft.',
    en: 'How often the partners of an organisation are tied among themselves, on average over the organisations with at least two partners. It says nothing about who has one partner or none.',
    fr: 'À quelle fréquence les partenaires d’une organisation sont liés entre eux, en moyenne sur les organisations ayant au moins deux partenaires. Il ne dit rien de qui a un seul partenaire ou aucun.',
  },
  formula: 'Σ_i Σ_jh u_ij u_ih u_jh / (k_i (k_i − 1)) / #{i: k_i ≥ 2}',
  undefinedWhen: undefinedWhen.noTwoSteps,
  compute: (_network, { shared }) => {
    const shares = localShares(shared(unionTwoPaths));
    return shares.length === 0 ? undefinedBecause('no-two-steps') : total(shares) / shares.length;
  },
};
