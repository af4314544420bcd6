import { conventions } from '../conventions.ts';
import type { Context, NetworkIndicator, NetworkOutcome } from '../indicator.ts';
import type { CorePattern } from '../kernels/core-pattern.ts';
import { coreByEnumeration } from '../kernels/core-periphery-exact.ts';
import { coreTable, coreTiedToAll, coreTiedWithin, unionVector } from '../prepared.ts';
import { references } from '../references.ts';
import { undefinedBecause } from '../undefined-because.ts';
import { undefinedWhen } from '../undefined-when.ts';
import { units } from '../units.ts';

/** Exact up to 27 nodes, by looking at all divisions. */
function fitOf(pattern: CorePattern, { rows, unionRows, shared }: Context): NetworkOutcome {
  const fewest = shared(coreTable);
  const search = pattern === 'either' ? coreTiedToAll : coreTiedWithin;
  const found = fewest === null ? shared(search) : coreByEnumeration(unionRows, fewest, pattern);
  if (found === null) return undefinedBecause('no-core');
  const { method, fit, optima, core } = found;
  return { value: fit, detail: { method, corr: fit, n_optima: optima, core: core.map((node) => rows.ids[node] ?? '') } };
}

const common = {
  scope: 'network',
  family: 'centralisation',
  range: { min: -1, max: 1 },
  unit: units.correlation,
  references: [references.borgatti2000],
  parameters: [],
  evidence: 'all-ties',
  headline: false,
} as const;
const discrete = {
  ...common,
  walked: true,
  searched: true,
  undefinedWhen: undefinedWhen.noCore,
} as const;
const exactness = {
  nl: 'Richting telt niet, gewicht evenmin. Tot 27 organisaties exact: alle verdelingen zijn bekeken (method: exact). Daarboven de beste die vanuit meerdere beginpunten gevonden is (method: heuristic), misschien niet de allerbeste.',
  en: 'Direction does not count, nor does weight. Up to 27 organisations exact: all divisions were looked at (method: exact). Above that the best found from several starts (method: heuristic), perhaps not the very best.',
  fr: 'Ni le sens ni le poids ne comptent. Jusqu’à 27 organisations, exact : toutes les divisions ont été examinées (method: exact). Au-delà, la meilleure trouvée à partir de plusieurs départs (method: heuristic), peut-être pas la toute meilleure.',
} as const;

/**
 * How well the best core with its periphery fits when whoever is in the core is tied to everybody, in two classes (correlation).
 * Detail: `method` exact or heuristic, `corr`, `n_optima` (how many cores fit equally well; null after a search), `core` (members of
 * the first of those). Borgatti & Everett 2000.
 */
export const cpDiscreteCorrOR: NetworkIndicator = {
  ...discrete,
  id: 'cp_discrete_corr_OR',
  label: {
    nl: 'Kern en rand: kern bereikt iedereen',
    en: 'Core and periphery: core reaches all',
    fr: 'Noyau et périphérie : le noyau atteint tous',
  },
  definition: {
    nl: 'Hoe goed het netwerk lijkt op een kern die met iedereen verbonden is en een rand die onderling geen banden heeft: 1 = precies zo, 0 = helemaal niet. U ziet ook wie de kern vormt. Meerdere kernen kunnen even goed passen, en een zwakke gelijkenis zegt niets over wie belangrijk is.',
    en: 'How well the network resembles a core that is tied to everybody and a periphery without ties among itself: 1 = exactly so, 0 = not at all. Also who forms the core. Several cores may fit equally well, and a weak likeness says nothing about who matters.',
    fr: 'À quel point le réseau ressemble à un noyau lié à tout le monde et à une périphérie dont les membres ne sont pas liés entre eux : 1 = exactement, 0 = pas du tout. Vous voyez aussi qui forme le noyau. Plusieurs noyaux peuvent convenir autant, et une faible ressemblance ne dit rien de qui compte.',
  },
  formula: 'max_S r(u_ij, b_ij);  b_ij = 1: i ∈ S ∨ j ∈ S',
  convention: exactness,
  compute: (_network, context) => fitOf('either', context),
};

/**
 * How well the best core with its periphery fits when all in the core are tied to each other and none in the periphery are; what
 * happens between the two does not count (correlation). Detail as for the other pattern. Borgatti & Everett 2000.
 */
