import { catchmentOf, centresOf } from '../compare/network-parts.ts';
import { readReports } from '../compare/reports.ts';
import { resamplePatterns } from '../compare/resample-patterns.ts';
import { ruleVariants, treatmentVariants, type Variant } from '../compare/sensitivity.ts';
import { buildNetwork } from '../graph/build-network.ts';
import type { Network } from '../graph/network.ts';
import { computeIndicators } from '../indicators/compute.ts';
import { drawChance } from '../indicators/kernels/chance-draws.ts';
import type { Pattern } from '../indicators/kernels/pattern.ts';
import type { NetworkRecipe } from '../model/network-recipe.ts';
import { seededRandom } from '../model/random.ts';
import type { StudyRecords } from '../model/records.ts';
import type { Pieceworkers } from './walk-pieces.ts';

/*
 * A comparison cut in pieces: draws of one network, or one network built again under other rules and with other answers. What a piece asks and gives
 * is plain data and no piece knows of another, so threads or other machines may do them in any order.
 */

/** What a network is built from: the records it needs, the recipe, and where only part of it counts, the organisation that part lies around. */
export type Material = { readonly records: StudyRecords; readonly recipe: NetworkRecipe; readonly centre: string | null };

type Asking = {
  /** Draws of statistics: vertex bootstrap, or random networks with as many ties. */
  readonly draws: {
    readonly how: 'resample' | 'chance';
    readonly pattern: Pattern;
    readonly repetitions: number;
    readonly seed: number;
  };
  /** The network under each tie rule, and under each treatment of who did not answer. */
  readonly variants: { readonly material: Material };
  /** The network without the reports of each of some respondents. */
  readonly without: { readonly material: Material; readonly respondents: readonly string[] };
  /** The catchments of the network. */
  readonly catchments: { readonly material: Material };
};

export type PieceKind = keyof Asking;
export type ComparePiece = {
  readonly [K in PieceKind]: { readonly kind: K; readonly statistics: readonly string[]; readonly asks: Asking[K] };
}[PieceKind];

/** The statistics of one network, in the order asked; null where one does not exist. */
export type Measured = {
  readonly name: string;
  readonly label: string;
  readonly order: number;
  readonly values: readonly (number | null)[];
};
/** Per statistic a value per draw, NaN where it does not exist; or the networks that were measured. */
export type PieceGive = { readonly draws: readonly Float64Array[] } | { readonly measured: readonly Measured[] };

export type Comparers = Pieceworkers<ComparePiece, PieceGive>;

/** What a piece gives. */
export function doComparePiece({ kind, statistics, asks }: ComparePiece): PieceGive {
  switch (kind) {
    case 'draws':
      return { draws: draw(asks, statistics) };
    case 'variants':
      return { measured: measureAll(variantsOf(asks.material), asks.material.centre, statistics) };
    case 'without': {
      const { records, recipe, centre } = asks.material;
      const { without } = readReports(records, recipe);
      const variants = asks.respondents.map((name) => ({ name, network: buildNetwork(without(name), recipe, records) }));
      return { measured: measureAll(variants, centre, statistics) };
    }
    case 'catchments': {
      const network = buildNetwork(asks.material.records, asks.material.recipe);
      const centres = centresOf(network, null).filter((id) => network.graph.degree(id) > 0);
      return { measured: centres.map((id) => measure({ name: id, network: catchmentOf(network, id) }, statistics)) };
    }
  }
}

function draw({ how, ...asked }: Asking['draws'], statistics: readonly string[]): readonly Float64Array[] {
  if (how === 'chance') return drawChance(asked, statistics);
  return resamplePatterns(asked.pattern, statistics, asked.repetitions, seededRandom(asked.seed));
}

function variantsOf({ records, recipe }: Material): readonly Variant[] {
  const network = buildNetwork(records, recipe);
  return [...ruleVariants(records, recipe), ...treatmentVariants(records, recipe, network)];
}

/** Where only a part counts, it is cut anew: who belongs to it changes with the ties. Without its centre there is nothing to measure. */
function measureAll(variants: readonly Variant[], centre: string | null, statistics: readonly string[]): readonly Measured[] {
  return variants.map(({ name, network }) => {
    if (centre === null) return measure({ name, network }, statistics);
    if (network.graph.hasNode(centre)) return measure({ name, network: catchmentOf(network, centre) }, statistics);
    return { name, label: name, order: 0, values: statistics.map(() => null) };
  });
}

/** Statistics of a network, computed together. @param ids of network indicators without a partition */
export function measure({ name, network }: Variant, ids: readonly string[]): Measured {
  const found = computeIndicators(network, { partitions: [], seed: 1, only: ids }).network;
  const values = ids.map((id) => found.find((each) => each.id === id)?.value ?? null);
  return { name, label: labelOf(network, name), order: network.graph.order, values };
}

function labelOf({ graph }: Network, id: string): string {
  return graph.hasNode(id) ? graph.getNodeAttribute(id, 'label') : id;
}
