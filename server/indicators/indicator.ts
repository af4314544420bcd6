import type { Network, TieAttributes } from '../graph/network.ts';
import type { NetworkValue } from '../model/result.ts';
import type { Text } from '../model/text.ts';
import type { IndicatorFamily } from './families.ts';
import type { CompressedRows } from './kernels/compressed-rows.ts';
import type { Walked, WalkName } from './walks.ts';

export type Reference = { readonly citation: string; readonly doi?: string };

/** Which ties' records stand behind a value. */
export type EvidenceScope =
  | 'own-tie' // the records of the tie itself
  | 'ties-of-node' // the node's own ties
  | 'component-of-node' // all ties of its component
  | 'all-ties';

export type Parameter = {
  readonly id: string;
  readonly label: Text;
  readonly kind: 'attribute';
};

export type Described = {
  /** Snake case; the id of the reference values where the convention is the same. */
  readonly id: string;
  readonly family: IndicatorFamily;
  readonly label: Text;
  /** What it says, in words of a coordinator. */
  readonly definition: Text;
  /** In the letters of notation.ts. */
  readonly formula: string;
  readonly range: { readonly min: number | null; readonly max: number | null };
  readonly unit: Text;
  /** True: counted in what the ties of the network weigh, which its recipe says; `unit` then names no more than that. */
  readonly inWeightUnit?: true;
  readonly undefinedWhen: Text;
  /** How direction and weight are treated. */
  readonly convention: Text;
  readonly references: readonly Reference[];
  /** At most one, `partition`: the value is computed for each partition asked for and its id gets `_<attribute>`. */
  readonly parameters: readonly Parameter[];
  readonly evidence: EvidenceScope;
  /**
   * True: found by a search that draws chance from the seed. The same network and seed give the same on any machine, but other
   * names of the organisations may lead to another answer that is as good, or nearly.
   */
  readonly searched?: true;
  /** True: asks for walks (walks.ts). Where others do these it comes before what does not, so that they can begin. */
  readonly walked?: true;
  /** True: an estimate in place of an exact value, computed only for who asks for it. */
  readonly onRequest?: true;
  /** False: computed and exported, but not among the first columns a coordinator sees. */
  readonly headline: boolean;
};

/** What is prepared once per network. */
export type Shape = {
  readonly seed: number;
  /** Directed (or, for an undirected network, symmetric) rows. */
  readonly rows: CompressedRows;
  /** Rows of the union-symmetrised, binary network. */
  readonly unionRows: CompressedRows;
  /** Whether the betweenness of ties is asked for too: then one walk gives it together with that of nodes. */
  readonly withTiePaths: boolean;
  /** What a walk over shortest paths from all nodes comes to. Asked for through `shared` only: each is done once. */
  readonly walk: <N extends WalkName>(walk: N) => Walked<N>;
};

/** Computes once per network and function; for values that several indicators share. */
export type Shared = <T>(compute: (shape: Shape, shared: Shared) => T) => T;

/** An attribute of the nodes by position; null = not known. */
export type Partition = { readonly attribute: string; readonly values: readonly (string | null)[] };

/** What a computation gets beside the network. Nothing else varies, so same network and seed give the same values. */
export type Context = Shape & {
  readonly shared: Shared;
  /** The same for what depends on the partition too: once per network, partition and function. */
  readonly sharedInPartition: <T>(compute: (shape: Shape, partition: Partition) => T) => T;
  /** Without values when the indicator has no partition parameter. */
  readonly partition: Partition;
};

/**
 * The ties of a network in the order of the results. `sources` and `targets` are positions of nodes; `places` where the tie stands in
 * the row of its source, `unionPlaces` the same in the union rows.
 */
export type TieList = {
  readonly count: number;
  readonly sources: Int32Array;
  readonly targets: Int32Array;
  readonly places: Int32Array;
  readonly unionPlaces: Int32Array;
  readonly attributes: readonly TieAttributes[];
};

export type TieContext = Context & { readonly ties: TieList };

export type Undefined = { readonly undefined: Text };

/** Values by node position; a place may be undefined with a reason, and so may the whole. */
export type NodeOutcome = readonly (number | Undefined)[] | Float64Array | Int32Array | Undefined;
/** Values by tie; a word where the indicator names a class. */
export type TieOutcome = readonly (number | string | Undefined)[] | Float64Array | Int32Array | Undefined;
export type NetworkOutcome =
  | number
  | Undefined
  | { readonly value: number | Undefined; readonly detail: NonNullable<NetworkValue['detail']> };

export type NodeIndicator = Described & {
  readonly scope: 'node';
  readonly compute: (network: Network, context: Context) => NodeOutcome;
};
export type TieIndicator = Described & {
  readonly scope: 'tie';
  readonly compute: (network: Network, context: TieContext) => TieOutcome;
};
export type NetworkIndicator = Described & {
  readonly scope: 'network';
  readonly compute: (network: Network, context: Context) => NetworkOutcome;
};
export type Indicator = NodeIndicator | TieIndicator | NetworkIndicator;
