import type { Network } from '../graph/network.ts';
import { StudyError } from '../model/errors.ts';
import { seededRandom, shuffle } from '../model/random.ts';
import type { NetworkValue, NodeValues, Results, TieValues } from '../model/result.ts';
import { findIndicator, indicators } from './index.ts';
import type { Context, Indicator, Partition, Shape, Shared, TieList, Undefined } from './indicator.ts';
import { compressRows, uniteRows } from './kernels/compressed-rows.ts';
import { inverseLengths, type Lengths } from './kernels/tie-lengths.ts';
import { isPartitionKnown, readPartition } from './read-partition.ts';
import { readTies } from './read-ties.ts';
import { networkValueOf, nodeValuesOf, tieValuesOf } from './settle.ts';
import { undefinedBecause } from './undefined-because.ts';
import type { WalkRows } from './walk.ts';
import { mostWork, type Walked, type WalkName, walks } from './walks.ts';

export type ComputeOptions = {
  /** Attributes for the indicators with a partition; each gives a result `<id>_<attribute>`. */
  readonly partitions: readonly string[];
  readonly seed: number;
  /** Ids of indicators; absent = all, estimates where the recipe has a sample. */
  readonly only?: readonly string[];
};

export type Computed = Omit<Results, 'run'>;

const nobody = new Int32Array(0);
const noTies: TieList = { count: 0, sources: nobody, targets: nobody, places: nobody, unionPlaces: nobody, attributes: [] };
/** Indicators whose walk gives the betweenness of nodes as well. */
export const tiePaths: ReadonlySet<string> = new Set(['edge_betweenness', 'edge_betweenness_union']);
const noPartition: Partition = { attribute: '', values: [] };
const usualSample = 1000;
const borders = ['sector', 'municipality', 'district'];

/** Ends an indicator that asked for a walk that would take too long. */
export class TooLarge extends Error {}

/** A memory of what functions gave: a function is computed the first time it is asked for. */
function remember(): <T>(key: unknown, compute: () => T) => T {
  const known = new Map<unknown, unknown>();
  return <T>(key: unknown, compute: () => T): T => {
    if (!known.has(key)) known.set(key, compute());
    // What is kept under a function is what that very function returned.
    return known.get(key) as T;
  };
}

function sharing(shape: Shape): Shared {
  const memory = remember();
  const shared: Shared = (compute) => memory(compute, () => compute(shape, shared));
  return shared;
}

function sharingInPartition(shape: Shape, partition: Partition): Context['sharedInPartition'] {
  const memory = remember();
  return (compute) => memory(compute, () => compute(shape, partition));
}

/** Estimates are asked for by the recipe. */
function choose({ recipe }: Network, only: readonly string[] | undefined): readonly Indicator[] {
  if (only === undefined) return indicators.filter(({ onRequest }) => !onRequest || recipe.sample !== undefined);
  for (const id of only) {
    if (findIndicator(id) === undefined) throw new StudyError('not-found', 'unknown-indicator', { id }, { field: 'indicator' });
  }
  return indicators.filter(({ id }) => only.includes(id));
}

/**
 * One indicator to compute, of one partition where it has one. `run` may throw TooLarge, and whatever `doWalk` throws;
 * `leaveOut` says instead that the network is too large for it.
 */
export type Piece = {
  readonly id: string;
  /** Whether it asks for walks: searches before walks over paths, which are divided. */
  readonly asks: 'search' | 'walk' | 'nothing';
  readonly run: () => void;
  readonly leaveOut: () => void;
};
export type Pieces = {
  readonly pieces: readonly Piece[];
  /** What the walks of these names read. */
  readonly walkRows: (names: readonly WalkName[]) => WalkRows;
  /** What the pieces that have run gave; whole when all have. */
  readonly results: Computed;
};

/**
 * Prepares what indicators share, and gives them as pieces to run one after the other.
 * @param doWalk does a walk, or throws to set the piece aside that asks for it
 * @throws StudyError `unknown-attribute`, `unknown-indicator`
 */
export function cutIntoPieces(
  network: Network,
  options: ComputeOptions,
  doWalk: <N extends WalkName>(walk: N, network: WalkRows) => Walked<N>,
): Pieces {
  const rows = compressRows(network.graph);
  const unionRows = uniteRows(rows);
  const chosen = choose(network, options.only);
  const lengths = (): Lengths => inverseLengths(rows);
  const sample = (): Int32Array => {
    const places = shuffle([...rows.ids.keys()], seededRandom(options.seed));
    return Int32Array.from(places.slice(0, network.recipe.sample ?? usualSample)).sort();
  };
  const walkRows: Pieces['walkRows'] = (names) => ({
    rows,
    unionRows,
    lengths: names.includes('weightedPaths') ? shared(lengths) : null,
    sample: names.some((name) => name.endsWith('Sampled')) ? shared(sample) : nobody,
    seed: options.seed,
  });
  const shape: Shape = {
    seed: options.seed,
    rows,
    unionRows,
    withTiePaths: chosen.some(({ id }) => tiePaths.has(id)),
    walk: (walk) => {
      const asked = walkRows([walk]);
      if (walks[walk].work(asked) > mostWork) throw new TooLarge(walk);
      return doWalk(walk, asked);
    },
  };
  const shared = sharing(shape);
  const inPartition = (partition: Partition): Context => ({
    ...shape,
    shared,
    sharedInPartition: sharingInPartition(shape, partition),
    partition,
  });
  const whole = inPartition(noPartition);
  const asked = new Set(options.partitions);
  // Whether a tie crosses a border is told for every usual kind of group, asked for or not.
  const ofTies = new Set([...asked, ...borders.filter((name) => isPartitionKnown(network.graph, name))]);
  const divisions = [...ofTies].map((name) => inPartition(readPartition(network.graph, rows.ids, name)));
  const partitions = divisions.slice(0, asked.size);
  const ties = chosen.some(({ scope }) => scope === 'tie') ? readTies(network.graph, rows, unionRows) : noTies;
  const node: NodeValues[] = [];
  const tie: TieValues[] = [];
  const ofNetwork: NetworkValue[] = [];
  const places = { node: 0, tie: 0, network: 0 };
  const pieces = chosen.flatMap((indicator) =>
    (indicator.parameters.length === 0 ? [whole] : indicator.scope === 'tie' ? divisions : partitions).map((own): Piece => {
      const id = own === whole ? indicator.id : `${indicator.id}_${own.partition.attribute}`;
      const about = { id, indicator: indicator.id };
      const at = places[indicator.scope]++;
      const settle = (outcome?: Undefined): void => {
        if (indicator.scope === 'node') {
          node[at] = nodeValuesOf(outcome ?? indicator.compute(network, own), rows.order, about);
        } else if (indicator.scope === 'tie') {
          tie[at] = tieValuesOf(outcome ?? indicator.compute(network, { ...own, ties }), ties.count, about);
        } else ofNetwork[at] = networkValueOf(outcome ?? indicator.compute(network, own), about);
      };
      const leaveOut = (): void => settle(undefinedBecause('too-large-for-exact', { count: rows.order }));
      const asks = indicator.walked ? (indicator.searched ? 'search' : 'walk') : 'nothing';
      return { id, asks, run: () => settle(), leaveOut };
    }),
  );
  const { ids } = rows;
  const ends = Array.from(ties.sources, (source, at) => [ids[source] ?? '', ids[ties.targets[at] ?? 0] ?? ''] as const);
  const results: Computed = { nodes: ids, node, ties: ends, tie, network: ofNetwork };
  return { pieces, walkRows, results };
}