export const cpDiscreteCorrCCPP: NetworkIndicator = {
  ...discrete,
  id: 'cp_discrete_corr_CCPP',
  label: { nl: 'Kern en rand: hechte kern', en: 'Core and periphery: close-knit core', fr: 'Noyau et périphérie : noyau soudé' },
  definition: {
    nl: 'Hoe goed het netwerk lijkt op een kern waarin iedereen verbonden is en een rand zonder onderlinge banden; de banden tussen kern en rand tellen niet mee. 1 = precies zo. U ziet ook wie de kern vormt. Een heel kleine of heel grote kern kan toevallig goed passen.',
    en: 'How well the network resembles a core in which all are tied and a periphery without ties among itself; ties between core and periphery do not count. 1 = exactly so. Also who forms the core. A very small or very large core may fit well by accident.',
    fr: 'À quel point le réseau ressemble à un noyau où tous sont liés et à une périphérie dont les membres ne le sont pas ; les liens entre noyau et périphérie ne comptent pas. 1 = exactement. Vous voyez aussi qui forme le noyau. Un noyau très petit ou très grand peut convenir par hasard.',
  },
  formula: 'max_S r(u_ij, b_ij);  b_ij = 1: i, j ∈ S;  b_ij = 0: i, j ∈ G − S',
  convention: exactness,
  compute: (_network, context) => fitOf('within', context),
};

/** Pearson's correlation between the union ties and the products of coreness of their ends; null when one does not vary. */
function productFit({ unionRows }: Context, vector: Float64Array): number | null {
  const { order, offsets, targets } = unionRows;
  const cells = (order * (order - 1)) / 2;
  const pairs = targets.length / 2;
  const power = (exponent: number): number =>
    vector
      .map((value) => value ** exponent)
      .sort()
      .reduce((sum, value) => sum + value, 0);
  const squares = power(2);
  const sum = (power(1) ** 2 - squares) / 2;
  const sumOfSquares = (squares ** 2 - power(4)) / 2;
  let tied = 0;
  for (let node = 0; node < order; node++) {
    for (const partner of targets.subarray(offsets[node], offsets[node + 1])) {
      if (partner > node) tied += (vector[node] as number) * (vector[partner] as number);
    }
  }
  const spread = cells * sumOfSquares - sum ** 2;
  const tieSpread = pairs * (cells - pairs);
  // What rounding leaves of a spread that is 0.
  if (tieSpread === 0 || spread <= 1e-9 * cells * sumOfSquares) return null;
  return (cells * tied - sum * pairs) / Math.sqrt(spread * tieSpread);
}

/**
 * How well the ties follow a gradual core: correlation of the ties with the product of the coreness of their ends. Coreness is the
 * leading eigenvector, which is the best for products when the diagonal is left free; so it is one answer for every network, where a
 * search for the best correlation may end in several. Borgatti & Everett 2000.
 */
export const cpContinuousCorr: NetworkIndicator = {
  ...common,
  id: 'cp_continuous_corr',
  label: { nl: 'Kern en rand, geleidelijk', en: 'Core and periphery, gradual', fr: 'Noyau et périphérie, graduel' },
  definition: {
    nl: 'Hoe goed de banden een geleidelijke kern volgen: organisaties die dichter bij de kern staan hebben dan vaker een band met elkaar. 1 = precies zo, 0 = helemaal niet. Wie hoe dicht bij de kern staat, leest u bij de eigenvector.',
    en: 'How well the ties follow a gradual core: organisations closer to the core then more often have a tie with each other. 1 = exactly so, 0 = not at all. Who stands how close to the core is shown by the eigenvector.',
    fr: 'À quel point les liens suivent un noyau graduel : les organisations plus proches du noyau ont alors plus souvent un lien entre elles. 1 = exactement, 0 = pas du tout. Le vecteur propre dit qui se trouve à quelle distance du noyau.',
  },
  formula: 'r(u_ij, e_i e_j)',
  undefinedWhen: undefinedWhen.noCoreOrEqualPositions,
  convention: conventions.union,
  compute: (_network, context) => {
    const { order, targets } = context.unionRows;
    if (targets.length === 0 || targets.length === order * (order - 1)) return undefinedBecause('no-core');
    const vector = context.shared(unionVector);
    if (vector === null) return undefinedBecause('not-settled');
    return productFit(context, vector) ?? undefinedBecause('equal-positions');
  },
};
